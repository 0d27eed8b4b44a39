import { maxColumns, maxRows } from "../address";
import { type ReferenceEnd, referenceText } from "./reference";
import { rewriteReferences } from "./rewrite";

/** A shared formula at another cell: relative parts move by rows and columns, wrapping round the sheet as Excel's do. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row === undefined || end.rowFixed ? end.row : (end.row + rows + maxRows) % maxRows,
    column: end.column === undefined || end.columnFixed ? end.column : (end.column + columns + maxColumns) % maxColumns,
  });
  return rewriteReferences(formula, (reference) =>
    reference.first ? reference.prefix + referenceText(move(reference.first), reference.last && move(reference.last)) : undefined,
  );
}
