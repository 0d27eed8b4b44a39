import type { CellStyle, FontStyle } from "../../sheet/cell-style";
import { agreed, changeLook, type FormatTarget } from "../edit/format";
import type { OfficeType } from "../office/office-type";
import { readBoolean, readColor, readNumber } from "./argument";

const font =
  (change: FontStyle) =>
  (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, ...change } });

const isMixed = ({ sheet, areas }: FormatTarget): boolean => areas.some((area) => sheet.grid.hasMixed(area));

/** `Range.format.font`. */
export const rangeFontType: OfficeType<FormatTarget> = {
  name: "RangeFont",
  get: {
    Name: (target) => agreed(target, (style) => style.font?.name ?? "宋体"),
    Size: (target) => agreed(target, (style) => style.font?.size ?? 11),
    Color: (target) => agreed(target, (style) => style.font?.color ?? "#000000") ?? "",
    Bold: (target) => agreed(target, (style) => style.font?.bold ?? false),
    Italic: (target) => agreed(target, (style) => style.font?.italic ?? false),
    Strikethrough: (target) => (isMixed(target) ? null : agreed(target, (style) => style.font?.strike ?? false)),
    // The file model keeps no raised cells; parts of a text that are raised answer null, as in Excel.
    Superscript: (target) => (isMixed(target) ? null : false),
    Subscript: (target) => (isMixed(target) ? null : false),
    Underline: (target) => agreed(target, (style) => (style.font?.underline ? "Single" : "None")),
  },
  set: {
    Name: (target, value) => changeLook(target, font({ name: String(value) })),
    Size: (target, value) => changeLook(target, font({ size: readNumber(value, "RangeFont.size", 1, 409) })),
    Color: (target, value) => changeLook(target, font({ color: readColor(value, "RangeFont.color") })),
    Bold: (target, value) => changeLook(target, font({ bold: readBoolean(value, "RangeFont.bold") })),
    Italic: (target, value) => changeLook(target, font({ italic: readBoolean(value, "RangeFont.italic") })),
    Strikethrough: (target, value) => changeLook(target, font({ strike: readBoolean(value, "RangeFont.strikethrough") })),
    Underline: (target, value) => changeLook(target, font({ underline: value !== "None" })),
  },
};
