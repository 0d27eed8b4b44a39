import type { Unit } from "../dataset";
import { normaliseName } from "../text/normalise";

/** Index of the institution whose whole name stands in a table's title (the longest such name), or -1. */
export function namedInTitle(units: readonly Unit[], title: string): number {
  if (title === "") return -1;
  const words = normaliseName(title);
  let best = -1;
  let length = 3;
  units.forEach((unit, at) => {
    const name = normaliseName(unit.name);
    if (name.length > length && words.includes(name)) {
      best = at;
      length = name.length;
    }
  });
  return best;
}
