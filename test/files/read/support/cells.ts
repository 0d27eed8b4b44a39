import { CellKind, type SheetCells, type WorkbookCells } from "../../../../src/sheet/cells";
import { cellName } from "../../../../src/sheet/a1";

/** A cell as tests compare it: dates as `{ date: serial }`, errors as `{ error }`. */
export type Plain = string | number | boolean | { date: number } | { error: string };

/** The cells of a sheet by address. */
export function cellsOf(book: WorkbookCells, sheet: SheetCells = book.sheets[0]): Record<string, Plain> {
  const found: Record<string, Plain> = Object.create(null);
  sheet.columns.forEach((column, index) => {
    for (let row = 0; column && row < sheet.rowCount; row++) {
      if (column.kind[row] === CellKind.blank) continue;
      const value = column.value[row];
      const plain: Record<number, Plain> = {
        [CellKind.number]: value,
        [CellKind.date]: { date: value },
        [CellKind.text]: book.strings[value],
        [CellKind.boolean]: value === 1,
        [CellKind.error]: { error: book.strings[value] },
      };
      found[cellName(row, index)] = plain[column.kind[row]];
    }
  });
  return found;
}
