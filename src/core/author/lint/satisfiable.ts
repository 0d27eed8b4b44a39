import type { Formula } from "./formula";
import { isImpossible, meet, type Possible } from "./possible";

/** Steps after which the search gives up: nothing is then concluded. */
const ENOUGH = 4000;

type Known = ReadonlyMap<string, Possible>;

/**
 * False only when it is proved that no row can make the formula hold; true when one may, or when the proof would take too long.
 * Subjects are taken as independent of each other, which can only make more seem possible than is.
 */
export function maySatisfy(formula: Formula): boolean {
  let steps = 0;
  const search = (open: readonly Formula[], known: Known): boolean => {
    const choices: (readonly Formula[])[] = [];
    const now = new Map(known);
    const queue = [...open];
    for (let next = queue.pop(); next; next = queue.pop()) {
      if (++steps > ENOUGH) return true;
      if ("and" in next) queue.push(...next.and);
      else if ("or" in next) {
        if (next.or.length === 0) return false;
        if (next.or.length === 1) queue.push(next.or[0]);
        else choices.push(next.or);
      } else {
        const { key, domain, whole } = next.of;
        const rest = meet(now.get(key) ?? domain, next.is);
        if (isImpossible(rest, whole)) return false;
        now.set(key, rest);
      }
    }
    if (choices.length === 0) return true;
    choices.sort((a, b) => a.length - b.length);
    const [first, ...later] = choices;
    return first.some((choice) => search([choice, ...later.map((parts): Formula => ({ or: parts }))], now));
  };
  return search([formula], new Map());
}
