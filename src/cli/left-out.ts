import { hiddenSheets, leftOutRows } from "../core/intake/left-out";
import type { FileReview } from "../core/review/review";

/** What of a file is no record: rows with their reasons, sheets that were not understood; and hidden sheets that count. Nothing is done silently. */
export function leftOutLines({ tables, unreadSheets }: FileReview): string[] {
  const rows = leftOutRows(tables).map(({ sheet, rows, why }) => `  “${sheet}”第 ${rows} 行未列入：${why}`);
  const hidden = hiddenSheets(tables).map((text) => `  ${text}已一并核验`);
  return [...hidden, ...rows, ...unreadSheets.map(({ sheet, why }) => `  工作表“${sheet}”未核验：${why}`)];
}
