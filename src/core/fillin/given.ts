import type { Pack } from "../language/pack/schema";

/**
 * Texts and numbers that pass in the packs' own examples, by "record.field": the most frequent, of the chosen pack before
 * the one it extends.
 */
export function givenTexts(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const pack of [...packs].reverse()) {
    for (const [place, counts] of countsIn(pack)) {
      const [first] = [...counts].sort((a, b) => b[1] - a[1]);
      if (!texts.has(place)) texts.set(place, first[0]);
    }
  }
  return texts;
}

/** "record.field" → value → how often, in the order met. */
function countsIn(pack: Pack): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const entry of pack.entries) {
    if (entry.as !== "rule") continue;
    for (const { kind, given, then } of entry.rule.examples) {
      if (kind !== "pass" || then !== "pass") continue;
      for (const [record, rows] of Object.entries(given)) {
        for (const [field, value] of rows.flatMap((row) => Object.entries(row))) {
          const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
          if (text === "") continue;
          const counts = found.get(`${record}.${field}`) ?? new Map<string, number>();
          found.set(`${record}.${field}`, counts.set(text, (counts.get(text) ?? 0) + 1));
        }
      }
    }
  }
  return found;
}
