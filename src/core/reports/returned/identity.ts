import type { Finding } from "../../dictionary/finding";
import { sourceOf } from "../../dictionary/finding-place";
import type { FindingContext } from "../../words/finding";
import { cellsOf } from "../../words/place";

/**
 * The key that stands in the last, hidden column (标识) of 核验结果 in a copy that goes back, by which a second round knows the finding again: clause,
 * unit (credit code, else name) and what tells it in another round (`identity/finding-keys.ts`: fields|record|rest), joined by "|". A result that was made
 * without such keys has record type and place instead.
 */
export function identityOf(finding: Finding, key: string | undefined, words: FindingContext): string {
  const unit = words.checklist.units[finding.unit];
  const { sheet, record } = sourceOf(finding, words);
  const whose = unit ? unit.creditCode || unit.name : "";
  return [finding.clause, whose.replace(/\|/gu, "／"), key ?? `${record}|${sheet.replace(/\|/gu, "／")}!${cellsOf(finding)[0] ?? ""}|`].join("|");
}
