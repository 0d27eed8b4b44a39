import { clearArea } from "../edit/clear";
import { copyArea } from "../edit/copy";
import { deleteCells, insertCells } from "../edit/insert-delete";
import { mergeArea, unmergeArea } from "../edit/merge";
import { select } from "../edit/select";
import { calculateAll } from "../formula/calculate";
import { invalidArgument, notImplemented } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { readChoice } from "./argument";
import type { RangeRef } from "./range-ref";
import { liveSheet, rangeOf } from "./range-ref";
import type { Sheet } from "../model/workbook";
import { quoteSheet, rangeAddress } from "../../sheet/a1";
import { type CellArea, MAX_COLUMNS, rowsOf } from "../../sheet/area";

/** The methods of Range that change the workbook. */
export const rangeActions: NonNullable<OfficeType<RangeRef>["method"]> = {
  Clear: (ref, args) => clearArea(liveSheet(ref), ref.area, readChoice(args[0] ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "Range.clear")),
  Merge: (ref, args) => mergeArea(liveSheet(ref), ref.area, args[0] === true),
  Unmerge: (ref) => unmergeArea(liveSheet(ref), ref.area),
  Select: (ref) => select(liveSheet(ref), [ref.area]),
  Insert: (ref, args) => {
    insertCells(liveSheet(ref), ref.area, readChoice(args[0], ["Down", "Right"], "Range.insert"));
    return rangeOf(ref.sheet, ref.area);
  },
  Delete: (ref, args) => deleteCells(liveSheet(ref), ref.area, readChoice(args[0], ["Up", "Left"], "Range.delete")),
  CopyFrom: (ref, args, host) => {
    const type = readChoice(args[1] ?? "All", ["All", "Values", "Formulas", "Formats"], "Range.copyFrom");
    if (args[3] === true) throw notImplemented("Range.CopyFrom transpose");
    copyArea(source(args[0], ref), { sheet: liveSheet(ref), area: ref.area }, type, args[2] === true, host.profile.filterFault);
  },
  Calculate: (ref) => calculateAll(ref.sheet.workbook),
  GetRowProperties: (ref, args) => {
    const wanted = Object.entries((args[0] ?? {}) as Record<string, unknown>).flatMap(([name, asked]) => (asked === false ? [] : [name]));
    const missing = wanted.find((name) => !Object.hasOwn(rowProperties, name));
    if (missing !== undefined) throw notImplemented(`Range.GetRowProperties of ${missing}`);
    const sheet = liveSheet(ref);
    return Array.from({ length: rowsOf(ref.area) }, (_, at) => Object.fromEntries(wanted.map((name) => [name, rowProperties[name](sheet, ref.area.top + at)])));
  },
};

const wholeRow = (row: number): CellArea => ({ top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 });
/** What `getRowProperties` can be asked for. */
const rowProperties: Record<string, (sheet: Sheet, row: number) => unknown> = {
  address: (sheet, row) => `${quoteSheet(sheet.name)}!${rangeAddress(wholeRow(row))}`,
  rowIndex: (_, row) => row,
  rowHidden: (sheet, row) => sheet.rows.get(row)?.hidden ?? false,
};

function source(value: unknown, on: RangeRef): RangeRef {
  if (typeof value === "string") return on.sheet.workbook.area(value, on.sheet);
  const object = value as OfficeObject | null;
  if (object?.type !== "Range") throw invalidArgument("The source is one range.", "Range.copyFrom");
  const ref = object.self as RangeRef;
  return { sheet: liveSheet(ref), area: ref.area };
}
