import type { Outcome } from "../dictionary/finding";

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
