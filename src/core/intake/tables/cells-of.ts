import type { CellColumn, SheetCells, WorkbookCells } from "../../../sheet/cells";
import type { FieldPlace } from "../../dictionary/dataset";

/** The sheet of a workbook that has this name. @throws Error where it has none */
export function sheetNamed(book: Pick<WorkbookCells, "file" | "sheets">, name: string): SheetCells {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`工作簿“${book.file}”里没有工作表“${name}”。`);
  return sheet;
}

/** The cells of a field's column, on the table's own sheet or on that of a further part. */
export const cellsOf = (book: Pick<WorkbookCells, "file" | "sheets">, table: { sheet: string }, { sheet, column }: Pick<FieldPlace, "sheet" | "column">): CellColumn | undefined =>
  sheetNamed(book, sheet ?? table.sheet).columns[column];
