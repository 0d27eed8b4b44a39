import type { Pack } from "../core/language/pack/schema";
import { reportsOfFile } from "../core/reports";
import { ofFile } from "../core/reports/findings";
import type { ReviewResult } from "../core/review/review";
import { ExcelProblem, markFindings, writeReport } from "../excel";
import { isOwnFormat, openZip, readProtection, stamped } from "../files";
import type { WorkbookCells } from "../sheet/cells";
import { inExcel } from "./in-excel";
import { nodeZlib } from "./node-zlib";
import { readCells } from "./read-file";

/** A copy with marks, and what is to be told of it. */
export interface MarkedCopy {
  copy: Uint8Array;
  told: string[];
}

/**
 * A reviewed workbook with marks, its findings and the run's ledger.
 * @param cells what was read of it, where that is at hand
 * @throws UserError when it cannot be marked
 */
export async function markedCopy(bytes: Uint8Array, file: string, result: ReviewResult, packs: readonly Pack[], cells?: WorkbookCells): Promise<MarkedCopy> {
  const own = isOwnFormat(bytes);
  if (own && readProtection(openZip(bytes))?.structure) throw new ExcelProblem("structure");
  const from = cells ?? (await readCells(bytes, file));
  const untouched = new Set<string>();
  const told: string[] = [];
  const saved = await inExcel(own ? bytes : from, file, async () => {
    const report = await markFindings(ofFile(result, file), { file });
    told.push(...report.skipped.map(({ why }) => `${file}：${why}`));
    for (const kind of reportsOfFile) await writeReport(kind, result, { only: file, packs });
  }, { untouched, read: from });
  if (!own) told.push(`${file}：原文件不是 .xlsx 格式，标记副本另存为 .xlsx：内容和合并单元格照原样，字体、列宽等版式没有带过来；原文件没有改动。`);
  return { copy: stamped(saved, "marked", "", { cells: from, untouched }, nodeZlib), told };
}
