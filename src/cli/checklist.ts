import path from "node:path";
import { assessmentWishes } from "../core/reports/reviewer/assessment";
import type { WorkbookCells } from "../sheet/cells";
import { decisionRows } from "../core/review/decisions/read-rows";
import { decisionsSheet, decisionsWish } from "../core/reports/reviewer/decisions";
import { checklistSheet, checklistWish } from "../core/reports/reviewer/checklist";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { holdsAnswers } from "../core/review/books";
import { writeReviewerSheet, writeReport } from "../excel";
import { blankWorkbook, readWorkbook, Refusal, stamped } from "../files";
import { UsageError } from "./arguments";
import { diskCode, type Disk } from "./disk";
import { inExcel } from "./in-excel";
import type { Work } from "./make";
import { nodeZlib } from "./node-zlib";
import { readHere, readInputs } from "./read-inputs";
import type { Streams } from "./streams";

/** The reviewer's workbook, and the key of its bytes: lying among the inputs it is no submission. Throws UsageError when it cannot be read or has no answers: they are never left out unsaid. */
export async function readAnswers(file: string, disk: Disk): Promise<{ answers: WorkbookCells; key: string }> {
  const { workbooks, unreadable, leftOut, keys } = await readInputs([{ path: file, name: path.basename(file) }], readHere(disk));
  const [failed] = [...unreadable, ...leftOut];
  if (failed) throw new UsageError(`评审意见 ${file} 读不了：${failed.problem}`);
  if (!holdsAnswers(workbooks[0])) throw new UsageError(`${file} 中没有“评审意见”、“处理决定”或“考核评估表”工作表，没有可采用的意见；请用 --answers 指定由 --checklist 写出、填好意见的工作簿。`);
  return { answers: workbooks[0], key: [...keys.values()][0] };
}

/**
 * The reviewer's workbook: 评审意见 with every question and the answers there are, 处理决定 with every finding, 考核评估表, 单位结论. One that is there
 * already is added to in place, so that what a reviewer wrote in it stays.
 * @param packs chosen ones with those they extend
 * @param known all packs at hand
 */
export function checklistOf(result: ReviewResult, target: string, packs: readonly Pack[], known: readonly Pack[], disk: Disk, streams: Streams): Work {
  const make = async (): Promise<Uint8Array> => {
    let told = "";
    const there = await standing(target, disk);
    const saved = await inExcel(there ?? blankWorkbook(checklistSheet.name), path.basename(target), async () => {
      const { added, changed, greyed } = await writeReviewerSheet(checklistSheet, checklistWish(result), there ? {} : { blank: checklistSheet.name });
      told = `${target}：评审意见新增 ${added} 行，改动 ${changed} 处，置灰 ${greyed} 行`;
      const decisions = await writeReviewerSheet(decisionsSheet, decisionsWish(result, packs, known, there ? decisionRows(readWorkbook(there, "")) : []));
      told += `；处理决定新增 ${decisions.added} 行，置灰 ${decisions.greyed} 行`;
      for (const { sheet, wish } of assessmentWishes(result, packs)) await writeReviewerSheet(sheet, wish);
      await writeReport("verdicts", result, { packs: known });
    });
    streams.out(told);
    return stamped(saved, "checklist", "", undefined, nodeZlib);
  };
  return { wish: { target, label: target, kind: "checklist", adds: true }, make, failed: "没有写出评审意见。" };
}

/** The workbook that is there; undefined when none is, or (with --overwrite) something that is no workbook. */
async function standing(target: string, disk: Disk): Promise<Uint8Array | undefined> {
  try {
    return await disk.readFile(target);
  } catch (fault) {
    if (diskCode(fault) === undefined || fault instanceof Refusal) throw fault;
    return undefined;
  }
}
