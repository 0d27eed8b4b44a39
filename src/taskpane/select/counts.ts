import { isListed, listedOutcomes, type Outcome, type ListedOutcome } from "../../core/dictionary/finding";

export type Counts = Record<ListedOutcome, number>;

export function noCounts(): Counts {
  return Object.fromEntries(listedOutcomes.map((outcome) => [outcome, 0])) as Counts;
}

/** Counts one outcome, if it is listed. */
export function addCount(counts: Counts, outcome: Outcome): void {
  if (isListed(outcome)) counts[outcome]++;
}

export function totalOf(counts: Counts): number {
  return listedOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
}
