import { translateFormula } from "../../sheet/formula/relative";
import { calculateStale } from "../formula/calculate";
import type { GridValue } from "../model/cell-value";
import type { Sheet } from "../model/workbook";
import { checkArrays, dropArrays } from "./arrays";
import { checkBounded, checkWritable } from "./check-writable";
import { filteredRows } from "./filtered";
import { hiddenByMerge, mergeArea, unmergeArea } from "./merge";
import { cellsChanged } from "./write-cells";
import { area, type CellArea, columnsOf, covers, rowsOf } from "../../sheet/area";

/** An area of a sheet. */
export interface SheetBlock {
  sheet: Sheet;
  area: CellArea;
}

/** Where so many rows and columns go when they are put into a target, as Excel takes it: repeated while they fit whole times, else of their own size. */
export function pastedArea(rows: number, columns: number, to: CellArea): CellArea {
  const fits = rowsOf(to) % rows === 0 && columnsOf(to) % columns === 0;
  return fits ? to : area(to.top, to.left, to.top + rows - 1, to.left + columns - 1);
}

/**
 * `Range.copyFrom`: a value keeps its type (a text of digits stays text), a formula moves its relative references. Of rows that a filter hides some,
 * as by hand only the others are copied, one below the other (limit L44).
 */
export function copyArea(source: SheetBlock, target: SheetBlock, type: "All" | "Values" | "Formulas" | "Formats", skipBlanks: boolean, filterFault: boolean): void {
  checkBounded(source.area);
  calculateStale(source.sheet.workbook);
  const left = filterFault && rowsOf(source.area) > 1 ? filteredRows(source.sheet, source.area) : new Set<number>();
  const rows = Array.from({ length: rowsOf(source.area) }, (_, r) => source.area.top + r).filter((row) => !left.has(row));
  if (rows.length === 0) return;
  const to = pastedArea(rows.length, columnsOf(source.area), target.area);
  checkBounded(to);
  const { sheet } = target;
  checkWritable(sheet, [to], type === "Formats" ? "allowFormatCells" : undefined);
  if (type !== "Formats") {
    checkArrays(sheet, to);
    dropArrays(sheet, to);
  }
  const held: { value: GridValue; formula?: string; look: number }[][] = [];
  for (const [r, row] of rows.entries()) {
    held.push([]);
    for (let c = 0; c < columnsOf(source.area); c++) {
      const column = source.area.left + c;
      held[r].push({ value: source.sheet.grid.get(row, column), formula: source.sheet.formulas.get(row, column), look: source.sheet.looks.idAt(row, column) });
    }
  }
  const merges = source.sheet.merges.filter((merge) => covers(source.area, merge));
  const values = type !== "Formats";
  const looks = type === "All" || type === "Formats";
  if (looks && merges.length > 0) unmergeArea(sheet, to);
  const hidden = hiddenByMerge(sheet, to);
  for (let row = to.top; row <= to.bottom; row++)
    for (let column = to.left; column <= to.right; column++) {
      const [r, c] = [(row - to.top) % held.length, (column - to.left) % held[0].length];
      const cell = held[r][c];
      if (looks) sheet.looks.setOwn(row, column, cell.look);
      if (!values || hidden(row, column) || (skipBlanks && cell.value === null)) continue;
      sheet.grid.set(row, column, cell.value);
      if (type === "Values" || cell.formula === undefined) sheet.formulas.delete(row, column);
      else sheet.formulas.set(row, column, translateFormula(cell.formula, row - rows[r], column - (source.area.left + c)));
    }
  if (looks)
    for (const merge of merges) {
      const [down, across] = [to.top - source.area.top, to.left - source.area.left];
      mergeArea(sheet, area(merge.top + down, merge.left + across, merge.bottom + down, merge.right + across), false);
    }
  if (values) cellsChanged(sheet, to, looks);
  else sheet.journal.touch({ area: to, value: false, style: true });
  sheet.workbook.isDirty = true;
}
