import type { ReviewResult } from "../../core/review";
import { writeOwnSheet, type Written } from "../own/write";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { conclusionColour, conclusionColumn, listColumns, listed, listRow, summaryLines, type Names } from "./rows";

export interface ListOptions {
  /** File that is the open workbook: its findings get links. Absent: the workbook's name, or the only file. */
  file?: string;
  names?: Names;
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Writes every finding into the sheet 核验结果, one row each with a link to its cell, below a summary; see `writeOwnSheet`. */
export async function writeFindingsSheet(result: ReviewResult, options: ListOptions = {}): Promise<Written & { rows: number }> {
  const names = options.names ?? {};
  return quietly(() => inExcel(async (session) => {
    const file = options.file ?? (result.files.length === 1 ? result.files[0].file : await nameOf(session));
    const findings = listed(result);
    const written = await writeOwnSheet(session, {
      kind: "findings",
      lines: summaryLines(result, names),
      columns: listColumns,
      rows: findings.map((finding, i) => listRow(finding, i + 1, file, names)),
      shade: { column: conclusionColumn, colour: (row) => conclusionColour(findings[row]) },
    }, options.onProgress);
    return { ...written, rows: findings.length };
  }, options.signal));
}

/** Costs a sync of its own, only where several files make it uncertain which one is open. */
async function nameOf({ workbook, sync }: Parameters<Parameters<typeof inExcel>[0]>[0]): Promise<string> {
  workbook.load("name");
  await sync();
  return workbook.name;
}
