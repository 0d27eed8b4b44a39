import { CellKind } from "../../../sheet/cells";
import { recordType } from "../../dictionary/dictionary";
import { headersFrom, headerWithin, isMetaRow } from "./find-header";
import type { FoundTable } from "./found-table";
import { hasValues } from "./has-values";
import { withYear } from "./header";
import { matchRecord } from "./match";
import { choicesFor, type TableOptions } from "./options";
import { contextOf, readPart } from "./read-part";
import { sayBetween } from "./rows-between";
import type { SheetGrid } from "./sheet-grid";

/** A table has this many columns at least. */
const fewest = 2;

/** Reads a sheet of which a person said what it lists, though its headings do not: the first row of texts over values is its header, and each column is asked about that nobody knows. */
export function readTold(grid: SheetGrid, options: TableOptions): FoundTable[] {
  const { columns: choices, record } = choicesFor(options, grid.book, grid.sheet.name);
  const type = record === undefined ? undefined : recordType(record);
  if (!type) return [];
  for (let row = 0; row < Math.min(grid.rows, headerWithin); row++) {
    const filled = grid.filled(row);
    if (filled.length < fewest || filled.some((column) => grid.kind(row, column) !== CellKind.text) || isMetaRow(grid, row, filled)) continue;
    for (const plain of headersFrom(grid, row)) {
      const header = withYear(plain, options.on)!;
      if (header.columns.length < fewest || !hasValues(grid, header)) continue;
      const { tables, end } = readPart(grid, { header, matches: [matchRecord(header, type, choices)] }, { ...contextOf(grid, header, row, choices), record });
      if (tables.length === 0) continue;
      sayBetween(grid, tables, [{ from: 0, to: header.top, headed: false, kinds: [] }, { from: end, to: grid.rows, headed: false, kinds: [] }]);
      return tables;
    }
  }
  return [];
}
