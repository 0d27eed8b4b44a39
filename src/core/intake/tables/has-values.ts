import { CellKind } from "../../../sheet/cells";
import type { Header } from "./header";
import type { SheetGrid } from "./sheet-grid";

/** The row below is filled in under half of the headings at least. */
export function hasValues(grid: SheetGrid, { bottom, columns }: Header): boolean {
  return columns.filter(({ column }) => grid.kind(bottom + 1, column) !== CellKind.blank).length * 2 >= columns.length;
}
