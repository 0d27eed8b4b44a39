import { calculateStale } from "../formula/calculate";
import type { GridValue } from "../model/cell-value";
import type { Sheet } from "../model/workbook";
import type { Profile } from "../profile";
import { HostError } from "../office/host-error";
import { type CellArea, cellsOf, columnsOf, MAX_COLUMNS, MAX_ROWS, rowsOf } from "../../sheet/area";

/** Limits L2 and L4: null instead of a matrix for unbounded ranges, and for more than 5,000,000 cells (or an error, by profile). */
export function refusesRead(a: CellArea, profile: Profile): boolean {
  if (rowsOf(a) === MAX_ROWS || columnsOf(a) === MAX_COLUMNS) return true;
  if (cellsOf(a) <= 5_000_000) return false;
  if (profile.bigRead === "null") return true;
  throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
}

/** A matrix over an area, filled with `empty`, then by whatever holds something. */
export function block<T>(sheet: Sheet, a: CellArea, empty: T, of: (value: GridValue, row: number, column: number) => T): T[][] {
  calculateStale(sheet.workbook);
  const columns = columnsOf(a);
  const rows = Array.from({ length: rowsOf(a) }, () => new Array<T>(columns).fill(empty));
  sheet.grid.each(a, (row, column, value) => (rows[row - a.top][column - a.left] = of(value, row, column)));
  return rows;
}
