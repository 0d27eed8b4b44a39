import { sourceOf } from "../../dictionary/finding-place";
import type { Finding } from "../../dictionary/finding";
import { cellsOf } from "../../words/place";
import type { FindingContext } from "../../words/finding";

/**
 * The key that stands in the last, hidden column (标识) of 核验结果 in a copy that goes back, by which a second round knows the finding again:
 * clause, unit (credit code, else name), record type, and the first cell, each without the separator, joined by "|".
 */
export function identityOf(finding: Finding, words: FindingContext): string {
  const unit = words.checklist.units[finding.unit];
  const { sheet, record } = sourceOf(finding, words);
  return [finding.clause, unit ? unit.creditCode || unit.name : "", record, `${sheet}!${cellsOf(finding)[0] ?? ""}`].map((part) => part.replace(/\|/gu, "／")).join("|");
}
