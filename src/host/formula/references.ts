import { removeFromFormula, renameInFormula } from "../../sheet/formula/sheets";
import { shiftFormula } from "../../sheet/formula/shift";
import type { Sheet, Workbook } from "../model/workbook";
import { area, holds } from "../../sheet/area";

const EVERYWHERE = area(0, 0, Infinity, Infinity);

/**
 * Rewrites every formula of the workbook: of cells, names and conditional formats. One that was written since the file was opened is written
 * anew: what the file's own formulas follow by themselves, it would not.
 * @param apart a sheet of which the file follows all formulas, written ones too
 * @param lost cells went: what a formula gives is another
 */
function rewriteAll(workbook: Workbook, change: (formula: string, home: Sheet | null) => string, { apart, lost = false }: { apart?: Sheet; lost?: boolean } = {}): void {
  for (const sheet of workbook.sheets) {
    sheet.formulas.each(EVERYWHERE, (row, column, formula) => {
      const next = change(formula, sheet);
      if (next === formula) return;
      sheet.formulas.set(row, column, next);
      if (lost || next.includes("#REF!")) workbook.stale.addCell(sheet, row, column);
      const array = sheet.arrays.some((one) => holds(one.area, row, column));
      if (sheet !== apart && !array && sheet.journal.written > 0) sheet.journal.touch({ area: area(row, column), value: true, style: false });
    });
    for (const array of sheet.arrays) array.formula = change(array.formula, sheet);
    for (const rule of sheet.rules) rule.formula = change(rule.formula, sheet);
  }
  for (const name of workbook.names) name.refersTo = `=${change(name.refersTo.replace(/^=/, ""), name.sheet ?? null)}`;
}

/** A deleted sheet: what named it is #REF! from now on, also when a sheet of that name comes back (limit L54). */
export const breakReferences = (workbook: Workbook, gone: string): void =>
  rewriteAll(workbook, (formula) => removeFromFormula(formula, gone, () => null));

/** A renamed sheet: formulas follow. */
export const renameReferences = (workbook: Workbook, from: string, to: string): void =>
  rewriteAll(workbook, (formula) => renameInFormula(formula, from, to));

/** Functions that say something of the place itself. */
const placed = /\b(?:ROWS?|OFFSET|INDIRECT|CELL|ADDRESS)\s*\(/i;

/** Rows put in (count > 0) or taken out of a sheet: formulas follow, and those that tell their place are calculated anew. */
export function shiftReferences(sheet: Sheet, at: number, count: number): void {
  rewriteAll(sheet.workbook, (formula, home) => shiftFormula(formula, home === sheet ? sheet.name : null, { sheet: sheet.name, at, count }), { apart: sheet, lost: count < 0 });
  for (const home of sheet.workbook.sheets) home.formulas.each(EVERYWHERE, (row, column, formula) => void (placed.test(formula) && home.workbook.stale.addCell(home, row, column)));
}
