import { linesAsked } from "../../../src/core/review/checklist/checklist";
import assert from "node:assert/strict";
import { UserError } from "../../../src/sheet/user-error";
import { AnswerDesk, answer, nextOpen, setReviewer, writeAssessment, writeChecklist, writeVerdicts } from "../../../src/taskpane/commands/answers";
import { reviewFiles } from "../../../src/taskpane/commands/files";
import type { Context } from "../../../src/taskpane/commands/context";
import type { ReviewerRow } from "../../../src/core/reports/reviewer/sheet";
import type { WorkbookCells } from "../../../src/sheet/cells";
import type { WireOptions } from "../../../src/worker/protocol";
import { memoryOf } from "../../../src/taskpane/state/memory";
import { questionPack, reviewRows } from "../../core/review/checklist/support";
import { fakeBatch, fakeExcel, paneContext } from "./support";
import { reported } from "../../support/findings";
import { unitVerdicts, verdictAt } from "../../../src/core/review/verdict/verdict";

const clauses = ["test-2019/8.1", "test-2019/8.2"];

const opened: Context[] = [];

/** A pane after a review of two units with three questions each. */
function reviewed(excel = fakeExcel()): { context: Context; written: ReviewerRow[][] } {
  const written: ReviewerRow[][] = [];
  const write = excel.writeAnswers;
  excel.writeAnswers = async (rows, units) => {
    const done = await write(rows, units);
    written.push([...rows]);
    return done;
  };
  const context = paneContext({ excel });
  // Written when a test says so, however slow the machine.
  context.answers = new AnswerDesk(3_600_000);
  context.dispatch({ type: "reviewed", scope: "workbook", result: reviewRows([questionPack()], ["甲", "乙"], []) });
  opened.push(context);
  setReviewer(context, { name: "李四", date: "2019-09-20" });
  return { context, written };
}
const result = (context: Context) => context.store.get().sessions.workbook.result!;

describe("taskpane/commands: answers", () => {
  afterEach(() => Promise.all(opened.splice(0).map((context) => context.answers.flush(context))));

  it("count at once and go to the sheet together, signed and dated", async () => {
    const { context, written } = reviewed();
    await answer(context, "workbook", [{ unit: 0, clause: clauses[0] }], { verdict: "不符合", evidence: "无台账" });
    await answer(context, "workbook", [{ unit: 0, clause: clauses[1] }], { verdict: "符合" });
    assert.equal(verdictAt(result(context).verdicts, 0).verdict, "不符合");
    assert.equal(result(context).findings.filter(({ outcome }) => outcome === "review").length, 4);
    assert.deepEqual([context.store.get().saving.pending, written.length], [2, 0]);
    await context.answers.flush(context);
    assert.deepEqual(written.map((rows) => rows.map(({ unit, key, answer: given }) => [unit.name, key, given?.verdict, given?.evidence, given?.reviewer, given?.date])), [
      [["甲", clauses[0], "不符合", "无台账", "李四", "2019-09-20"], ["甲", clauses[1], "符合", "", "李四", "2019-09-20"]],
    ]);
    assert.equal(context.store.get().saving.pending, 0);
    const failed = reported(result(context)).find(({ outcome }) => outcome === "error")!;
    assert.deepEqual(failed.also ?? [failed.sheet, failed.cells], [{ file: "本簿.xlsx", sheet: "评审意见", cells: ["G4"] }]);
  });

  it("stay and are tried again when the sheet refuses, also over another review", async () => {
    let refuse = true;
    const excel = fakeExcel();
    const write = excel.writeAnswers;
    excel.writeAnswers = async (rows, units) => {
      if (refuse) throw new UserError("工作表“评审意见”正在筛选，请先清除筛选。");
      return write(rows, units);
    };
    const { context, written } = reviewed(excel);
    await answer(context, "workbook", [{ unit: 1, clause: clauses[0] }], { verdict: "符合" });
    await context.answers.flush(context);
    assert.deepEqual(context.store.get().saving, { pending: 1, problem: "工作表“评审意见”正在筛选，请先清除筛选。" });
    context.dispatch({ type: "reviewed", scope: "workbook", result: reviewRows([questionPack()], ["乙", "甲"], []) });
    await context.answers.prepare(context, "workbook");
    assert.deepEqual(result(context).checklist.answers.map(({ unit, verdict }) => [unit, verdict]), [[0, "符合"]]);
    refuse = false;
    await context.answers.flush(context);
    assert.deepEqual([written.length, written[0][0].unit.name, context.store.get().saving.pending], [1, "乙", 0]);
  });

  it("say what was known of the line, so that what a person wrote there meanwhile stays, and tell of a write that had been cut off", async () => {
    const excel = fakeExcel();
    const write = excel.writeAnswers;
    excel.writeAnswers = async (rows, units) => ({ ...(await write(rows, units)), note: "上次写入没有完成，已恢复。" });
    const { context, written } = reviewed(excel);
    await answer(context, "workbook", [{ unit: 0, clause: clauses[0] }], { verdict: "符合" });
    await context.answers.flush(context);
    await answer(context, "workbook", [{ unit: 0, clause: clauses[0] }], { evidence: "台账" });
    await context.answers.flush(context);
    assert.deepEqual(written.map(([{ known, answer: given }]) => [known?.verdict, known?.evidence, given?.verdict, given?.evidence]), [["", "", "符合", ""], ["符合", "", "符合", "台账"]]);
    assert.deepEqual(context.store.get().notice, { tone: "warning", text: "上次写入没有完成，已恢复。" });
  });

  it("for several units are given only to those named; taking one back takes name and date along", async () => {
    const { context, written } = reviewed();
    await answer(context, "workbook", [0, 1].map((unit) => ({ unit, clause: clauses[0] })), { verdict: "基本符合" });
    await answer(context, "workbook", [{ unit: 1, clause: clauses[0] }], { verdict: "" });
    await context.answers.flush(context);
    assert.deepEqual(written[0].map(({ unit, answer: given }) => [unit.name, given?.verdict, given?.reviewer, given?.date]), [["甲", "基本符合", "李四", "2019-09-20"], ["乙", "", "", ""]]);
    assert.deepEqual([...unitVerdicts(result(context).verdicts)].map(({ stages }) => [stages[0].answered, stages[0].nearly]), [[1, 1], [0, 0]]);
  });

  it("keep an earlier signature when only evidence is added", async () => {
    const { context } = reviewed();
    await answer(context, "workbook", [{ unit: 0, clause: clauses[0] }], { verdict: "不符合" });
    setReviewer(context, { name: "王五", date: "2019-09-30" });
    await answer(context, "workbook", [{ unit: 0, clause: clauses[0] }], { evidence: "补记" });
    const [given] = result(context).checklist.answers;
    assert.deepEqual([given.verdict, given.evidence, given.reviewer, given.date], ["不符合", "补记", "李四", "2019-09-20"]);
    assert.ok(!JSON.stringify(memoryOf(context.store.get(), "2019-09-20")).includes("王五"));
  });

  it("lead to the next open question, round the list", () => {
    const questions = linesAsked(reviewRows([questionPack()], ["甲"], []).checklist.questions, 0);
    assert.equal(nextOpen(questions, (clause) => clause === "test-2019/9.1", "test-2019/8.2"), "test-2019/8.1");
    assert.equal(nextOpen(questions, () => true, null), null);
  });

  it("of the open workbook, and no others, go with a batch", async () => {
    const asked: WireOptions[] = [];
    const read: string[][] = [];
    const base = fakeBatch();
    const batch = { ...base, review: async (...all: Parameters<typeof base.review>) => (asked.push(all[1]), base.review(...all)) };
    for (const kept of [true, false]) {
      const excel = fakeExcel({ listSheets: async () => [{ name: "评审意见", visible: true, protected: false, ...(kept && { kept: true }) }], read: async (sheets): Promise<WorkbookCells> => (read.push(sheets), { file: "本簿.xlsx", date1904: false, strings: [], sheets: [] }) });
      const context = paneContext({ excel, batch });
      context.files.set("a.xlsx", new Blob([]));
      context.dispatch({ type: "filesAdded", files: [{ file: "a.xlsx", status: "waiting", why: null, size: 1, modified: 0 }] });
      await reviewFiles(context);
    }
    assert.deepEqual([asked[0].answers?.file, asked[1].answers?.file, asked[1].answers?.sheets, read], ["本簿.xlsx", "", [], [["评审意见"]]]);
  });

  it("and verdicts and assessments are written to sheets of their own, with a way back where there is one", async () => {
    const { context } = reviewed();
    const notice = () => context.store.get().notice;
    await writeChecklist(context, "workbook");
    assert.deepEqual([notice()?.goTo, notice()?.undo], ["评审意见", true]);
    await writeVerdicts(context, "workbook");
    assert.deepEqual([notice()?.goTo, notice()?.undo], ["单位结论", false]);
    await writeAssessment(context, "workbook");
    assert.deepEqual([notice()?.goTo, notice()?.undo], ["考核评估表", true]);
  });
});
