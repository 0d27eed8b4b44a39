import { listedOutcomes, type ListedOutcome, type Outcome } from "../core/dictionary/finding";

export type { ListedOutcome };
export const listed = listedOutcomes;

const ranks = Object.fromEntries(listed.map((outcome, at) => [outcome, at])) as Partial<Record<Outcome, number>>;

/** Rank of an outcome, 0 is the gravest; outcomes that are not listed come last. */
export function rank(outcome: Outcome): number {
  return ranks[outcome] ?? listed.length;
}

/** True for outcomes that the pane lists; `pass` and `n/a` live only in the ledger. */
export function isListed(outcome: Outcome): outcome is ListedOutcome {
  return rank(outcome) < listed.length;
}
