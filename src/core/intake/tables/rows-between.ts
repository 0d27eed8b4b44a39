import type { RowSaid } from "../../dictionary/said-of-reading";
import type { FoundTable } from "./found-table";
import { leastColumns, longestValue } from "./looks-like-table";
import { RowWord, rowWord } from "./row-words";
import type { SheetGrid } from "./sheet-grid";

/** Rows of a sheet, 0-based, the last excluded, in which no table was found; `headed`: the first of them looks like a header. */
export interface RowsBetween {
  from: number;
  to: number;
  headed: boolean;
  /** What it may be of, where it may be of several kinds. */
  kinds: readonly string[];
}

/** Names the rows of tables nobody knows above, between and below those that were read, with the one they stand nearest below, or else above. */
export function sayBetween(grid: SheetGrid, tables: readonly FoundTable[], between: readonly RowsBetween[]): void {
  for (const { from, to, headed, kinds } of between) {
    const first = headed ? from : firstOfTable(grid, from, to);
    if (first === undefined) continue;
    const why: RowSaid = { code: "other-table", data: { from: first + 1, kinds } };
    const rows = [];
    for (let row = first; row < to; row++) if (grid.filled(row).length > 0) rows.push({ row: row + 1, why });
    const above = tables.filter(({ headerRow }) => headerRow <= first).at(-1)?.headerRow ?? Math.min(...tables.map(({ headerRow }) => headerRow));
    // Record types that share a table share its rows.
    for (const table of tables) if (table.headerRow === above) table.skipped = [...table.skipped, ...rows].sort((a, b) => a.row - b.row);
  }
}

/** The first of two rows that have values in the same columns. */
function firstOfTable(grid: SheetGrid, from: number, to: number): number | undefined {
  let above: number[] = [];
  for (let row = from; row < to; row++) {
    const filled = grid.filled(row).filter((column) => grid.text(row, column).length <= longestValue && rowWord(grid.text(row, column)) !== RowWord.signature);
    if (filled.filter((column) => above.includes(column)).length >= leastColumns) return row - 1;
    above = filled;
  }
  return undefined;
}
