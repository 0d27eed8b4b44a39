import type { Finding, Outcome } from "../core/finding";

/** Outcomes that make a finding, the gravest first: the order of chips, counts and lists. */
export const listed = ["error", "missing", "warning", "review", "pending", "broken"] as const satisfies readonly Outcome[];
export type ListedOutcome = (typeof listed)[number];

const ranks: Record<Outcome, number> = { error: 0, missing: 1, warning: 2, review: 3, pending: 4, broken: 5, pass: 6, "n/a": 6 };

/** Rank of an outcome, 0 is the gravest; outcomes that are not listed come last. */
export function rank(outcome: Outcome): number {
  return ranks[outcome];
}

/** True for outcomes that the pane lists; `pass` and `n/a` live only in the ledger. */
export function isListed(outcome: Outcome): outcome is ListedOutcome {
  return rank(outcome) < listed.length;
}

/** Data checks speak of the workbook itself and have no clause. */
export function isDataCheck(finding: Pick<Finding, "clause">): boolean {
  return finding.clause.startsWith("data/");
}
