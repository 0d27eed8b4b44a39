import type { Formula } from "./formula";
import { isImpossible, meet, type Possible } from "./possible";

/** Steps after which the search gives up: nothing is then concluded. */
const ENOUGH = 4000;

/** What a row may have, by subject: any row that has it makes a formula hold. */
export type SomeRow = ReadonlyMap<string, Constraint>;

interface Constraint {
  is: Possible;
  whole: boolean;
}

/**
 * False only when it is proved that no row can make the formula hold; true when one may, or when the proof would take too long.
 * Subjects are taken as independent of each other, which can only make more seem possible than is.
 */
export function maySatisfy(formula: Formula): boolean {
  return witness(formula) !== null;
}

/**
 * A row that makes the formula hold; null when it is proved that there is none, undefined when the search would take too long.
 * @param has what the row has in any case
 */
export function witness(formula: Formula, has: SomeRow = new Map()): SomeRow | null | undefined {
  let steps = 0;
  const search = (open: readonly Formula[], known: SomeRow): SomeRow | null | undefined => {
    const choices: (readonly Formula[])[] = [];
    const now = new Map(known);
    const queue = [...open];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (++steps > ENOUGH) return undefined;
      if ("and" in next) queue.push(...next.and);
      else if ("or" in next) {
        if (next.or.length === 0) return null;
        if (next.or.length === 1) queue.push(next.or[0]);
        else choices.push(next.or);
      } else {
        const { key, domain, whole } = next.of;
        const rest = meet(now.get(key)?.is ?? domain, next.is);
        if (isImpossible(rest, whole)) return null;
        now.set(key, { is: rest, whole });
      }
    }
    if (choices.length === 0) return now;
    choices.sort((a, b) => a.length - b.length);
    const [first, ...later] = choices;
    const others = later.map((parts): Formula => ({ or: parts }));
    for (const choice of first) {
      const found = search([choice, ...others], now);
      if (found !== null) return found;
    }
    return null;
  };
  return search([formula], has);
}

/** What any row has that makes a formula hold, as far as its parts say it one by one; there may be no such row. */
export function hullOf(formula: Formula, hull = new Map<string, Constraint>()): Map<string, Constraint> {
  if ("and" in formula) formula.and.forEach((part) => hullOf(part, hull));
  else if ("or" in formula) {
    if (formula.or.length === 1) hullOf(formula.or[0], hull);
  } else {
    const { key, domain, whole } = formula.of;
    hull.set(key, { is: meet(hull.get(key)?.is ?? domain, formula.is), whole });
  }
  return hull;
}

/** True when some row has what both say. */
export function agree(a: SomeRow, b: SomeRow): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const [key, one] of few) {
    const other = many.get(key);
    if (other && isImpossible(meet(one.is, other.is), one.whole && other.whole)) return false;
  }
  return true;
}

/** Equal for rows that say the same. */
export function signOf(row: SomeRow): string {
  return JSON.stringify([...row].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { is: { blank, broken, values }, whole }]) => [key, blank, broken, whole, "numbers" in values ? values.numbers.map(({ low, high, lowOpen, highOpen }) => [`${low}`, `${high}`, lowOpen, highOpen]) : [[...values.names], values.but]]));
}
