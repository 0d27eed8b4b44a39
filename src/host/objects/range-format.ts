import type { AlignStyle, CellStyle } from "../../sheet/cell-style";
import { autofitColumns, autofitRows } from "../edit/autofit";
import { agreed, changeLook, type FormatTarget } from "../edit/format";
import { columnWidth, rowHeight, setColumnWidth, setRowHeight } from "../edit/sizes";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean, readChoice, readNumber } from "./argument";

const HORIZONTAL: Record<string, NonNullable<AlignStyle["horizontal"]>> = {
  General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
};
const VERTICAL: Record<string, NonNullable<AlignStyle["vertical"]>> = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" };

const keyOf = (table: Record<string, string>, value: string): string => Object.keys(table).find((key) => table[key] === value) as string;

const align =
  (change: Partial<AlignStyle>) =>
  (style: CellStyle): CellStyle => ({ ...style, align: { ...style.align, ...change } });

/** `Range.format`, of one range or of several areas. */
export const rangeFormatType: OfficeType<FormatTarget> = {
  name: "RangeFormat",
  get: {
    WrapText: (target) => agreed(target, (style) => style.align?.wrap ?? false),
    ShrinkToFit: (target) => agreed(target, (style) => style.align?.shrink ?? false),
    IndentLevel: (target) => agreed(target, (style) => style.align?.indent ?? 0),
    TextOrientation: (target) => agreed(target, (style) => style.align?.rotation ?? 0),
    HorizontalAlignment: (target) => {
      const value = agreed(target, (style) => style.align?.horizontal ?? "general");
      return value && keyOf(HORIZONTAL, value);
    },
    VerticalAlignment: (target) => {
      const value = agreed(target, (style) => style.align?.vertical ?? "bottom");
      return value && keyOf(VERTICAL, value);
    },
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
  },
  set: {
    WrapText: (target, value) => changeLook(target, align({ wrap: readBoolean(value, "RangeFormat.wrapText") })),
    ShrinkToFit: (target, value) => changeLook(target, align({ shrink: readBoolean(value, "RangeFormat.shrinkToFit") })),
    IndentLevel: (target, value) => changeLook(target, align({ indent: readNumber(value, "RangeFormat.indentLevel", 0, 250) })),
    TextOrientation: (target, value) => changeLook(target, align({ rotation: readNumber(value, "RangeFormat.textOrientation", -90, 180) })),
    HorizontalAlignment: (target, value) =>
      changeLook(target, align({ horizontal: HORIZONTAL[readChoice(value, Object.keys(HORIZONTAL), "RangeFormat.horizontalAlignment")] })),
    VerticalAlignment: (target, value) =>
      changeLook(target, align({ vertical: VERTICAL[readChoice(value, Object.keys(VERTICAL), "RangeFormat.verticalAlignment")] })),
    ColumnWidth: (target, value) => setColumnWidth(target, readNumber(value, "RangeFormat.columnWidth", 0, 1344)),
    UseStandardHeight: (target, value) => {
      // Only true does anything, by Microsoft's list of known issues.
      if (readBoolean(value, "RangeFormat.useStandardHeight")) setRowHeight(target, null);
    },
    RowHeight: (target, value) => setRowHeight(target, readNumber(value, "RangeFormat.rowHeight", 0, 409.5)),
  },
  object: {
    Fill: (target) => officeObject("RangeFill", target),
    Font: (target) => officeObject("RangeFont", target),
    Borders: (target) => officeObject("RangeBorderCollection", target),
    Protection: (target) => officeObject("FormatProtection", target),
  },
  method: {
    AutofitColumns: autofitColumns,
    AutofitRows: autofitRows,
  },
};

/** `Range.format.protection`. */
export const formatProtectionType: OfficeType<FormatTarget> = {
  name: "FormatProtection",
  get: { Locked: (target) => agreed(target, (style) => style.locked ?? true) },
  set: {
    Locked: (target, value) => {
      const locked = readBoolean(value, "FormatProtection.locked");
      changeLook(target, (style) => ({ ...style, locked }));
    },
  },
};
