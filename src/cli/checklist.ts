import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { assessmentWishes } from "../core/assessment/sheet";
import type { WorkbookCells } from "../core/cells";
import { checklistSheet, checklistWish } from "../core/checklist/sheet";
import type { Pack } from "../core/pack/schema";
import type { ReviewResult } from "../core/review";
import { ExcelProblem, writeKept, writeVerdictSheet, type Names } from "../excel";
import { blankWorkbook, Refusal } from "../files";
import { UsageError } from "./arguments";
import { inExcel } from "./in-excel";
import { writeOutput } from "./output";
import { readInputs } from "./read-inputs";
import type { Streams } from "./streams";

/** The reviewer's workbook. Throws UsageError when it cannot be read: answers are never left out unsaid. */
export async function readAnswers(file: string): Promise<WorkbookCells> {
  const { workbooks, unreadable } = await readInputs([{ path: file, name: path.basename(file) }]);
  if (unreadable.length > 0) throw new UsageError(`评审意见 ${file} 读不了：${unreadable[0].problem}`);
  return workbooks[0];
}

/**
 * Writes the reviewer's workbook: 评审意见 with every question and the answers there are, 考核评估表, 单位结论. One that is there
 * already is added to in place, so that what a reviewer wrote in it stays.
 * Throws UsageError when it cannot be written.
 * @param packs chosen ones with those they extend
 */
export async function writeChecklist(result: ReviewResult, target: string, packs: readonly Pack[], names: Names, streams: Streams): Promise<void> {
  try {
    const fresh = !existsSync(target);
    const there = fresh ? blankWorkbook(checklistSheet.name) : readFileSync(target);
    const saved = await inExcel(there, path.basename(target), async () => {
      const { added, changed, greyed } = await writeKept(checklistSheet, checklistWish(result), fresh ? { blank: checklistSheet.name } : {});
      streams.out(`${target}：评审意见新增 ${added} 行，改动 ${changed} 处，置灰 ${greyed} 行`);
      for (const { sheet, wish } of assessmentWishes(result, packs)) await writeKept(sheet, wish);
      await writeVerdictSheet(result, { names });
    });
    writeOutput(target, saved);
  } catch (fault) {
    if (!(fault instanceof ExcelProblem) && !(fault instanceof Refusal)) throw fault;
    throw new UsageError(`${target}：没有写出评审意见。${fault instanceof ExcelProblem ? fault.sentence : fault.message}`);
  }
}
