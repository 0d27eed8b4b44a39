import type { Finding } from "../../dictionary/finding";
import type { ReviewResult } from "../contract";
import type { DecidedFindings } from "./decide";

/** What stands in a result of decisions. */
type DecisionsMade = Pick<ReviewResult, "decisions" | "decidedBy">;

/** The decisions by the places of their findings in the order of the result. */
export function decidedAmong({ findings: before, by, decisions }: DecidedFindings, findings: readonly Finding[]): DecisionsMade {
  const of = new Map<Finding, number>();
  before.forEach((finding, at) => by[at] >= 0 && of.set(finding, by[at]));
  return { decisions, decidedBy: Int32Array.from(findings, (finding) => of.get(finding) ?? -1) };
}

/** Places of the findings that a reviewer waived. */
export function waivedAmong({ decisions = [], decidedBy }: DecisionsMade): Set<number> {
  const waived = new Set<number>();
  decidedBy?.forEach((decision, at) => decision >= 0 && decisions[decision].action === "waive" && waived.add(at));
  return waived;
}
