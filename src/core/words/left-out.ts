import type { TableSource } from "../dictionary/dataset";
import { rowRuns } from "./row-runs";
import { rowReasonText } from "./reading-sentences";
import type { Speech } from "./speech";

/** Rows of a sheet that are no records, for one reason. */
interface LeftOutRows {
  file: string;
  sheet: string;
  /** 3, 5–9, 12: runs of rows, 1-based. */
  rows: string[];
  why: string;
}

/** Every row left out of the tables, by sheet and reason; record types that share a table say it once. */
export function leftOutRows(tables: readonly Pick<TableSource, "file" | "sheet" | "skipped">[], speech: Speech): LeftOutRows[] {
  const found = new Map<string, { file: string; sheet: string; why: string; rows: Set<number> }>();
  for (const { file, sheet, skipped } of tables) {
    for (const { row, why: said } of skipped) {
      const why = rowReasonText(said, speech);
      const key = `${file}\n${sheet}\n${why}`;
      if (!found.has(key)) found.set(key, { file, sheet, why, rows: new Set() });
      found.get(key)!.rows.add(row);
    }
  }
  return [...found.values()].map(({ rows, ...place }) => ({ ...place, rows: rowRuns([...rows]) }));
}

/** Sheets that were read though they are hidden, each in words. */
export function hiddenSheets(tables: readonly Pick<TableSource, "sheet" | "hidden">[], { say }: Speech): string[] {
  return [...new Set(tables.flatMap(({ sheet, hidden }) => (hidden ? [say`${hidden === "hidden" ? "" : say`深度`}隐藏的工作表“${sheet}”`] : [])))];
}
