import assert from "node:assert/strict";
import { answeredLine, checklistWish, citesOf } from "../../../../src/core/reports/reviewer/checklist";
import { toJson } from "../../../../src/core/reports/json";
import { checklistLines, progressOf } from "../../../../src/core/review/checklist/checklist";
import { countLines } from "../../../../src/core/review/lines/lines";
import { unitVerdicts } from "../../../../src/core/review/verdict/verdict";
import type { ReviewResult } from "../../../../src/core/review/review";
import type { Entry } from "../../../../src/core/language/pack/schema";
import { packOf } from "../../engine/fixture";
import { question, reviewRows, type AnswerRow } from "./support";

const base = packOf([question("8.1"), question("8.2")]);
const notice = packOf([{ ...question("1.1"), clause: "test-2020/1.1", restates: "test-2019/8.1" } as Entry, { ...question("1.2"), clause: "test-2020/1.2" }], {}, { id: "test-2020", extends: "test-2019" });
const run = (rows: AnswerRow[] = []): ReviewResult => reviewRows([base, notice], ["甲学院", "乙学院"], rows);
const answered = (result: ReviewResult): string[] => result.ledger.map(({ clause, counts, asked }) => `${clause} ${asked!.answered}/${asked!.units}${counts.error > 0 ? ` 不符合 ${counts.error}` : ""}`);

describe("a question that two regulations ask", () => {
  it("is asked once of each unit, with both citations, and counted once", () => {
    const result = run();
    assert.deepEqual(checklistLines(result.checklist).filter(({ unit }) => unit === 0).map(({ question: { clause }, also }) => [clause, ...also.map((one) => one.clause)]), [["test-2019/8.1", "test-2020/1.1"], ["test-2019/8.2"], ["test-2020/1.2"]]);
    assert.equal(checklistWish(result).rows.length, 6);
    assert.equal(checklistWish(result).rows[0].told.cite, "《试验办法》第8.1条；《试验办法》第1.1条");
    assert.deepEqual(progressOf(result.checklist).map(({ asked }) => asked), [3, 3]);
    assert.equal(countLines(result).review, 6);
    assert.deepEqual([...unitVerdicts(result.verdicts)].map(({ stages: [{ asked }] }) => asked), [3, 3]);
  });

  it("is answered once, under whichever of them the row stands", () => {
    for (const clause of ["test-2019/8.1", "test-2020/1.1"]) {
      const result = run([{ unit: "甲学院", clause, verdict: "不符合" }]);
      assert.deepEqual(answered(result), ["test-2019/8.1 1/2 不符合 1", "test-2019/8.2 0/2", "test-2020/1.1 1/2 不符合 1", "test-2020/1.2 0/2"]);
      assert.equal(countLines(result).error, 1);
      assert.deepEqual([...unitVerdicts(result.verdicts)].map(({ verdict, stages: [stage] }) => [verdict, stage.answered]), [["不符合", 1], ["待评审", 0]]);
      const [line] = checklistLines(result.checklist);
      assert.equal(answeredLine(line, line.answer).question.clause, clause);
      assert.equal(citesOf(line), "《试验办法》第8.1条；《试验办法》第1.1条");
    }
  });

  it("that was answered twice counts by the row below, and says so where they differ", () => {
    const result = run([{ unit: "甲学院", clause: "test-2020/1.1", verdict: "不符合" }, { unit: "甲学院", clause: "test-2019/8.1", verdict: "符合" }]);
    assert.deepEqual(answered(result).slice(0, 3), ["test-2019/8.1 1/2", "test-2019/8.2 0/2", "test-2020/1.1 1/2"]);
    assert.deepEqual(result.findings.filter(({ code }) => code === "answer-conflict").length, 1);
    assert.deepEqual(result.checklist.answers.map(({ clause, state }) => [clause, state]), [["test-2020/1.1", "later"], ["test-2019/8.1", "counts"]]);
  });

  it("has an entry for each clause in the JSON, and says which is the same", () => {
    const { checklist } = toJson(run([{ unit: "甲学院", clause: "test-2020/1.1", verdict: "符合" }]), [base, notice]);
    assert.deepEqual(checklist.filter(({ unit }) => unit === "甲学院").map(({ clause, verdict, sameAs }) => [clause, verdict, sameAs]), [["test-2019/8.1", "符合", undefined], ["test-2020/1.1", "符合", "test-2019/8.1"], ["test-2019/8.2", "", undefined], ["test-2020/1.2", "", undefined]]);
  });
});
