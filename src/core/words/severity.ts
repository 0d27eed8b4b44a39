import { listedOutcomes, type ListedOutcome, type Outcome } from "../dictionary/finding";

/** Outcomes that are marked: where several meet in a cell, the gravest shows. */
export const severities = listedOutcomes;
export type Severity = ListedOutcome;

/** Outcomes as people read them. */
export const severityNames: Record<Severity, string> = {
  error: "不符合",
  missing: "缺项",
  warning: "提醒",
  review: "待评审",
  broken: "无法核验",
  pending: "未到期",
};

export function isSeverity(outcome: Outcome): outcome is Severity {
  return (severities as readonly Outcome[]).includes(outcome);
}
