import type { Sheet } from "../model/workbook";
import { HostError, invalidOperation } from "../office/host-error";
import { type CellArea, covers, intersect } from "../../sheet/area";

/** Excel changes the content of an array formula whole or not at all. @throws HostError InvalidOperation. */
export function checkArrays(sheet: Sheet, a: CellArea): void {
  if (sheet.arrays.some((array) => intersect(array.area, a) && !covers(a, array.area))) throw invalidOperation("You can't change part of an array.");
}

/** Arrays that were written over as a whole are gone. */
export function dropArrays(sheet: Sheet, a: CellArea): void {
  if (sheet.arrays.length > 0) sheet.arrays = sheet.arrays.filter((array) => !covers(a, array.area));
}

/** Rows are neither put into an array or a pivot table nor taken out of it in part. @throws HostError InsertDeleteConflict, PivotTableRangeConflict. */
export function checkArraysMove(sheet: Sheet, at: number, count: number): void {
  const end = at + Math.max(0, -count);
  const cut = ({ top, bottom }: CellArea): boolean => (count > 0 ? top < at && at <= bottom : top < end && at <= bottom && !(at <= top && bottom < end));
  if (sheet.pivots.some(cut)) throw new HostError("PivotTableRangeConflict", "We can't make this change for the selected cells because it will affect a PivotTable.");
  if (sheet.arrays.some((array) => cut(array.area))) throw new HostError("InsertDeleteConflict", "You can't change part of an array.");
}
