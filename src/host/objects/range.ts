import { writeCells } from "../edit/write-cells";
import { areaName, quoteSheet } from "../model/address";
import type { CellArea } from "../model/area";
import { area, cellsOf, columnsOf, intersect, isEntireColumn, isEntireRow, rowsOf, bounding } from "../model/area";
import { block, refusesRead } from "../read/read-block";
import { valueType, wireValue } from "../read/wire-value";
import { invalidArgument } from "../wire/host-error";
import type { OfficeObject, OfficeType } from "../wire/office-type";
import { officeObject } from "../wire/office-type";
import type { RangeRef } from "./range-ref";
import { liveSheet, rangeOf } from "./range-ref";

const other = (value: unknown, on: RangeRef): CellArea => {
  if (typeof value === "string") return on.sheet.workbook.area(value, on.sheet).area;
  const found = (value as OfficeObject | null)?.self as RangeRef | undefined;
  if (!found || found.sheet !== on.sheet) throw invalidArgument("The other range is not on the same worksheet.");
  return found.area;
};

/** `Excel.Range`. */
export const rangeType: OfficeType<RangeRef> = {
  name: "Range",
  tracked: true,
  get: {
    Address: ({ sheet, area: a }) => `${quoteSheet(sheet.name)}!${areaName(a)}`,
    AddressLocal: ({ sheet, area: a }) => `${quoteSheet(sheet.name)}!${areaName(a)}`,
    RowIndex: ({ area: a }) => a.top,
    ColumnIndex: ({ area: a }) => a.left,
    RowCount: ({ area: a }) => rowsOf(a),
    ColumnCount: ({ area: a }) => columnsOf(a),
    CellCount: ({ area: a }) => (cellsOf(a) > 2 ** 31 - 1 ? -1 : cellsOf(a)),
    IsEntireColumn: ({ area: a }) => isEntireColumn(a),
    IsEntireRow: ({ area: a }) => isEntireRow(a),
    Values: (ref, host) => {
      const sheet = liveSheet(ref);
      if (refusesRead(ref.area, host.profile)) return null;
      return block<string | number | boolean>(sheet, ref.area, "", (value) => wireValue(value, host.profile.notCalculated));
    },
    ValueTypes: (ref, host) => {
      const sheet = liveSheet(ref);
      if (refusesRead(ref.area, host.profile)) return null;
      return block<string>(sheet, ref.area, "Empty", (value) => valueType(value));
    },
  },
  set: {
    Values: (ref, value, host) => writeCells(liveSheet(ref), ref.area, value, host.profile),
    Formulas: (ref, value, host) => writeCells(liveSheet(ref), ref.area, value, host.profile),
  },
  object: {
    Worksheet: (ref) => officeObject("Worksheet", liveSheet(ref)),
  },
  method: {
    GetCell: ({ sheet, area: a }, args) => rangeOf(sheet, area(a.top + Number(args[0]), a.left + Number(args[1]))),
    GetRow: ({ sheet, area: a }, args) => rangeOf(sheet, area(a.top + Number(args[0]), a.left, a.top + Number(args[0]), a.right)),
    GetColumn: ({ sheet, area: a }, args) => rangeOf(sheet, area(a.top, a.left + Number(args[0]), a.bottom, a.left + Number(args[0]))),
    GetBoundingRect: (ref, args) => rangeOf(ref.sheet, bounding(ref.area, other(args[0], ref))),
    GetIntersectionOrNullObject: (ref, args) => {
      const both = intersect(ref.area, other(args[0], ref));
      return both && rangeOf(ref.sheet, both);
    },
    _ValidateArraySize: ({ area: a }, args) => {
      if (args[0] !== rowsOf(a) || args[1] !== columnsOf(a))
        throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.", "Range.values");
    },
  },
};
