import { colours } from "../../dictionary/colours";
import { listedOutcomes, type ListedOutcome } from "../../dictionary/finding";

/** What the formulas of our rules begin with; a person finds them by it in Excel's list of rules. */
export const markName = "基地核验";

const signature = new RegExp(`^=?\\s*ISTEXT\\("${markName} (${listedOutcomes.join("|")}) (\\d+)"\\)$`, "i");

/** The constant-true formula of our n-th rule: its text says whose it is, also to someone who reads the list of rules. */
export function markFormula(severity: ListedOutcome, n: number): string {
  return `=ISTEXT("${markName} ${severity} ${n}")`;
}

/** The severity a formula of ours is of; null for any other. */
export function markSeverity(formula: string): ListedOutcome | null {
  return (signature.exec(formula.trim())?.[1].toLowerCase() as ListedOutcome | undefined) ?? null;
}

/** The number of a formula of ours, whatever the colour; null for any other. */
export function markNumber(formula: string): number | null {
  const match = signature.exec(formula.trim());
  return match && Number(match[2]);
}

/** True for a rule of ours: the formula is one of ours and the colour is that severity's. */
export function isMark(formula: string, colour: string): boolean {
  const match = signature.exec(formula.trim());
  return match !== null && colour.toUpperCase() === colours[match[1].toLowerCase() as ListedOutcome];
}
