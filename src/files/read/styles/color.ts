import type { Color } from "../../../sheet/cell-style";
import type { XmlTreeNode } from "../xml/tree";

/** The 64 colours of the old palette (ECMA-376 part 1, 18.8.27); 0–7 repeat as 8–15. */
const FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const PALETTE = (`${FIRST} ${FIRST} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF `
  + "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
  + "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333").split(" ");

/** Where colours of a workbook come from. */
export interface Colors {
  /** In the order of the `theme` attribute. */
  theme: readonly Color[];
  /** The workbook's own palette, if it has one. */
  indexed?: readonly Color[];
}

/** Colour of a `color`, `fgColor` … element; undefined when automatic or absent. */
export function colorOf(node: XmlTreeNode | undefined, colors: Colors): Color | undefined {
  if (!node) return undefined;
  const { rgb, theme, indexed, tint, auto } = node.attrs;
  let color: string | undefined;
  if (rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) color = "#" + rgb.slice(-6).toUpperCase();
  else if (theme !== undefined) color = colors.theme[Number(theme)];
  else if (indexed !== undefined) color = colors.indexed?.[Number(indexed)] ?? (PALETTE[Number(indexed)] && "#" + PALETTE[Number(indexed)]);
  else if (auto !== undefined) return undefined;
  return color === undefined ? undefined : tinted(color, Number(tint ?? 0));
}

/** Lightens (tint > 0) or darkens a colour by its HLS luminance (18.8.19). */
function tinted(color: Color, tint: number): Color {
  if (!tint) return color;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const delta = max - min;
  const saturation = delta === 0 ? 0 : delta / (1 - Math.abs(2 * light - 1));
  const hue = delta === 0 ? 0 : max === r ? ((g - b) / delta + 6) % 6 : max === g ? (b - r) / delta + 2 : (r - g) / delta + 4;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const x = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [[chroma, x, 0], [x, chroma, 0], [0, chroma, x], [0, x, chroma], [x, 0, chroma], [chroma, 0, x]][Math.floor(hue) % 6];
  const hex = (part: number) => Math.round(Math.min(1, Math.max(0, part + wanted - chroma / 2)) * 255).toString(16).padStart(2, "0");
  return ("#" + parts.map(hex).join("")).toUpperCase();
}
