import { listedOutcomes, type ListedOutcome, type Outcome } from "../dictionary/finding";

/** Outcomes as people read them. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  error: "不符合",
  missing: "缺项",
  warning: "提醒",
  review: "待评审",
  broken: "无法核验",
  pending: "未到期",
  pass: "通过",
  "n/a": "不适用",
};

/** “不符合 3，缺项 2”; "" for none. */
export function lineCountsText(counts: Readonly<Record<ListedOutcome, number>>): string {
  return listedOutcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${outcomeNames[outcome]} ${counts[outcome]}`).join("，");
}
