import { reports, type ReportKind } from "../../core/reports";
import type { ReportContext } from "../../core/reports/report";
import type { ReviewResult } from "../../core/review/review";
import { inExcel, type ExcelSession } from "../run";
import { quietly } from "../watch";
import { writeOwnSheet, type Written } from "./write";

export interface ReportOptions extends Omit<ReportContext, "open"> {
  signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Writes a report on a result into its sheet, rewritten in place; see `writeOwnSheet`. */
export async function writeReport(kind: ReportKind, result: ReviewResult, { signal, onProgress, ...context }: ReportOptions = {}): Promise<Written & { rows: number }> {
  return quietly(() => inExcel(async (session) => {
    const open = context.only ?? (result.files.length === 1 ? result.files[0].file : kind === "findings" ? await nameOf(session) : undefined);
    const report = reports[kind](result, { ...context, open });
    return { ...(await writeOwnSheet(session, report, onProgress)), rows: report.rows.length };
  }, signal));
}

/** Costs a sync of its own, only where several files make it uncertain which one is open. */
async function nameOf({ workbook, sync }: ExcelSession): Promise<string> {
  workbook.load("name");
  await sync();
  return workbook.name;
}
