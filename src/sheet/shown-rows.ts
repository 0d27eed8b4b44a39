import { CellKind, type CellColumn, type WorkbookCells } from "./cells";
import { serialText } from "./serial-text";

/** Some rows of a sheet as people read them. */
export interface ShownRows {
  sheet: string;
  /** 0-based columns that hold anything in these rows. */
  columns: number[];
  rows: { row: number; texts: string[] }[];
}

/** What a cell says: dates as days, yes and no as Excel writes them; "" for a blank one. */
function shownCell({ strings, date1904 }: Pick<WorkbookCells, "strings" | "date1904">, cells: CellColumn | undefined, row: number): string {
  const kind = cells?.kind[row];
  if (!cells || kind === undefined || kind === CellKind.blank) return "";
  const value = cells.value[row];
  switch (kind) {
    case CellKind.text:
    case CellKind.error:
      return strings[value];
    case CellKind.date:
      return serialText(value, date1904);
    case CellKind.boolean:
      return value === 1 ? "TRUE" : "FALSE";
    default:
      return String(value);
  }
}

/** What a cell of some rows says; "" for one that is not among them. */
export function shownAt(shown: ShownRows | null, row: number, column: number): string {
  return shown?.rows.find((one) => one.row === row)?.texts[shown.columns.indexOf(column)] ?? "";
}

/** The rows of a sheet by number, 0-based, those it does not have left out; null where there is no such sheet. */
export function shownRows(book: WorkbookCells, name: string, wanted: readonly number[]): ShownRows | null {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return null;
  const rows = [...new Set(wanted)].filter((row) => row >= 0 && row < sheet.rowCount).sort((a, b) => a - b);
  const columns = sheet.columns.flatMap((cells, column) => (cells && rows.some((row) => shownCell(book, cells, row) !== "") ? [column] : []));
  return { sheet: name, columns, rows: rows.map((row) => ({ row, texts: columns.map((column) => shownCell(book, sheet.columns[column], row)) })) };
}
