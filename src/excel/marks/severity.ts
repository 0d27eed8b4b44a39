import { listedOutcomes, type ListedOutcome, type Outcome } from "../../core/finding";

/** Outcomes that are marked: where several meet in a cell, the gravest shows. */
export const severities = listedOutcomes;
export type Severity = ListedOutcome;

/** Fill colour of a mark: light enough to read black text on; the hues are those of the pane. */
export const colours: Record<Severity, string> = {
  error: "#FFB3AD",
  missing: "#E6D3F2",
  warning: "#FFE3A6",
  review: "#BFDDF5",
  broken: "#D3DDE4",
  pending: "#E2E2E2",
};

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

/** What the formulas of our rules begin with; a person finds them by it in Excel's list of rules. */
export const markName = "基地核验";

const signature = new RegExp(`^=?\\s*ISTEXT\\("${markName} (error|missing|warning|review|broken|pending) (\\d+)"\\)$`, "i");

/** The constant-true formula of our n-th rule: its text says whose it is, also to someone who reads the list of rules. */
export function markFormula(severity: Severity, n: number): string {
  return `=ISTEXT("${markName} ${severity} ${n}")`;
}

/** True for a formula of ours, whatever the colour. */
export function isMarkFormula(formula: string): boolean {
  return signature.test(formula.trim());
}

/** True for a rule of ours: the formula is one of ours and the colour is that severity's. */
export function isMark(formula: string, colour: string): boolean {
  const match = signature.exec(formula.trim());
  return match !== null && colour.toUpperCase() === colours[match[1].toLowerCase() as Severity];
}
