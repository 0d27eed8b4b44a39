import { type Reference, references } from "./reference";
import type { ReferenceEnd } from "./tokens";

/**
 * Replaces references: `change` gives the new text of the whole reference, or undefined to leave it.
 * @param among those that were found in the formula before
 */
export function rewriteReferences(formula: string, change: (reference: Reference) => string | undefined, among: readonly Reference[] = references(formula)): string {
  let out = "";
  let at = 0;
  for (const reference of among) {
    const text = change(reference);
    if (text === undefined) continue;
    out += formula.slice(at, reference.start) + text;
    at = reference.end;
  }
  return at === 0 ? formula : out + formula.slice(at);
}

/** Whether two names mean one sheet: Excel takes capitals and small letters for the same. */
export const sameSheet = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** A reference to cells of one sheet of this workbook or of its own. */
export const isPlain = (reference: Reference): reference is Reference & { first: ReferenceEnd } =>
  reference.first !== undefined && !reference.external && reference.sheets.length < 2;
