import { findText } from "../read/find-text";
import { HostError, invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import type { AreasRef } from "./range-areas";
import type { RangeRef } from "./range-ref";
import { liveSheet, rangeOf } from "./range-ref";
import { area, bounding, type CellArea, columnsOf, covers, intersect, MAX_COLUMNS, MAX_ROWS, rowsOf } from "../../sheet/area";

/** The area another range (object or address) covers on the same sheet. */
function other(value: unknown, on: RangeRef): CellArea {
  if (typeof value === "string") return on.sheet.workbook.area(value, on.sheet).area;
  const found = (value as OfficeObject | null)?.self as RangeRef | undefined;
  if (!found || found.sheet !== on.sheet) throw invalidArgument("The other range is not on the same worksheet.");
  return found.area;
}

const whole = (value: unknown): number => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("A whole number is needed.");
  return value;
};

/** Of values alone the smallest rectangle around those inside ("the used range of the given range"); of looks as far as the sheet's reaches. */
function usedIn({ sheet, area: a }: RangeRef, valuesOnly: unknown): CellArea | null {
  if (valuesOnly === true) return sheet.valuesIn(a);
  const used = sheet.used(false);
  return used && intersect(used, a);
}

/** Limit L24: merges whose first cell is inside; above 512 it fails. */
function mergedIn({ sheet, area: a }: RangeRef): CellArea[] {
  const met = sheet.merges.filter((m) => covers(a, area(m.top, m.left)));
  if (met.length > 512) throw new HostError("GeneralException", "There are more than 512 merged areas in the range.", "Range.getMergedAreas", 500);
  return met;
}

const mergedAreas = ({ sheet }: RangeRef, areas: CellArea[]): OfficeObject => officeObject<AreasRef>("RangeAreas", { sheet, areas, merged: true });

type Methods = NonNullable<OfficeType<RangeRef>["method"]>;

/** The first row (or column) of an area and another, in order: a last corner that moves past the first one turns the area round. */
const between = (a: CellArea, bottom: number, right: number): CellArea => area(Math.min(a.top, bottom), Math.min(a.left, right), Math.max(a.top, bottom), Math.max(a.left, right));
/** So many rows before the first one; with a negative count, so many of the range's own from there on. */
const before = (first: number, count: number): [number, number] => (count < 0 ? [first, first - count - 1] : [first - count, first - 1]);
/** So many rows after the last one; with a negative count, so many of the range's own up to it. */
const after = (last: number, count: number): [number, number] => (count < 0 ? [last + count + 1, last] : [last + 1, last + count]);

/** The methods of Range that give another range. */
export const rangeNavigation: Methods = {
  GetCell: ({ sheet, area: a }, [row, column]) => rangeOf(sheet, area(a.top + whole(row), a.left + whole(column))),
  GetRow: ({ sheet, area: a }, [row]) => rangeOf(sheet, area(a.top + whole(row), a.left, a.top + whole(row), a.right)),
  GetColumn: ({ sheet, area: a }, [column]) => rangeOf(sheet, area(a.top, a.left + whole(column), a.bottom, a.left + whole(column))),
  GetLastRow: ({ sheet, area: a }) => rangeOf(sheet, { ...a, top: a.bottom }),
  GetLastColumn: ({ sheet, area: a }) => rangeOf(sheet, { ...a, left: a.right }),
  GetLastCell: ({ sheet, area: a }) => rangeOf(sheet, area(a.bottom, a.right)),
  GetEntireRow: ({ sheet, area: a }) => rangeOf(sheet, { ...a, left: 0, right: MAX_COLUMNS - 1 }),
  GetEntireColumn: ({ sheet, area: a }) => rangeOf(sheet, { ...a, top: 0, bottom: MAX_ROWS - 1 }),
  GetOffsetRange: ({ sheet, area: a }, args) => {
    const [rows, columns] = [whole(args[0]), whole(args[1])];
    return rangeOf(sheet, area(a.top + rows, a.left + columns, a.bottom + rows, a.right + columns));
  },
  GetResizedRange: ({ sheet, area: a }, args) => rangeOf(sheet, between(a, a.bottom + whole(args[0]), a.right + whole(args[1]))),
  GetAbsoluteResizedRange: ({ sheet, area: a }, args) => rangeOf(sheet, area(a.top, a.left, a.top + whole(args[0]) - 1, a.left + whole(args[1]) - 1)),
  GetRowsAbove: ({ sheet, area: a }, [count = 1]) => {
    const [top, bottom] = before(a.top, whole(count));
    return rangeOf(sheet, { ...a, top, bottom });
  },
  GetRowsBelow: ({ sheet, area: a }, [count = 1]) => {
    const [top, bottom] = after(a.bottom, whole(count));
    return rangeOf(sheet, { ...a, top, bottom });
  },
  GetColumnsBefore: ({ sheet, area: a }, [count = 1]) => {
    const [left, right] = before(a.left, whole(count));
    return rangeOf(sheet, { ...a, left, right });
  },
  GetColumnsAfter: ({ sheet, area: a }, [count = 1]) => {
    const [left, right] = after(a.right, whole(count));
    return rangeOf(sheet, { ...a, left, right });
  },
  GetBoundingRect: (ref, args) => rangeOf(ref.sheet, bounding(ref.area, other(args[0], ref))),
  GetIntersection: (ref, args) => {
    const both = intersect(ref.area, other(args[0], ref));
    if (!both) throw itemNotFound("the ranges do not meet", "Range.getIntersection");
    return rangeOf(ref.sheet, both);
  },
  GetIntersectionOrNullObject: (ref, args) => {
    const both = intersect(ref.area, other(args[0], ref));
    return both && rangeOf(ref.sheet, both);
  },
  GetUsedRange: (ref, args) => rangeOf(liveSheet(ref), usedIn(ref, args[0]) ?? area(ref.area.top, ref.area.left)),
  GetUsedRangeOrNullObject: (ref, args) => {
    const used = usedIn({ sheet: liveSheet(ref), area: ref.area }, args[0]);
    return used && rangeOf(ref.sheet, used);
  },
  GetMergedAreas: (ref) => {
    const met = mergedIn(ref);
    if (met.length === 0) throw itemNotFound("merged areas", "Range.getMergedAreas");
    return mergedAreas(ref, met);
  },
  GetMergedAreasOrNullObject: (ref) => {
    const met = mergedIn(ref);
    return met.length === 0 ? null : mergedAreas(ref, met);
  },
  Find: (ref, args) => {
    const found = find(ref, args);
    if (!found) throw itemNotFound("text", "Range.find");
    return found;
  },
  FindOrNullObject: find,
  _ValidateArraySize: ({ area: a }, args) => {
    if (args[0] !== rowsOf(a) || args[1] !== columnsOf(a))
      throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.", "Range.values");
  },
};

function find(ref: RangeRef, args: unknown[]): OfficeObject | null {
  const { completeMatch, matchCase, searchDirection } = (args[1] ?? {}) as { completeMatch?: boolean; matchCase?: boolean; searchDirection?: string };
  const found = findText(liveSheet(ref), ref.area, String(args[0]), { whole: completeMatch === true, matchCase: matchCase === true, backwards: searchDirection === "Backwards" });
  return found && rangeOf(ref.sheet, found);
}
