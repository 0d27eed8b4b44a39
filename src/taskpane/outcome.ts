import type { Finding, Outcome } from "../core/finding";

/** Outcomes that make a finding, the gravest first: the order of chips, counts and lists. */
export const listed = ["error", "missing", "warning", "review", "pending", "broken"] as const satisfies readonly Outcome[];
export type ListedOutcome = (typeof listed)[number];

/** Rank of an outcome, 0 is the gravest; outcomes that are not listed come last. */
export function rank(outcome: Outcome): number {
  const at = (listed as readonly Outcome[]).indexOf(outcome);
  return at < 0 ? listed.length : at;
}

/** True for outcomes that the pane lists; `pass` and `n/a` live only in the ledger. */
export function isListed(outcome: Outcome): outcome is ListedOutcome {
  return rank(outcome) < listed.length;
}

/** Data checks speak of the workbook itself and have no clause. */
export function isDataCheck(finding: Pick<Finding, "clause">): boolean {
  return finding.clause.startsWith("data/");
}
