import { CellKind, type CellColumn, type WorkbookCells } from "../../../sheet/cells";

/** A cell of a column as text, as `SheetGrid.text` has it where no grid is at hand: "" when blank, numbers as JavaScript prints them. */
export function printedCell({ strings }: Pick<WorkbookCells, "strings">, cells: CellColumn | undefined, row: number): string {
  const kind = cells?.kind[row];
  if (!cells || kind === undefined || kind === CellKind.blank) return "";
  return kind === CellKind.text || kind === CellKind.error ? strings[cells.value[row]] : String(cells.value[row]);
}
