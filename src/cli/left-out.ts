import { leftOutRows } from "../core/left-out";
import type { FileReview } from "../core/review";

/** What of a file is no record: rows with their reasons, sheets that were not understood. Nothing is left out silently. */
export function leftOutLines({ tables, unreadSheets }: FileReview): string[] {
  const rows = leftOutRows(tables).map(({ sheet, rows, why }) => `  “${sheet}”第 ${rows} 行未列入：${why}`);
  return [...rows, ...unreadSheets.map(({ sheet, why }) => `  工作表“${sheet}”未核验：${why}`)];
}
