import assert from "node:assert/strict";
import type { Entry, Rule } from "../../../../src/core/language/pack/schema";
import { unitVerdicts } from "../../../../src/core/review/verdict/verdict";
import { entryOf, packOf } from "../../engine/fixture";
import { book, type TestCell } from "../../intake/tables/book";
import { institutions, question, reviewBooks } from "../checklist/support";

/** Sides of a unit's verdict and what they come to, under one rule for bases at work and a question of applicants. */
function sides(rule: Partial<Rule>, values: Record<string, TestCell[]>, more: Entry[] = [question("8.1", "application", { when: { is: ["city", "青岛市"] } } as Partial<Entry>)]): string[] {
  const entry = entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, ...rule } as Rule, { clause: "test-2019/9.1", phase: "operation" });
  const result = reviewBooks([packOf([entry, ...more])], [book([institutions(["甲学院"], { 所在市: ["济南市"], ...values })])]);
  return [...unitVerdicts(result.verdicts)][0].stages.map(({ stage, verdict }) => `${stage} ${verdict}`);
}

describe("a side of a unit's verdict", () => {
  it("is there where something was found in the unit's cells, or asked of it", () => {
    assert.deepEqual(sides({}, { 年培训人数: [1999] }), ["operation 不符合"]);
    assert.deepEqual(sides({}, { 年培训人数: [null] }), ["operation 待补正"]);
    assert.deepEqual(sides({ outcome: "review" }, { 年培训人数: [1999] }), ["operation 待评审"]);
    assert.deepEqual(sides({}, { 年培训人数: [2000] }, [question("9.2", "operation"), question("8.1", "application", { when: { is: ["city", "青岛市"] } } as Partial<Entry>)]), ["operation 待评审"]);
  });

  it("is not made by a remark, by data that cannot be read, or by a column that the whole table lacks", () => {
    assert.deepEqual(sides({ outcome: "warning" }, { 年培训人数: [1999] }), ["application 符合条件"]);
    assert.deepEqual(sides({}, { 年培训人数: ["约2000"] })[0].split(" ")[0], "application");
    assert.deepEqual(sides({}, {})[0].split(" ")[0], "application");
  });

  it("of the application is always there where a regulation asks nothing of applicants", () => {
    assert.deepEqual(sides({}, { 年培训人数: [1999] }, []), ["application 符合条件", "operation 不符合"]);
  });
});
