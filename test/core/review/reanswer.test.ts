import assert from "node:assert/strict";
import fc from "fast-check";
import type { Answer } from "../../../src/core/review/checklist/checklist";
import { Reanswer, type GivenAnswer } from "../../../src/core/review/reanswer";
import type { ReviewResult } from "../../../src/core/review/review";
import { entryOf, packOf } from "../engine/fixture";
import { question, reviewRows, questionPack, type AnswerRow } from "./checklist/support";
import { linesOf } from "../../../src/core/review/lines/lines";
import type { Entry } from "../../../src/core/language/pack/schema";
import { reported } from "../../support/findings";
import { unitVerdicts } from "../../../src/core/review/verdict/verdict";

const names = ["甲学院", "乙学院", "丙中心"];
const clauses = ["test-2019/8.1", "test-2019/8.2", "test-2019/9.1"];
const answer = fc.record({ unit: fc.constantFrom(...names), clause: fc.constantFrom(...clauses), verdict: fc.constantFrom("符合", "基本符合", "不符合", "不适用", "") });

/** What a result comes to, whatever the order and the places. */
function gist(result: ReviewResult): unknown {
  const { units, answers } = result.checklist;
  const deciding = (at: number): string => `${result.findings[at].clause} ${result.findings[at].outcome} ${result.findings[at].unit}`;
  return {
    findings: reported(result, [questionPack()]).filter(({ outcome, clause }) => outcome !== "pass" && outcome !== "n/a" && !clause.startsWith("data/")).map(({ clause, outcome, unit, message, value, file, sheet, cells }) => JSON.stringify([clause, outcome, unit, message, value, file, sheet, cells])).sort(),
    closed: [result.complete, result.closed],
    ledger: result.ledger.map(({ clause, counts, units: byUnit, asked }) => [clause, counts, byUnit, asked]),
    answers: answers.filter((one: Answer) => one.state === "counts").map(({ clause, unit, verdict }) => `${clause} ${unit} ${verdict}`).sort(),
    verdicts: [...unitVerdicts(result.verdicts)].map(({ unit, verdict, stages }) => [units[unit].name, verdict, stages.map((stage) => [stage.stage, stage.verdict, stage.deciding.map(deciding).sort(), stage.beside.map(deciding).filter((one) => !one.startsWith("data/")).sort(), stage.asked, stage.answered, stage.nearly])]),
  };
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("answers given after a review", () => {
  it("come to the same as a review of the sheet they are on", () => {
    const rows = fc.uniqueArray(answer, { selector: ({ unit, clause }) => `${unit}${clause}`, maxLength: 9 });
    fc.assert(fc.property(rows, rows, (first, second) => {
      const packs = [questionPack()];
      const at = (row: AnswerRow, from: AnswerRow[]) => ({ row: from.indexOf(row) + 1, column: 2 });
      const before = reviewRows(packs, names, first);
      const unitOf = (name: string): number => before.checklist.units.findIndex((unit) => unit.name === name);
      const kept = first.filter((row) => !second.some((other) => other.unit === row.unit && other.clause === row.clause));
      const all = [...first.map((row) => second.find((other) => other.unit === row.unit && other.clause === row.clause) ?? row), ...second.filter((row) => !first.some((other) => other.unit === row.unit && other.clause === row.clause))];
      const given = [...kept, ...second].map((row): GivenAnswer => ({ clause: row.clause, unit: unitOf(row.unit), verdict: row.verdict as Answer["verdict"], evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: at(all.find((one) => one.unit === row.unit && one.clause === row.clause)!, all) }));
      assert.deepEqual(gist(run(Reanswer.of(before)).apply(given)), gist(reviewRows(packs, names, all)));
    }), { numRuns: 200 });
  });

  it("come to the same where a later regulation asks again: one answer holds for both, and they stay one line", () => {
    const again = packOf([{ ...question("8.1"), clause: "test-2020/8.1", restates: "test-2019/8.1" } as Entry, { ...question("7"), clause: "test-2020/7" }], {}, { id: "test-2020", extends: "test-2019" });
    const packs = [questionPack(), again];
    const rows = fc.uniqueArray(answer, { selector: ({ unit, clause }) => `${unit}${clause}`, maxLength: 9 });
    fc.assert(fc.property(rows, rows, (first, second) => {
      const before = reviewRows(packs, names, first);
      const all = [...first.map((row) => second.find((other) => other.unit === row.unit && other.clause === row.clause) ?? row), ...second.filter((row) => !first.some((other) => other.unit === row.unit && other.clause === row.clause))];
      const given = all.map((row, i): GivenAnswer => ({ clause: row.clause, unit: before.checklist.units.findIndex(({ name }) => name === row.unit), verdict: row.verdict as Answer["verdict"], evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: { row: i + 1, column: 2 } }));
      const after = run(Reanswer.of(before)).apply(given);
      const reviewed = reviewRows(packs, names, all);
      assert.deepEqual(gist(after), gist(reviewed));
      for (const result of [after, reviewed]) {
        const lines = linesOf(result).map(({ outcome, findings }) => `${outcome} ${findings.map((at) => `${result.findings[at].clause} ${result.findings[at].unit}`).sort().join()}`);
        assert.deepEqual(linesOf({ ...result, groups: undefined, findings: [...result.findings] }).length, lines.length);
        assert.ok(lines.every((line) => line.includes("test-2019/8.1") === line.includes("test-2020/8.1")), lines.join("\n"));
      }
    }), { numRuns: 60 });
  });

  it("may be given again and again, and taken back", () => {
    const packs = [questionPack()];
    const before = reviewRows(packs, names, []);
    const reanswer = run(Reanswer.of(before));
    const give = (verdict: GivenAnswer["verdict"]): ReviewResult => reanswer.apply([{ clause: clauses[0], unit: 0, verdict, evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: { row: 1, column: 2 } }]);
    for (const verdict of ["符合", "不符合", "不适用", "不符合", ""] as const) give(verdict);
    assert.deepEqual(gist(give("")), gist(before));
    assert.equal(give("").findings.length, before.findings.length);
  });

  it("that pass add no finding where there was none", () => {
    const before = reviewRows([questionPack()], names, [{ unit: names[0], clause: clauses[0], verdict: "基本符合" }]);
    const after = run(Reanswer.of(before)).apply([{ clause: clauses[0], unit: 0, verdict: "符合", evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: { row: 1, column: 2 } }]);
    assert.equal(after.findings.length, before.findings.length);
  });

  it("close a review that is complete, when the last question is answered, and no other", () => {
    const lacking = entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }, { clause: "test-2019/8.3" });
    for (const more of [[], [lacking]]) {
      const before = reviewRows([questionPack(more)], ["甲学院"], clauses.slice(1).map((clause) => ({ unit: "甲学院", clause, verdict: "符合" })));
      const after = run(Reanswer.of(before)).apply([{ clause: clauses[0], unit: 0, verdict: "符合", evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: { row: 3, column: 2 } }]);
      assert.deepEqual([before.closed, after.complete, after.closed], [false, more.length === 0, more.length === 0]);
    }
  });

  it("that are taken back leave nothing, or the notes that were made", () => {
    const reanswer = run(Reanswer.of(reviewRows([questionPack()], names, [])));
    const give = (verdict: GivenAnswer["verdict"], evidence: string): unknown[] =>
      reanswer.apply([{ clause: clauses[0], unit: 0, verdict, evidence, reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: { row: 1, column: 2 } }]).checklist.answers.map((one) => [one.state, one.verdict, one.evidence]);
    assert.deepEqual([give("符合", ""), give("", "备忘"), give("不符合", "备忘"), give("", "")], [[["counts", "符合", ""]], [["open", "", "备忘"]], [["counts", "不符合", "备忘"]], []]);
  });

  it("of a question that is not asked change nothing", () => {
    const before = reviewRows([questionPack()], names, []);
    const after = run(Reanswer.of(before)).apply([{ clause: "test-2019/0", unit: 0, verdict: "符合", evidence: "", reviewer: "", date: "", file: "a.xlsx", sheet: "评审意见", at: null }]);
    assert.deepEqual(gist(after), gist(before));
  });
});
