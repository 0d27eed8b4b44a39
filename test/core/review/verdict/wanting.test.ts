import assert from "node:assert/strict";
import type { Entry, Rule } from "../../../../src/core/language/pack/schema";
import type { ReviewResult } from "../../../../src/core/review/review";
import { unitVerdicts, type StageVerdict } from "../../../../src/core/review/verdict/verdict";
import { entryOf, packOf } from "../../engine/fixture";
import { book, type TestCell, type TestSheet } from "../../intake/tables/book";
import { institutions, question, reviewBooks } from "../checklist/support";

/** Clauses of both sides that a review leaves open for a unit: its own to supply, and the authority's. */
function open(result: ReviewResult, name: string): Record<string, [unchecked: string[], awaited: string[]]> {
  const unit = [...unitVerdicts(result.verdicts)].find((one) => result.checklist.units[one.unit].name === name)!;
  const clauses = (lines: readonly number[]): string[] => lines.map((at) => result.ledger[at].clause.replace("test-2019/", ""));
  return Object.fromEntries(unit.stages.map(({ stage, unchecked, awaited }: StageVerdict) => [stage, [clauses(unchecked), clauses(awaited)]]));
}

/** A rule of institutions that applies where the condition holds: where it cannot be told, the clause was not checked. */
function when(clause: string, condition: unknown, phase = "application"): Entry {
  return entryOf({ record: "institution", whenBlank: "n/a", when: condition as Rule["when"], expect: { filled: "name" } }, { clause: `test-2019/${clause}`, phase });
}
const assessed = { exists: { of: "assessment" } };
const planned = { exists: { of: "annualPlan" } };
const changed = { exists: { of: "change" } };
const reviewed = (entries: Entry[], ...books: TestSheet[][]): ReviewResult =>
  reviewBooks([packOf([...entries, question("8.1"), question("9.1", "operation")])], books.map((sheets, i) => book(sheets, `${i}.xlsx`)));
const nothing = { application: [[], []], operation: [[], []] };

describe("whom an unchecked clause leaves open", () => {
  const kinds = institutions(["甲学院", "乙学院", "丙学院"], { 申报类别: ["新申报", "重新认定", null] });

  it("a first applicant waits for nothing that is decided after recognition; others do, and so does every base at work", () => {
    const result = reviewed([when("8.2", assessed), when("9.2", assessed, "operation")], [kinds]);
    assert.deepEqual(open(result, "甲学院"), { application: [[], []], operation: [[], ["9.2"]] });
    for (const name of ["乙学院", "丙学院"]) assert.deepEqual(open(result, name), { application: [[], ["8.2"]], operation: [[], ["9.2"]] });
  });

  it("one whom a recommendation calls new is a first applicant, too", () => {
    const recommended: TestSheet = { name: "推荐表", rows: [["推荐单位", "被推荐单位", "申报类别"], ["省教育厅", "甲学院", "新申报"], ["省教育厅", "乙学院", "重新认定"]] };
    const result = reviewed([when("8.2", assessed)], [institutions(["甲学院", "乙学院"]), recommended]);
    assert.deepEqual([open(result, "甲学院").application, open(result, "乙学院").application], [[[], []], [[], ["8.2"]]]);
  });

  it("a first applicant waits for what is decided at any time, alone or beside what is decided afterwards", () => {
    const result = reviewed([when("8.2", { exists: { of: "sanction" } }), when("8.3", { all: [assessed, { exists: { of: "sanction" } }] })], [kinds]);
    assert.deepEqual(open(result, "甲学院").application, [[], ["8.2", "8.3"]]);
  });

  it("a first applicant does not wait for the column of the authority's decision, but owes a column of its own", () => {
    const decision = when("8.2", { is: ["recognitionStatus", "recognized"] });
    const own = when("8.3", { is: ["isLegalPerson", true] });
    const both = when("8.4", { all: [{ is: ["recognitionStatus", "recognized"] }, { is: ["isLegalPerson", true] }] });
    const result = reviewed([decision, own, both], [kinds]);
    assert.deepEqual(open(result, "甲学院").application, [["8.3", "8.4"], []]);
    assert.deepEqual(open(result, "乙学院").application, [["8.3", "8.4"], ["8.2"]]);
  });

  it("a table of the unit's own that is nowhere is for a base to supply, and for an applicant only where it is asked for", () => {
    const result = reviewed([when("8.2", planned), when("9.2", planned, "operation")], [kinds]);
    assert.deepEqual(open(result, "乙学院"), { application: [[], []], operation: [["9.2"], []] });
    const asked = entryOf({ record: "institution", expect: planned as never, absent: "review" }, { clause: "test-2019/8.2" });
    assert.deepEqual(open(reviewed([asked], [kinds]), "乙学院").application, [["8.2"], []]);
  });

  it("a table of what may never have happened is owed by nobody", () => {
    assert.deepEqual(open(reviewed([when("8.2", changed), when("9.2", changed, "operation")], [kinds]), "乙学院"), nothing);
  });

  it("of a unit's own table and the authority's, both nowhere, the unit's own comes first", () => {
    const result = reviewed([when("9.2", { all: [assessed, planned] }, "operation"), when("9.3", { all: [assessed, changed] }, "operation")], [kinds]);
    assert.deepEqual(open(result, "乙学院").operation, [["9.2"], ["9.3"]]);
  });

  it("a column is owed by the units of the table that lacks it, while all wait for the authority's table", () => {
    const clause = when("9.2", { all: [assessed, { is: ["isLegalPerson", true] }] }, "operation");
    const result = reviewed([clause], [institutions(["甲学院"])], [institutions(["乙学院"], { 是否法人: ["是"] })]);
    assert.deepEqual([open(result, "甲学院").operation, open(result, "乙学院").operation], [[["9.2"], []], [[], ["9.2"]]]);
  });

  it("what a unit owes in one workbook is not taken back by what it waits for in another, in either order", () => {
    const clause = when("8.2", { all: [{ is: ["recognitionStatus", "recognized"] }, { is: ["isLegalPerson", true] }] });
    const lacksOwn: TestSheet[] = [institutions(["甲学院"], { "认定（报备）状态": ["已认定"] })];
    const lacksDecision: TestSheet[] = [institutions(["甲学院"], { 是否法人: ["是"] })];
    for (const books of [[lacksOwn, lacksDecision], [lacksDecision, lacksOwn]]) assert.deepEqual(open(reviewed([clause], ...books), "甲学院").application, [["8.2"], []]);
    assert.deepEqual(open(reviewed([clause], lacksDecision), "甲学院").application, [[], ["8.2"]]);
  });

  it("a unit that others only name owes what judges an institution itself, in the order of the regulation, and waits for the rest", () => {
    const rows: TestCell[][] = [["推荐单位", "被推荐单位"], ["省教育厅", "甲学院"], ["省教育厅", "丁学院"]];
    const classes = entryOf({ record: "trainingClass", expect: { filled: "name" }, absent: "n/a" }, { clause: "test-2019/8.2" });
    const result = reviewed([classes, when("8.3", { exists: { of: "sanction" } }), when("8.4", { filled: "name" }), when("8.5", planned)], [institutions(["甲学院"]), { name: "推荐表", rows }]);
    assert.deepEqual(open(result, "甲学院").application, [[], ["8.3"]]);
    assert.deepEqual(open(result, "丁学院").application, [["8.3", "8.4", "8.5"], []]);
  });
});
