import type { Pack } from "../../language/pack/schema";

/** Of each clause that says another's demand again, the clause that said it first. */
export type Restated = Readonly<Record<string, string>>;

/** What the packs of a review say again of one another. @param packs the extended ones before those that extend them */
export function restatedBy(packs: readonly Pack[]): Restated {
  const first: Record<string, string> = {};
  for (const { entries } of packs)
    for (const entry of entries) if ("restates" in entry && entry.restates !== undefined) first[entry.clause] = first[entry.restates] ?? entry.restates;
  return first;
}
