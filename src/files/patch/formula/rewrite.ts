import { type Reference, references } from "./reference";

type AnyReference = ReturnType<typeof references> extends Generator<infer R> ? R : never;

/** Replaces references: `change` gives the new text of the whole reference, or undefined to leave it. */
export function rewriteReferences(formula: string, change: (reference: AnyReference) => string | undefined): string {
  let out = "";
  let at = 0;
  for (const reference of references(formula)) {
    const text = change(reference);
    if (text === undefined) continue;
    out += formula.slice(at, reference.start) + text;
    at = reference.end;
  }
  return at === 0 ? formula : out + formula.slice(at);
}

export const sameSheet = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** A reference with ends, to one sheet of this workbook or to its own. */
export const isPlain = (reference: AnyReference): reference is Reference =>
  reference.first !== undefined && !reference.external && reference.sheets.length < 2;
