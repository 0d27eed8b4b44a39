import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { type Reference, referenceText, references } from "./reference";
import { rewriteReferences } from "./rewrite";
import type { ReferenceEnd } from "./tokens";

function moved(end: ReferenceEnd, rows: number, columns: number): ReferenceEnd | null {
  const row = end.row === undefined || end.rowFixed ? end.row : end.row + rows;
  const column = end.column === undefined || end.columnFixed ? end.column : end.column + columns;
  const outside = (row !== undefined && (row < 0 || row >= MAX_ROWS)) || (column !== undefined && (column < 0 || column >= MAX_COLUMNS));
  return outside ? null : { ...end, row, column };
}

/** A whole range is lost with one of its ends, as in Excel. */
function movedText({ prefix, first, last }: Reference, rows: number, columns: number): string {
  const a = moved(first!, rows, columns);
  const b = last && moved(last, rows, columns);
  return prefix + (a === null || b === null ? "#REF!" : referenceText(a, b));
}

/**
 * Makes the texts of a formula (without its leading "=") at other cells, `rows` down and `columns` right: relative parts move,
 * absolute ones stay, and a reference that leaves the sheet becomes #REF!. So a copied formula reads, and a shared one when it
 * is spelt out for each of its cells (ECMA-376, 18.3.1.40).
 */
export function relativeFormula(formula: string): (rows: number, columns: number) => string {
  const moving = references(formula).filter(({ first }) => first !== undefined);
  return (rows, columns) => (rows === 0 && columns === 0 ? formula : rewriteReferences(formula, (reference) => movedText(reference, rows, columns), moving));
}

/** One such text. */
export const translateFormula = (formula: string, rows: number, columns: number): string => relativeFormula(formula)(rows, columns);
