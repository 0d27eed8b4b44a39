import { CellKind, type WorkbookCells } from "../../../sheet/cells";
import { sheetNamed } from "./cells-of";
import type { FoundTable } from "./found-table";

/** What a row of 考核评估表 holds before anybody assessed: whom it is of, for which year, and our own remarks. */
const prepared = new Set(["base", "unitCreditCode", "year", "suggestion", "note"]);

/**
 * The tables without rows that only wait to be assessed: a prepared row is no assessment, and a table of nothing else is none,
 * so that it is said as before that there is none.
 */
export function begunTables(book: WorkbookCells, tables: readonly FoundTable[]): FoundTable[] {
  return tables.flatMap((table) => {
    if (table.record !== "assessment" || table.layout !== "table") return [table];
    const columns = sheetNamed(book, table.sheet).columns;
    const told = [...table.columns].flatMap(([field, { column, row }]) => (prepared.has(field) || row !== undefined ? [] : [columns[column]]));
    const rows = table.recordRows.filter((row) => told.some((column) => column && row < column.kind.length && column.kind[row] !== CellKind.blank));
    if (rows.length === table.recordRows.length) return [table];
    return rows.length === 0 ? [] : [{ ...table, recordRows: rows, rows: rows.length }];
  });
}
