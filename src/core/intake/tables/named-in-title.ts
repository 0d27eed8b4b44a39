import type { Unit } from "../../dictionary/dataset";
import { normaliseName } from "../../dictionary/text/normalise";

/** Names this short are parts of too many words: they count only where the title begins with them. */
const SHORT = 3;

/** Index of the institution whose whole name stands in a table's title (the longest such name), or -1. */
export function namedInTitle(units: readonly Unit[], title: string): number {
  if (title === "") return -1;
  const words = normaliseName(title);
  let best = -1;
  let length = SHORT - 1;
  units.forEach((unit, at) => {
    const name = normaliseName(unit.name);
    if (name.length > length && (name.length > SHORT ? words.includes(name) : words.startsWith(name))) {
      best = at;
      length = name.length;
    }
  });
  return best;
}
