import type { Pack } from "../pack/schema";

/** Texts and numbers that pass in the packs' own examples, by "record.field"; the chosen pack's before those of the one it extends. */
export function givenTexts(packs: readonly Pack[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const pack of [...packs].reverse()) {
    for (const entry of pack.entries) {
      if (entry.as !== "rule") continue;
      for (const { kind, given, then } of entry.rule.examples) {
        if (kind !== "pass" || then !== "pass") continue;
        for (const [record, rows] of Object.entries(given)) {
          for (const [field, value] of rows.flatMap((row) => Object.entries(row))) {
            const place = `${record}.${field}`;
            const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
            if (text !== "" && !texts.has(place)) texts.set(place, text);
          }
        }
      }
    }
  }
  return texts;
}
