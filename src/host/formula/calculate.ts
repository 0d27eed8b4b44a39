import { NOT_CALCULATED, type GridValue } from "../model/cell-value";
import type { Workbook } from "../model/workbook";
import type { AffectedFormula } from "./affected";
import { FormulaIndex, affected } from "./affected";
import { evaluate } from "./evaluate";
import { area, intersect } from "../../sheet/area";

/** Calculates a cell after the cells it reads; a circle gives 0, as Excel shows. */
function settle(start: AffectedFormula, index: FormulaIndex): void {
  const stack = [start];
  while (stack.length > 0) {
    const cell = stack[stack.length - 1];
    if (cell.state === "waiting") {
      cell.state = "open";
      const before = stack.length;
      for (const read of cell.reads ?? []) index.each(read.sheet, read.area, (other) => other.state === "waiting" && stack.push(other));
      if (stack.length > before) continue;
    }
    stack.pop();
    if (cell.state === "done") continue;
    // What is still open here is a circle.
    for (const read of cell.reads ?? [])
      index.each(read.sheet, read.area, (other) => {
        if (other.state === "open" && other.sheet.grid.get(other.row, other.column) === NOT_CALCULATED) other.sheet.grid.set(other.row, other.column, 0);
      });
    cell.state = "done";
    keep(cell, evaluate(cell.tree, cell) ?? 0);
  }
}

/** A result that is another than the file has goes into the file when it is saved: other programs show what is kept there. */
function keep({ sheet, row, column }: AffectedFormula, value: GridValue): void {
  const old = sheet.grid.get(row, column);
  sheet.grid.set(row, column, value);
  const news = typeof old !== "object" && typeof value !== "object" && old !== value;
  if (news && !sheet.arrays.some((array) => intersect(array.area, area(row, column)))) sheet.journal.touch({ area: area(row, column), value: true, style: false });
}

/**
 * Brings formulas up to date after changes. Formulas that nothing changed under keep the value they have (for a file: the one Excel
 * stored); affected ones this host does not calculate lose it, see NOT_CALCULATED.
 */
export function calculateStale(workbook: Workbook): void {
  if (workbook.stale.empty || workbook.calculationMode === "Manual" || workbook.calculationSuspended) return;
  const any = workbook.sheets.some((sheet) => sheet.formulas.size > 0);
  const cells = any ? affected(workbook) : [];
  workbook.stale.clear();
  const index = new FormulaIndex(cells);
  for (const cell of cells) settle(cell, index);
}

/** All formulas again, as `application.calculate` asks. */
export function calculateAll(workbook: Workbook): void {
  for (const sheet of workbook.sheets)
    sheet.formulas.each(area(0, 0, Infinity, Infinity), (row, column) => workbook.stale.addCell(sheet, row, column));
  calculateStale(workbook);
}
