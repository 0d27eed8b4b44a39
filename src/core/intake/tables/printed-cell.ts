import { CellKind, type CellColumn, type WorkbookCells } from "../../../sheet/cells";
import { cellsOf } from "./cells-of";
import type { FoundTable } from "./found-table";

/** A cell of a column as text, as `SheetGrid.text` has it where no grid is at hand: "" when blank, numbers as JavaScript prints them. */
export function printedCell({ strings }: Pick<WorkbookCells, "strings">, cells: CellColumn | undefined, row: number): string {
  const kind = cells?.kind[row];
  if (!cells || kind === undefined || kind === CellKind.blank) return "";
  return kind === CellKind.text || kind === CellKind.error ? strings[cells.value[row]] : String(cells.value[row]);
}

/** What a form, or the only row of a table, holds in a field as a text or a number; undefined where it has no such field. */
export function printedAt(book: WorkbookCells, table: FoundTable, field: string): string | undefined {
  const place = table.columns.get(field);
  const text = table.readings.get(field)?.text;
  if (!place || text !== undefined) return text;
  const cells = cellsOf(book, table, place);
  const row = place.row ?? table.recordRows[0];
  const kind = cells?.kind[row];
  return kind === CellKind.text || kind === CellKind.number ? printedCell(book, cells, row) : "";
}
