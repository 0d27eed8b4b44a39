import type { Color } from "../../../sheet/cell-style";
import { child, type XmlTreeNode } from "../xml/tree";

const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office's own theme, used when a workbook has none. */
const officeTheme: readonly Color[] = [
  "#FFFFFF", "#000000", "#E7E6E6", "#44546A", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72",
];

/** Colours of a theme part, in the order of the `theme` attribute (which swaps dark and light, 18.8.3). */
export function themeColors(theme: XmlTreeNode | undefined): Color[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return ORDER.map((name, i) => {
    const color = child(scheme, name)?.children[0];
    const hex = color?.name === "sysClr" ? color.attrs.lastClr : color?.attrs.val;
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? "#" + hex.toUpperCase() : officeTheme[i];
  });
}
