import assert from "node:assert/strict";
import fc from "fast-check";
import type { Entry } from "../../../../src/core/language/pack/schema";
import type { ReviewResult } from "../../../../src/core/review/review";
import { countVerdicts, unitVerdicts, type UnitVerdict } from "../../../../src/core/review/verdict/verdict";
import type { WorkbookCells } from "../../../../src/sheet/cells";
import { entryOf, packOf } from "../../engine/fixture";
import { book, type TestCell, type TestSheet } from "../../intake/tables/book";
import { question, reviewBooks } from "../checklist/support";

const rules: Entry[] = [
  entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] } }, { clause: "test-2019/8.3" }),
  entryOf({ record: "institution", expect: { filled: "mgmtOrg" }, outcome: "missing" }, { clause: "test-2019/8.4" }),
  entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, outcome: "warning" }, { clause: "test-2019/8.5" }),
  entryOf({ record: "institution", whenBlank: "n/a", when: { is: ["isLegalPerson", true] }, expect: { filled: "name" } }, { clause: "test-2019/8.6" }),
  entryOf({ record: "institution", expect: { is: ["recognitionStatus", "recognized"] }, outcome: "review" }, { clause: "test-2019/9.3", phase: "operation" }),
];
const pack = packOf([...rules, question("8.1"), question("9.1", "operation")]);

/** The columns of a kind of workbook; its heading twice, where a column stands twice. */
const shapes = [
  ["年培训专业技术人才人数", "继续教育管理机构", "是否法人", "可同时容纳培训人数", "认定（报备）状态"],
  ["继续教育管理机构", "是否法人"],
  ["年培训专业技术人才人数", "可同时容纳培训人数", "认定（报备）状态"],
  ["年培训专业技术人才人数", "年培训专业技术人才人数", "继续教育管理机构", "认定（报备）状态"],
];

interface Unit {
  shape: number;
  values: Record<string, TestCell>;
  answers: (string | null)[];
}
const value = fc.record({
  年培训专业技术人才人数: fc.constantFrom<TestCell>(2000, 2000, 2000, 1999, null, "约2000"), 继续教育管理机构: fc.constantFrom("有", "有", null), 是否法人: fc.constantFrom("是", "否", null),
  可同时容纳培训人数: fc.constantFrom(100, 99), "认定（报备）状态": fc.constantFrom("已认定", "未认定"),
});
const unit: fc.Arbitrary<Unit> = fc.record({ shape: fc.nat(shapes.length - 1), values: value, answers: fc.array(fc.constantFrom("符合", "符合", "基本符合", "不符合", null), { minLength: 2, maxLength: 2 }) });

const nameOf = (at: number): string => `第${at}学院`;

/** One workbook for each kind of which there is a unit, and the answers beside. */
function booksOf(units: readonly (readonly [number, Unit])[]): WorkbookCells[] {
  return shapes.flatMap((columns, shape) => {
    const mine = units.filter(([, one]) => one.shape === shape);
    const answers: TestSheet = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见"], ...mine.flatMap(([at, one]) => ["8.1", "9.1"].map((clause, i) => [nameOf(at), `test-2019/${clause}`, one.answers[i]]))] };
    const sheet: TestSheet = { name: "机构信息", rows: [["单位名称", "单位地址", ...columns], ...mine.map(([at, one]) => [nameOf(at), "济南", ...columns.map((column) => one.values[column])])] };
    return mine.length > 0 ? [book([sheet, answers], `${shape}.xlsx`)] : [];
  });
}

const verdictOf = (result: ReviewResult, at: number): UnitVerdict => [...unitVerdicts(result.verdicts)].find((one) => result.checklist.units[one.unit].name === nameOf(at))!;

/** What is said of a unit, in words that are the same whichever review says it. */
function said(result: ReviewResult, at: number): unknown {
  const found = (list: readonly number[]): string[] => list.map((finding) => `${result.findings[finding].clause} ${result.findings[finding].outcome}`);
  const clauses = (list: readonly number[]): string[] => list.map((line) => result.ledger[line].clause);
  const { verdict, stages } = verdictOf(result, at);
  // A clause that a finding speaks of may be called unchecked, too, for what another workbook lacks of it.
  const silent = (list: readonly number[], told: readonly number[]): string[] => clauses(list).filter((clause) => told.every((one) => result.findings[one].clause !== clause));
  return { verdict, stages: stages.map(({ stage, verdict: of, deciding, beside, unchecked, awaited, asked, answered, nearly }) => ({ stage, of, deciding: found(deciding).sort(), beside: found(beside).sort(), unchecked: silent(unchecked, deciding), awaited: clauses(awaited), asked, answered, nearly })) };
}

describe("a unit among many", () => {
  it("comes to what it comes to by itself, whatever stands beside it and whatever they all lack", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 40, maxLength: 90 }), fc.nat(39), fc.nat(39), (units, one, other) => {
        const numbered = units.map((each, at) => [at, each] as const);
        const together = reviewBooks([pack], booksOf(numbered));
        for (const at of [one, other]) assert.deepEqual(said(together, at), said(reviewBooks([pack], booksOf([numbered[at]])), at));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("has what decides in the order of the findings, the gravest first", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 40, maxLength: 90 }), (units) => {
        const { findings, verdicts, ledger } = reviewBooks([pack], booksOf(units.map((each, at) => [at, each])));
        const gravity = { error: 0, missing: 1, broken: 1, review: 2 } as Record<string, number>;
        assert.deepEqual([...new Set(verdicts.conclusion)].sort((a, b) => a - b), verdicts.conclusions.map((_, at) => at), "each conclusion is some unit's");
        const grades = [...unitVerdicts(verdicts)].map(({ verdict }) => verdict);
        for (const [grade, count] of Object.entries(countVerdicts(verdicts))) assert.equal(count, grades.filter((one) => one === grade).length);
        for (const { stages } of unitVerdicts(verdicts)) {
          for (const { deciding, beside, unchecked } of stages) {
            const graded = deciding.map((at) => gravity[findings[at].outcome] * findings.length + at);
            assert.deepEqual(graded, [...graded].sort((a, b) => a - b));
            assert.deepEqual(beside, [...beside].sort((a, b) => a - b));
            assert.deepEqual(unchecked, [...unchecked].sort((a, b) => a - b));
            assert.ok(unchecked.every((at) => at < ledger.length));
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it("answers for a quota only where its recommender exceeds it, however many are recommended", () => {
    const quota = entryOf({ record: "recommendation", group: { by: ["recommender"] }, expect: { lte: [{ count: { of: "group" } }, 1] } }, { clause: "test-2019/3" });
    const names = Array.from({ length: 41 }, (_, at) => nameOf(at));
    const sheets = [
      { name: "机构信息", rows: [["单位名称", "年培训专业技术人才人数"], ...names.map((name, at) => [name, at % 2 === 0 ? 2000 : 1999])] },
      { name: "推荐表", rows: [["推荐单位", "被推荐单位"], ...names.map((name, at) => [at === 40 ? "省科技厅" : "省教育厅", name])] },
    ];
    const result = reviewBooks([packOf([quota, rules[0]])], [book(sheets)]);
    const clauses = (list: readonly number[]): string[] => list.map((at) => result.findings[at].clause.replace("test-2019/", ""));
    const [exceeding] = result.verdicts.apart;
    assert.deepEqual([result.verdicts.apart.length, result.findings[exceeding].outcome], [1, "error"]);
    for (const at of [0, 1, 39, 40]) {
      const { apart, verdict, stages } = verdictOf(result, at);
      assert.deepEqual([at, clauses(apart), verdict, clauses(stages[0].deciding)], [at, at === 40 ? [] : ["3"], at % 2 === 0 ? "符合条件" : "不符合", at % 2 === 0 ? [] : ["8.3"]]);
    }
  });
});
