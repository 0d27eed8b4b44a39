import { hiddenSheets, leftOutRows } from "../core/words/left-out";
import { remarkText, sheetReasonText } from "../core/words/reading-sentences";
import type { FileReview } from "../core/review/review";
import { asWritten } from "../core/words/speech";

/** What of a file is no record: rows with their reasons, sheets that were not understood; and hidden sheets that count. Nothing is done silently. */
export function leftOutLines({ tables, unreadSheets, remarks = [] }: FileReview): string[] {
  const rows = leftOutRows(tables, asWritten).map(({ sheet, rows, why }) => `  “${sheet}”第 ${rows.join("、")} 行未列入：${why}`);
  const hidden = hiddenSheets(tables, asWritten).map((text) => `  ${text}已一并核验`);
  return [...hidden, ...remarks.map((one) => `  ${remarkText(one, asWritten)}`), ...rows, ...unreadSheets.map((one) => `  ${sheetReasonText(one, asWritten)}`)];
}
