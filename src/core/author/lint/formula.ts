import type { Possible } from "./possible";

/** Something a row has: a field, an expression, a relation of two, a condition that is taken as a whole. */
export interface Subject {
  key: string;
  /** All it can be. */
  domain: Possible;
  /** Its numbers are whole. */
  whole: boolean;
}

/** What must hold of a row. `and` of nothing always does, `or` of nothing never. */
export type Formula = { and: readonly Formula[] } | { or: readonly Formula[] } | { of: Subject; is: Possible };

export const always: Formula = { and: [] };
export const never: Formula = { or: [] };

export const and = (...parts: Formula[]): Formula => ({ and: parts });
export const or = (...parts: Formula[]): Formula => ({ or: parts });
