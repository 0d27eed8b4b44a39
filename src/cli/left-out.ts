import type { FileReview } from "../core/review";

/** What of a file is no record: rows with their reasons, sheets that were not understood. Nothing is left out silently. */
export function leftOutLines({ tables, unreadSheets }: FileReview): string[] {
  const rows = tables.flatMap(({ sheet, skipped }) => {
    const byReason = new Map<string, number[]>();
    for (const { row, why } of skipped) byReason.set(why, [...(byReason.get(why) ?? []), row]);
    return [...byReason].map(([why, list]) => `  “${sheet}”第 ${rowRuns(list)} 行未列入：${why}`);
  });
  // Two tables of one sheet may leave out the same row.
  return [...new Set(rows), ...unreadSheets.map(({ sheet, why }) => `  工作表“${sheet}”未核验：${why}`)];
}

/** "3、5–9、12": every row is named, runs by their ends. */
export function rowRuns(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}–${to}`)).join("、");
}
