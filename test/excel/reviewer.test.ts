import assert from "node:assert/strict";
import { cellName } from "../../src/sheet/a1";
import { checklistRow, checklistSheet, checklistWish } from "../../src/core/reports/reviewer/checklist";
import type { ReviewResult } from "../../src/core/review/review";
import { review } from "../../src/core/review/review";
import type { ReviewerRow } from "../../src/core/reports/reviewer/sheet";
import { checklistLines, lineKey, liveAnswers } from "../../src/core/review/checklist/checklist";
import { type ExcelProblem, readActiveWorkbook, undoLastWrite, writeReviewerSheet } from "../../src/excel";
import { renameSheet } from "../../src/host/edit/rename-sheet";
import { sureFrom } from "../../src/core/intake/tables/match";
import type { Entry } from "../../src/core/language/pack/schema";
import { packOf } from "../core/engine/fixture";
import { closeAll, openExcel, recordedAs } from "./support";
import { told } from "./snapshot";
import { area } from "../../src/sheet/area";

type Run = ReturnType<typeof openExcel>;
const question = (n: number): Entry => ({
  clause: `test-2019/8.${n}`, article: "第八条", item: "", cite: `《试验办法》第八条第（${n}）项`, quote: `具有丰富经验${n}`, phase: "application", as: "question",
  question: `是否具有丰富经验${n}？`, message: "经验不足",
});
const packs = [packOf([question(1), question(2), question(3)])];
const institutions = { name: "机构信息", values: [["单位名称", "统一社会信用代码", "单位地址"], ["甲学院", "", "济南"], ["乙学院", "", "青岛"]] };

async function reviewed(): Promise<ReviewResult> {
  return review([await readActiveWorkbook()], { packs, known: packs, on: "2019-09-20" });
}
function allRows({ checklist }: ReviewResult): ReviewerRow[] {
  return checklistLines(checklist).map((line) => checklistRow(checklist.units, line));
}
const write = (result: ReviewResult, rows: ReviewerRow[], whole = false) => writeReviewerSheet(checklistSheet, { rows, units: result.checklist.units, ...(whole && { whole: ["test-2019"] }) });
const sheetOf = (run: Run) => run.host.workbook.findSheet("评审意见")!;
const at = (run: Run, row: number, column: number): unknown => sheetOf(run).grid.get(row, column);
const answer = { verdict: "不符合" as const, evidence: "=无材料", reviewer: "李四", date: "2019-09-19" };

describe("excel: the sheet 评审意见", () => {
  after(closeAll);

  it("is begun with every question, ready to be filled in and printed, and is read back without mapping", async () => {
    const run = openExcel([institutions]);
    const first = await reviewed();
    const report = await write(first, allRows(first), true);
    assert.deepEqual([report.created, report.added, report.places.map(({ row, column }) => cellName(row, column))], [true, 6, ["G4", "G5", "G6", "G7", "G8", "G9"]]);
    const sheet = sheetOf(run);
    assert.deepEqual(Array.from({ length: 11 }, (_, i) => at(run, 2, i)), checklistSheet.columns.map(({ label }) => label));
    assert.deepEqual([at(run, 3, 0), at(run, 3, 2), at(run, 3, 5)], ["甲学院", "test-2019/8.1", "具有丰富经验1"]);
    assert.equal(sheet.freeze?.rows, 3);
    assert.deepEqual(sheet.autoFilter?.area, { top: 2, left: 0, bottom: 8, right: 10 });
    assert.deepEqual(sheet.validations.map(({ type, rule }) => [type, JSON.stringify(rule)]), [
      ["List", JSON.stringify({ list: { inCellDropDown: true, source: "符合,基本符合,不符合,不适用" } })],
      ["Date", JSON.stringify({ date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThan" } })],
    ]);
    assert.deepEqual(sheet.rules.map((rule) => String(rule.formula).replace(/^=/, "")), ['AND($C4<>"",$G4="",$K4="")']);
    sheet.grid.set(4, 6, "基本符合");
    const again = await reviewed();
    const table = again.files[0].tables.find((one) => one.record === "checklist")!;
    assert.deepEqual([table.rows, [...table.columns.values()].every(({ confidence }) => confidence >= sureFrom), table.unmatched], [6, true, []]);
    assert.deepEqual(again.checklist.answers.map(({ clause, verdict, at: place, state }) => [clause, verdict, place, state]), [["test-2019/8.2", "基本符合", { row: 4, column: 6 }, "counts"]]);
  });

  it("is the same when it is written again", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    const before = told(run.host.workbook);
    const report = await write(await reviewed(), allRows(await reviewed()), true);
    assert.deepEqual([report.added, report.changed, report.created], [0, 0, false]);
    assert.equal(told(run.host.workbook), before);
  });

  it("is begun with the first answer, takes answers in place after a sort, and never makes a formula of evidence", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    const { checklist } = result;
    const line = { unit: 1, question: checklist.questions[1] };
    assert.equal((await write(result, [checklistRow(checklist.units, line, answer)])).added, 1);
    assert.deepEqual([at(run, 3, 6), at(run, 3, 7), sheetOf(run).formulas.get(3, 7), at(run, 3, 8)], ["不符合", "=无材料", undefined, "李四"]);
    await write(result, allRows(result), true);
    const grid = sheetOf(run).grid;
    for (let column = 0; column < 11; column++) {
      const [a, b] = [grid.get(3, column), grid.get(8, column)];
      grid.set(3, column, b);
      grid.set(8, column, a);
    }
    const report = await write(result, [checklistRow(checklist.units, line, { ...answer, verdict: "符合" })]);
    assert.deepEqual([report.places, report.changed, at(run, 8, 6)], [[{ row: 8, column: 6 }], 1, "符合"]);
    const now = liveAnswers((await reviewed()).checklist).get(lineKey("test-2019/8.2", 1))!;
    assert.deepEqual([now.verdict, now.evidence, now.reviewer, now.date], ["符合", "=无材料", "李四", "2019-09-19"]);
  });

  it("keeps a person's columns, order and rows; new lines come below", async () => {
    const mine = [["我的评审", "", "", ""], ["", "", "", ""], ["打分", "条款编号", "评审意见", "单位名称"], [9, "test-2019/8.2", "符合", "甲学院"], [5, "自定", "好", "丙"], ["合计说明", "", "", ""]];
    const run = openExcel([institutions, { name: "评审意见", values: mine }, recordedAs("checklist", "评审意见")]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    assert.deepEqual([0, 1, 2, 3].map((column) => at(run, 3, column)), [9, "test-2019/8.2", "符合", "甲学院"]);
    assert.deepEqual([0, 1, 2, 3].map((column) => at(run, 4, column)), [5, "自定", "好", "丙"]);
    assert.deepEqual([at(run, 5, 0), at(run, 5, 1), at(run, 5, 3)], [null, "test-2019/8.1", "甲学院"]);
    assert.equal(at(run, 10, 0), "合计说明");
    assert.deepEqual([at(run, 2, 4), at(run, 2, 5)], ["统一社会信用代码", "依据条款"]);
  });

  it("greys what is no longer asked, with a remark, and takes the last write back whole", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    const before = told(run.host.workbook, ["_基地核验"]);
    const report = await write(result, allRows(result).slice(1), true);
    assert.deepEqual([report.greyed, sheetOf(run).looks.at(3, 0).fill], [1, "#EDEDED"]);
    assert.match(String(at(run, 3, 10)), /^不再计入/);
    assert.deepEqual(await undoLastWrite(), { sheet: "评审意见", cells: 1 });
    assert.equal(at(run, 3, 10), null);
    assert.equal(await undoLastWrite(), null);
    assert.equal(told(run.host.workbook, ["_基地核验"]).replace(/"#000000"/g, "").length > 0, before.length > 0);
  });

  it("leaves what a person wrote in an answer since it was read, unless it is answered anew", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    const { units, questions } = result.checklist;
    const nothing = { verdict: "" as const, evidence: "", reviewer: "", date: "" };
    sheetOf(run).grid.set(3, 7, "现场看过");
    await write(result, [checklistRow(units, { unit: 0, question: questions[0] }, { ...nothing, verdict: "符合" }, nothing)]);
    assert.deepEqual([at(run, 3, 6), at(run, 3, 7)], ["符合", "现场看过"]);
    const read = await reviewed();
    sheetOf(run).grid.set(3, 6, "不符合");
    await writeReviewerSheet(checklistSheet, checklistWish(read, true));
    assert.equal(at(run, 3, 6), "不符合");
    await write(result, [checklistRow(units, { unit: 0, question: questions[0] }, { ...nothing, evidence: "另见附件" }, { ...nothing, verdict: "符合", evidence: "现场看过" })]);
    assert.deepEqual([at(run, 3, 6), at(run, 3, 7)], ["", "另见附件"].map((text) => text || null));
  });

  it("is found under the name a person gave it, and its last write can be taken back there", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    renameSheet(sheetOf(run), "市局评审");
    const before = told(run.host.workbook, ["_基地核验"]);
    const line = checklistRow(result.checklist.units, { unit: 0, question: result.checklist.questions[0] }, answer);
    assert.equal((await write(result, [line])).sheet, "市局评审");
    assert.equal(run.host.workbook.findSheet("评审意见"), undefined);
    assert.equal(liveAnswers((await reviewed()).checklist).size, 1);
    assert.equal((await undoLastWrite())!.sheet, "市局评审");
    assert.equal(told(run.host.workbook, ["_基地核验"]), before);
  });

  it("takes a sheet it began off again, but not once somebody wrote in it", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result), true);
    sheetOf(run).grid.set(3, 6, "符合");
    await assert.rejects(undoLastWrite(), /又有改动/);
    sheetOf(run).grid.set(3, 6, null);
    assert.deepEqual(await undoLastWrite(), { sheet: "评审意见", cells: 6 });
    assert.equal(run.host.workbook.findSheet("评审意见"), undefined);
  });

  it("takes appended rows and single answers back", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result).slice(0, 4));
    const line = { unit: 0, question: result.checklist.questions[0] };
    await write(result, [checklistRow(result.checklist.units, line, answer), ...allRows(result).slice(4)]);
    assert.equal(at(run, 7, 0), "乙学院");
    await undoLastWrite();
    assert.deepEqual([at(run, 3, 6), at(run, 3, 7), at(run, 7, 0), at(run, 6, 0)], [null, null, null, "乙学院"]);
  });

  it("adds rows and answers also where the sheet or rows of it are hidden, in which Excel finds nothing", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result).slice(0, 2));
    const sheet = sheetOf(run);
    sheet.rows.set(4, { hidden: true });
    sheet.visibility = "hidden";
    const before = sheet.used(true)!.bottom;
    const done = await write(result, allRows(result).slice(0, 4));
    assert.deepEqual([done.added, sheet.used(true)!.bottom - before], [2, 2]);
  });

  it("names a cell far below its rows or beside them before it writes or takes back, in few requests, and goes on once it is gone", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result).slice(0, 2));
    for (const [row, column] of [[60_000, 0], [5, 16_383]]) {
      sheetOf(run).grid.set(row, column, "金丝雀");
      const stray = new RegExp(`工作表“评审意见”的 ${cellName(row, column)} 填在远离其他内容的地方：请先删去那里的内容，再试一次。`);
      for (const work of [() => write(result, allRows(result)), () => undoLastWrite()]) {
        const from = run.syncs();
        await assert.rejects(work(), (error) => stray.test((error as ExcelProblem).sentence));
        assert.ok(run.syncs() - from <= 16, `${run.syncs() - from} requests`);
        assert.deepEqual([at(run, 4, 0) !== null, at(run, 5, 0)], [true, null]);
      }
      sheetOf(run).grid.set(row, column, null);
    }
    assert.equal((await write(result, allRows(result))).added, 4);
    assert.equal((await undoLastWrite())?.sheet, "评审意见");
    assert.deepEqual([at(run, 4, 0) !== null, at(run, 5, 0)], [true, null]);
  });

  it("writes nothing on a protected or filtered sheet", async () => {
    const run = openExcel([institutions]);
    const result = await reviewed();
    await write(result, allRows(result).slice(0, 2));
    const sheet = sheetOf(run);
    sheet.autoFilter!.criteria = [{ filterOn: "Values" } as never];
    const before = told(run.host.workbook);
    await assert.rejects(write(result, allRows(result)), /正在筛选/);
    assert.equal(told(run.host.workbook), before);
    sheet.autoFilter!.criteria = [];
    sheet.tables = [{ name: "表1", area: area(3, 0, 20, 7), filter: { area: area(3, 0, 20, 7), criteria: [{}] } }];
    const open = told(run.host.workbook);
    await assert.rejects(write(result, allRows(result)), /正在筛选/);
    assert.equal(told(run.host.workbook), open);
    sheet.tables = [];
    sheet.protection = { options: {}, password: "" };
    await assert.rejects(write(result, allRows(result)), /受保护/);
  });

  it("stays within the web's limits with hundreds of units", async () => {
    const run = openExcel([institutions], "web");
    const units = Array.from({ length: 300 }, (_, i) => ({ name: `单位${i}`, creditCode: "", file: "", sheet: "", judged: true }));
    const rows = units.flatMap((_, unit) => Array.from({ length: 46 }, (__, n) => checklistRow(units, { unit, question: { clause: `test-2019/${n}`, pack: "test-2019", article: "", cite: "《试验办法》第八条", quote: "条".repeat(120), question: `第${n}问？`.repeat(5), message: "", phase: "", record: "", asked: [] } })));
    await writeReviewerSheet(checklistSheet, { rows, units });
    const first = run.syncs();
    assert.ok(first <= 14, `${first} syncs`);
    await writeReviewerSheet(checklistSheet, { rows: rows.slice(-1).map((row) => ({ ...row, answer: { verdict: "符合" } })), units });
    assert.ok(run.syncs() - first <= 10, `${run.syncs() - first} syncs`);
    assert.ok(run.host.counters.largestRequest <= 5 * 1024 * 1024);
  });
});
