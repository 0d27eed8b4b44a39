import { quoteSheet } from "../a1";
import { rewriteReferences, sameSheet } from "./rewrite";

/** A sheet's name, or the two ends of a 3-D reference, as it stands in a formula: with its "!". */
export const sheetPrefix = (...names: string[]): string =>
  `${names.every((name) => quoteSheet(name) === name) ? names.join(":") : `'${names.join(":").replace(/'/g, "''")}'`}!`;

/** A formula after a sheet got a new name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return rewriteReferences(formula, ({ sheets, external, prefix, start, end }) => {
    if (external || !sheets.some((sheet) => sameSheet(sheet, from))) return undefined;
    return sheetPrefix(...sheets.map((sheet) => (sameSheet(sheet, from) ? to : sheet))) + formula.slice(start + prefix.length, end);
  });
}

/** A formula after a sheet was deleted: its references become #REF!. An end of a 3-D reference moves to `inward`, the sheet next to it inside the span. */
export function removeFromFormula(formula: string, gone: string, inward: (other: string) => string | null): string {
  return rewriteReferences(formula, ({ sheets, external, prefix, start, end }) => {
    if (external || !sheets.some((sheet) => sameSheet(sheet, gone))) return undefined;
    if (sheets.length === 2 && !sheets.every((sheet) => sameSheet(sheet, gone))) {
      const other = sameSheet(sheets[0], gone) ? sheets[1] : sheets[0];
      const next = inward(other);
      if (next !== null) {
        const ends = sameSheet(sheets[0], gone) ? [next, other] : [other, next];
        return sheetPrefix(...(sameSheet(ends[0], ends[1]) ? [ends[0]] : ends)) + formula.slice(start + prefix.length, end);
      }
    }
    return "#REF!";
  });
}
