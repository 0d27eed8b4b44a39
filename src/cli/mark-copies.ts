import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReviewResult } from "../core/review";
import { ExcelProblem, markFindings, writeFindingsSheet, writeLedgerSheet, type LedgerNames } from "../excel";
import { Refusal } from "../files";
import type { Names } from "../excel";
import { UsageError } from "./arguments";
import { inExcel } from "./in-excel";
import type { Input } from "./inputs";
import { writeOutput } from "./output";
import type { Streams } from "./run";

/** Writes each reviewed workbook into a folder under its own name, with marks, its findings and the run's ledger. Inputs are never written to; one copy that fails stops no other. @returns how many failed */
export async function markCopies(result: ReviewResult, inputs: Input[], folder: string, names: Names, ledger: LedgerNames, streams: Streams): Promise<number> {
  let failed = 0;
  for (const file of result.files.filter((reviewed) => reviewed.status === "reviewed")) {
    const input = inputs.find((candidate) => candidate.name === file.file)!;
    // A name that is a whole path ("../x/a.xlsx") still lands inside the folder.
    const target = path.join(folder, path.isAbsolute(file.file) || file.file.startsWith("..") ? path.basename(file.file) : file.file);
    if (path.resolve(target) === path.resolve(input.path)) {
      streams.err(`${file.file}：输出位置与原文件相同，没有写出；请换一个输出文件夹。`);
      failed++;
      continue;
    }
    const own = { ...result, files: [file], findings: result.findings.filter((finding) => finding.file === file.file) };
    try {
      const saved = await inExcel(readFileSync(input.path), file.file, async () => {
        const report = await markFindings(own, { file: file.file });
        for (const { why } of report.skipped) streams.out(`${file.file}：${why}`);
        await writeFindingsSheet(own, { file: file.file, names });
        await writeLedgerSheet(result, { file: file.file, ...ledger });
      });
      writeOutput(target, saved);
    } catch (fault) {
      if (!(fault instanceof ExcelProblem) && !(fault instanceof Refusal) && !(fault instanceof UsageError)) throw fault;
      failed++;
      streams.err(`${file.file}：没有写出标记副本。${fault instanceof ExcelProblem ? fault.sentence : fault.message}`);
    }
  }
  return failed;
}
