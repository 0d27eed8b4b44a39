import type { CellStyle } from "../../../sheet/cell-style";
import { findEntry, inflateEntry, newBudget, type Budget, type ZipPackage } from "../../zip";
import type { StyleTable } from "../detail";
import { findWorkbook, relatedPart, type WorkbookParts } from "../package/workbook";
import { spaces } from "../xml/spaces";
import { child, childrenOf, isOn, readTree, type XmlTreeNode } from "../xml/tree";
import type { Colors } from "./color";
import { isBuiltInDate, isDateFormat } from "../../../sheet/date-format";
import { builtInFormat } from "./formats";
import { alignOf, borderOf, fillOf, fontOf } from "./looks";
import { themeColors } from "./theme";

/** The workbook's styles, resolved. Throws Refusal as reading the workbook does. */
export function readStyles(zip: ZipPackage, budget: Budget = newBudget()): StyleTable {
  return stylesOf(findWorkbook(zip, budget));
}

/** As `readStyles`, for a workbook already found. */
function stylesOf(parts: WorkbookParts): StyleTable {
  const colors: Colors = { theme: readTheme(parts) };
  const entry = relatedPart(parts, "styles");
  const empty: StyleTable = { cells: [{}], dates: new Uint8Array(1), differential: [], theme: [...colors.theme] };
  if (!entry) return empty;
  const root = readTree(inflateEntry(entry, undefined, parts.budget), spaces.sheet, parts.budget.caps);
  const palette = child(child(root, "colors"), "indexedColors");
  if (palette) colors.indexed = childrenOf(palette, "rgbColor").map((node) => "#" + (node.attrs.rgb ?? "").slice(-6).toUpperCase());

  const formats = new Map(childrenOf(child(root, "numFmts"), "numFmt").map((node) => [Number(node.attrs.numFmtId), node.attrs.formatCode ?? ""]));
  const fonts = childrenOf(child(root, "fonts"), "font").map((node) => fontOf(node, colors));
  const fills = childrenOf(child(root, "fills"), "fill").map((node) => fillOf(node, colors, false));
  const borders = childrenOf(child(root, "borders"), "border").map((node) => borderOf(node, colors));
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  const cells = xfs.map((xf): CellStyle => {
    const id = Number(xf.attrs.numFmtId ?? 0);
    const style: CellStyle = {};
    const format = formats.get(id) ?? builtInFormat(id);
    if (fonts[Number(xf.attrs.fontId ?? 0)]) style.font = fonts[Number(xf.attrs.fontId ?? 0)];
    const fill = fills[Number(xf.attrs.fillId ?? 0)];
    if (fill) style.fill = fill;
    const border = borders[Number(xf.attrs.borderId ?? 0)];
    if (border) style.border = border;
    if (format && !/^general$/i.test(format)) style.numberFormat = format;
    return withRest(style, xf);
  });
  const dates = Uint8Array.from(xfs, (xf) => {
    const code = formats.get(Number(xf.attrs.numFmtId ?? 0));
    return Number(code === undefined ? isBuiltInDate(Number(xf.attrs.numFmtId ?? 0)) : isDateFormat(code));
  });
  if (cells.length === 0) return empty;
  return { cells, dates, differential: childrenOf(child(root, "dxfs"), "dxf").map((dxf) => differentialOf(dxf, colors)), theme: [...colors.theme] };
}

function differentialOf(dxf: XmlTreeNode, colors: Colors): CellStyle {
  const style: CellStyle = {};
  const [font, fill, border] = ["font", "fill", "border"].map((name) => child(dxf, name));
  if (font) style.font = fontOf(font, colors);
  const color = fill && fillOf(fill, colors, true);
  if (color !== undefined) style.fill = color;
  const lines = border && borderOf(border, colors);
  if (lines) style.border = lines;
  const code = child(dxf, "numFmt")?.attrs.formatCode;
  if (code) style.numberFormat = code;
  return withRest(style, dxf);
}

/** Alignment and protection, the same in xf and dxf. */
function withRest(style: CellStyle, node: XmlTreeNode): CellStyle {
  const align = child(node, "alignment");
  if (align) style.align = alignOf(align);
  const locked = child(node, "protection")?.attrs.locked;
  if (locked !== undefined) style.locked = isOn(locked);
  return style;
}

function readTheme(parts: WorkbookParts): string[] {
  const entry = relatedPart(parts, "theme") ?? findEntry(parts.zip, "xl/theme/theme1.xml");
  return themeColors(entry && readTree(inflateEntry(entry, undefined, parts.budget), spaces.drawing, parts.budget.caps));
}
