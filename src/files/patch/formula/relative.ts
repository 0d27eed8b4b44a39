import { type ReferenceEnd, referenceText } from "./reference";
import { rewriteReferences } from "./rewrite";
import { MAX_COLUMNS, MAX_ROWS } from "../../../sheet/area";

/** A shared formula at another cell: relative parts move by rows and columns, wrapping round the sheet as Excel's do. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: ReferenceEnd): ReferenceEnd => ({
    ...end,
    row: end.row === undefined || end.rowFixed ? end.row : (end.row + rows + MAX_ROWS) % MAX_ROWS,
    column: end.column === undefined || end.columnFixed ? end.column : (end.column + columns + MAX_COLUMNS) % MAX_COLUMNS,
  });
  return rewriteReferences(formula, (reference) =>
    reference.first ? reference.prefix + referenceText(move(reference.first), reference.last && move(reference.last)) : undefined,
  );
}
