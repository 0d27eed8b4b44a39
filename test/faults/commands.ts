import type { FormPlan, SheetPlan } from "../../src/core/forms";
import { planFillIn, roleOf } from "../../src/core/fillin";
import { checklistRow, checklistSheet } from "../../src/core/reports/reviewer/checklist";
import type { ReviewerRow } from "../../src/core/reports/reviewer/sheet";
import { checklistLines } from "../../src/core/review/checklist/checklist";
import { review, type ReviewResult } from "../../src/core/review/review";
import { clearMarks, fillForm, makeFillIn, markFindings, saveMemory, saveStoredTexts, undoFillIn, undoLastWrite, writeReport, writeReviewerSheet, type FillInDone } from "../../src/excel";
import type { NewSheet } from "../../src/host/create";
import { packs } from "../../src/packs";
import { book } from "../core/intake/tables/book";
import { applicationRows, planOf as pagesOf } from "../core/forms/hunan";
import { planOf as tableOf, templateRows } from "../core/forms/support";
import { finding, resultOf } from "../excel/results";

/** One of our writes, over a workbook in which it makes sense. */
export interface WriteCommand {
  name: string;
  sheets: NewSheet[];
  /** What was done before it, without a fault. */
  begin(): Promise<void>;
  work(): Promise<unknown>;
  /** A sheet it writes into, which a person may be changing at the time. */
  target: string;
  /** A second time makes something more. */
  adds?: true;
}

const rows = [["单位名称", "统一社会信用代码", "单位地址", "联系电话", "年培训人数"], ["甲学院", "", "济南", "0531-1", 1999], ["乙学院", "", "青岛", "0531-2", 2600], ["丙学院", "", "淄博", "0533-3", 1200]];
const data: NewSheet = { name: "机构信息", values: rows };
const beside: NewSheet = { name: "说明", values: [["填报说明"]] };
const template = (): NewSheet => {
  const lines = templateRows(2);
  const width = Math.max(...lines.map((line) => line.length));
  return { name: "附件2", values: lines.map((line) => [...line, ...new Array<string>(width - line.length).fill("")]) };
};
const own = packs.filter(({ id }) => id === "shandong-2019");
const reviewed = (): ReviewResult => (cached ??= review([book([{ name: "机构信息", rows: rows.map((row) => row.map(String)) }], "测试.xlsx")], { packs: own, known: [...packs], on: "2019-09-20" }));
let cached: ReviewResult | undefined;

const marked = (cells: readonly string[]): ReviewResult => resultOf(cells.map((cell, i) => finding("机构信息", cell, i % 2 === 0 ? "error" : "warning")), ["机构信息"]);
const listed = (count: number, word: string): ReviewResult => resultOf(Array.from({ length: count }, (_, i) => finding("机构信息", `A${2 + (i % 3)}`, "error", { unit: `${word}${i}` })), ["机构信息"]);
const units = (count: number, trainees: number): FormPlan => tableOf({ institution: Array.from({ length: count }, (_, i) => ({ name: `单位${i}`, annualTrainees: trainees + i })) });
const pages = (teachers: number): SheetPlan => pagesOf(applicationRows(teachers));
const questions = (): ReviewerRow[] => checklistLines(reviewed().checklist).slice(0, 6).map((line) => checklistRow(reviewed().checklist.units, line));
const answers = (verdict: "符合" | "不符合"): ReviewerRow[] =>
  checklistLines(reviewed().checklist).slice(1, 3).map((line) => checklistRow(reviewed().checklist.units, line, { verdict, evidence: "材料齐全", reviewer: "李四", date: "2019-09-19" }));
const writeKept = (wanted: ReviewerRow[]): Promise<unknown> => writeReviewerSheet(checklistSheet, { rows: wanted, units: reviewed().checklist.units });
const fillIn = planFillIn({ pack: packs.find(({ id }) => id === "hunan-2017")!, known: packs, role: roleOf("applicant")!, records: ["institution", "change"] });
const texts = (word: string) => [{ id: "甲", title: "甲办法", text: word.repeat(90_000) }, { id: "乙", title: "乙办法", text: word }];
const nothing = async (): Promise<void> => undefined;
let made: FillInDone;

/** Every way in which something of ours gets into a workbook. */
export const commands: readonly WriteCommand[] = [
  { name: "marks", sheets: [data, beside], begin: nothing, work: () => markFindings(marked(["E2", "B3", "D4"])), target: "机构信息" },
  { name: "marks again", sheets: [data, beside], begin: async () => void (await markFindings(marked(["E2", "B3"]))), work: () => markFindings(marked(["C2", "D4", "E4"])), target: "机构信息" },
  { name: "clear marks", sheets: [data, beside], begin: async () => void (await markFindings(marked(["E2", "B3"]))), work: clearMarks, target: "机构信息" },
  { name: "list", sheets: [data, beside], begin: nothing, work: () => writeReport("findings", listed(5, "新")), target: "核验结果" },
  { name: "list again", sheets: [data, beside], begin: async () => void (await writeReport("findings", listed(3, "旧"))), work: () => writeReport("findings", listed(5, "新")), target: "核验结果" },
  { name: "ledger", sheets: [data, beside], begin: nothing, work: () => writeReport("ledger", reviewed(), { packs }), target: "条款台账" },
  { name: "verdicts", sheets: [data, beside], begin: nothing, work: () => writeReport("verdicts", reviewed(), { packs }), target: "单位结论" },
  { name: "questions", sheets: [data, beside], begin: nothing, work: () => writeKept(questions()), target: "评审意见" },
  { name: "answers", sheets: [data, beside], begin: async () => void (await writeKept(questions())), work: () => writeKept(answers("不符合")), target: "评审意见" },
  { name: "undo answers", sheets: [data, beside], begin: async () => { await writeKept(questions()); await writeKept(answers("不符合")); }, work: undoLastWrite, target: "评审意见" },
  { name: "form into a template", sheets: [data, beside, template()], begin: nothing, work: () => fillForm(units(3, 2600), { sheet: "附件2" }), target: "附件2" },
  { name: "form again", sheets: [data, beside, template()], begin: async () => void (await fillForm(units(3, 2600), { sheet: "附件2" })), work: () => fillForm(units(4, 3000), { sheet: "附件2", overwrite: true }), target: "附件2" },
  { name: "form drawn", sheets: [data, beside], begin: nothing, work: () => fillForm(units(3, 2600)), target: "附件2" },
  { name: "form of pages", sheets: [data, beside], begin: nothing, work: () => fillForm(pages(3)), target: "机构信息" },
  { name: "undo form", sheets: [data, beside, template()], begin: async () => void (await fillForm(units(3, 2600), { sheet: "附件2" })), work: undoLastWrite, target: "附件2" },
  { name: "undo drawn form", sheets: [data, beside], begin: async () => void (await fillForm(units(3, 2600))), work: undoLastWrite, target: "机构信息" },
  { name: "fill-in sheets", sheets: [data, beside], begin: nothing, work: () => makeFillIn(fillIn), target: "机构信息", adds: true },
  { name: "undo fill-in", sheets: [data, beside], begin: async () => void (made = await makeFillIn(fillIn)), work: () => undoFillIn(made), target: "变更报告" },
  { name: "parameters", sheets: [data, beside], begin: () => saveMemory({ on: "2019-09-20" }), work: () => saveMemory({ on: "2019-10-08", packs: ["shandong-2019"] }), target: "机构信息" },
  { name: "packs", sheets: [data, beside], begin: () => saveStoredTexts(texts("旧")), work: () => saveStoredTexts(texts("新")), target: "机构信息" },
];
