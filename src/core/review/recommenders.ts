import { ValueState, type Dataset } from "../dictionary/dataset";
import type { DerivedFields } from "../language/rule-data";

/** A body that recommends, as its first recommendation names it, and the units it recommends: indexes, each once. */
export interface Recommender {
  name: string;
  units: readonly number[];
}

/** Who recommends whom, by the lists of recommendations; names that are one body's count as one. */
export function recommendersOf({ records, texts }: Dataset, derived: DerivedFields): Recommender[] {
  const set = records.get("recommendation");
  const names = set?.fields.get("recommender");
  if (!set || !names) return [];
  const keyOf = derived.keyOf("recommendation", "recommender");
  const found = new Map<string, { name: string; units: Set<number> }>();
  for (let row = 0; row < set.length; row++) {
    if (names.state[row] !== ValueState.ok || set.unit[row] < 0) continue;
    const name = texts[names.num[row]];
    const known = found.get(keyOf(name));
    if (known) known.units.add(set.unit[row]);
    else found.set(keyOf(name), { name, units: new Set([set.unit[row]]) });
  }
  return [...found.values()].map(({ name, units }) => ({ name, units: [...units] }));
}
