/** Truth of a condition for one row. Numbers, because masks are Uint8Arrays. */
export const Truth = { no: 0, yes: 1, unknown: 2, broken: 3 } as const;
export type Truth = (typeof Truth)[keyof typeof Truth];

/**
 * What is known of a value. The first four equal `ValueState`, so that a column's states serve as they are.
 * `atLeast`: blanks were left out, the number is a lower bound; `atLeastBroken`: so, because of data errors. `open`: a blank leaves open
 * whether there is a value and which, so that it is neither filled nor blank; `openBroken`: so, because of a data error.
 */
export const Known = { blank: 0, ok: 1, bad: 2, absent: 3, atLeast: 4, atLeastBroken: 5, open: 6, openBroken: 7 } as const;

const { no, yes, unknown, broken } = Truth;
const { bad, atLeastBroken, openBroken } = Known;

/** True where a value is not known for want of being readable: what rests on it is broken, where for a blank it would be unknown. */
export const isUnreadable = (state: number): boolean => state === bad || state === atLeastBroken || state === openBroken;

/** Kleene's three values with a fourth: a condition is broken only where its broken part could have decided. */
export function and(a: number, b: number): Truth {
  if (a === no || b === no) return no;
  if (a === broken || b === broken) return broken;
  return a === yes && b === yes ? yes : unknown;
}

/** Dual of `and`. */
export function or(a: number, b: number): Truth {
  if (a === yes || b === yes) return yes;
  if (a === broken || b === broken) return broken;
  return a === no && b === no ? no : unknown;
}

/** Unknown and broken stay what they are. */
export function not(a: number): Truth {
  return a === no ? yes : a === yes ? no : (a as Truth);
}
