import type { CellArea } from "./area";
import type { Content } from "./content";

/** The contents of a part of a sheet: plain data, rows and columns as in the sheet (0-based). */
export interface ContentGrid {
  sheet: string;
  /** Place of `values[0][0]`. */
  top: number;
  left: number;
  values: Content[][];
  /** The formula, or "" where the cell holds none; same shape as `values`. */
  formulas: string[][];
  /** null where the version of Excel cannot tell. */
  merges: CellArea[] | null;
}

/** Content of a cell of the sheet; "" outside the part that was read. */
export function contentAt(grid: ContentGrid, row: number, column: number): Content {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}

/** Formula of a cell of the sheet; "" where there is none. */
export function formulaAt(grid: ContentGrid, row: number, column: number): string {
  return grid.formulas[row - grid.top]?.[column - grid.left] ?? "";
}

/** True when a cell shows nothing and holds no formula. */
export function isEmptyAt(grid: ContentGrid, row: number, column: number): boolean {
  return String(contentAt(grid, row, column)).trim() === "" && formulaAt(grid, row, column) === "";
}

/** First column after the part that was read. */
export function endColumn(grid: ContentGrid): number {
  return grid.left + (grid.values[0]?.length ?? 0);
}

/** First row after the part that was read. */
export function endRow(grid: ContentGrid): number {
  return grid.top + grid.values.length;
}
