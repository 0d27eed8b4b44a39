import type { Finding } from "../../core/finding";
import { isListed, listed, type ListedOutcome } from "../outcome";

export type Counts = Record<ListedOutcome, number>;

export function noCounts(): Counts {
  return { error: 0, missing: 0, warning: 0, review: 0, pending: 0, broken: 0 };
}

/** Findings per outcome; of `indexes` only, when given. */
export function countFindings(findings: readonly Finding[], indexes?: Iterable<number>): Counts {
  const counts = noCounts();
  const add = (finding: Finding) => {
    if (isListed(finding.outcome)) counts[finding.outcome]++;
  };
  if (indexes) for (const index of indexes) add(findings[index]);
  else findings.forEach(add);
  return counts;
}

export function totalOf(counts: Counts): number {
  return listed.reduce((sum, outcome) => sum + counts[outcome], 0);
}
