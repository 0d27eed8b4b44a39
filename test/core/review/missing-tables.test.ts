import assert from "node:assert/strict";
import type { Rule } from "../../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

type TestRule = Partial<Rule> & Pick<Rule, "record" | "expect">;
const run = (rule: TestRule, books: readonly TestSheet[][], phase = "application"): ReviewResult => {
  const pack = packOf([entryOf(rule, { phase })]);
  return review(books.map((sheets, at) => book(sheets, `${at}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" });
};
/** “outcome file unit” of each finding. */
const told = (...given: Parameters<typeof run>): string[] => reported(run(...given)).map(({ outcome, file, unit }) => [outcome, file, unit].filter((one) => one !== "").join(" "));

const units = (...names: string[]): TestSheet => ({ name: "机构信息", rows: [["单位名称", "所在市"], ...names.map((name) => [name, "济南市"])] });
const table = (name: string, header: string[], ...rows: TestCell[][]): TestSheet => ({ name, rows: [header, ...rows] });
const recommended = (...names: string[]): TestSheet => table("推荐表", ["推荐单位", "被推荐单位"], ...names.map((name) => ["省教育厅", name]));
const teachers = (...names: string[]): TestSheet => table("教师名册", ["所属单位", "教师姓名", "职称"], ...names.map((name) => [name, "张三", "教授"]));
const recommendations = { record: "recommendation", expect: { filled: "recommender" } } as TestRule;
const roster = { record: "teacher", expect: { filled: "name" } } as TestRule;

describe("a list that is kept for all, such as the recommendations", () => {
  it("is owed by every workbook with institutions, as long as none has it", () => {
    assert.deepEqual(told(recommendations, [[units("甲学院")], [units("乙学院", "丙学院")]]), ["missing 0.xlsx 甲学院", "missing 1.xlsx"]);
  });

  it("is owed by none, once one workbook has it, whomever it names", () => {
    assert.deepEqual(told(recommendations, [[units("甲学院")], [units("乙学院")], [recommended("甲学院")]]), []);
  });

  it("holds for the units of every workbook; a table that each brings for itself does not", () => {
    const listed = { record: "institution", expect: { exists: { of: "recommendation" } } } as TestRule;
    assert.deepEqual(told(listed, [[units("甲学院"), recommended("甲学院")], [units("乙学院")]]), ["error 1.xlsx 乙学院"]);
    const staffed = { record: "institution", expect: { exists: { of: "teacher" } } } as TestRule;
    assert.deepEqual(told(staffed, [[units("甲学院"), teachers("甲学院")], [units("乙学院")]]), ["missing 1.xlsx 乙学院"]);
    assert.deepEqual(told(listed, [[units("甲学院")]]), ["missing 0.xlsx 甲学院"]);
  });
});

describe("a table that a unit brings for itself", () => {
  it("is owed once by each workbook that has institutions without rows in it, in whichever workbook the rows stand", () => {
    assert.deepEqual(told(roster, [[units("甲学院", "乙学院")], [units("甲学院"), teachers("甲学院")]]), ["missing 0.xlsx"]);
    assert.deepEqual(told(roster, [[units("甲学院", "乙学院")], [teachers("甲学院", "乙学院")]]), []);
    assert.deepEqual(told(roster, [[units("甲学院"), teachers("乙学院")]]), []);
  });

  it("is said the same whether its sheet stands in the workbook or is sent as a file of its own", () => {
    const staffed = { record: "institution", expect: { exists: { of: "teacher" } } } as TestRule;
    const plain = (lines: string[]): string[] => lines.map((line) => line.replace(/\d\.xlsx/u, ""));
    for (const sheets of [[units("甲学院", "乙学院"), teachers("甲学院")], [units("甲学院", "乙学院"), teachers("甲学院", "乙学院")]])
      for (const rule of [roster, staffed]) assert.deepEqual(plain(told(rule, sheets.map((sheet) => [sheet]))), plain(told(rule, [sheets])));
    // A roster of nobody here may be anybody's.
    assert.deepEqual(told(roster, [[units("甲学院")], [teachers("乙学院")]]), ["missing 0.xlsx 甲学院"]);
  });

  it("is counted by unit, each once", () => {
    const { ledger } = run(roster, [[units("甲学院", "乙学院")], [units("甲学院")], [units("乙学院"), teachers("乙学院")]]);
    assert.deepEqual([ledger[0].counts.missing, ledger[0].units.missing, ledger[0].units.pass], [2, 1, 1]);
  });

  it("is missing of an application; of a base at work the clause is not checked, and nothing is said", () => {
    const books = [[units("甲学院", "乙学院")], [units("丙学院")]];
    const of = (rule: TestRule, phase?: string) => {
      const { findings, ledger: [{ counts, units: byUnit, unchecked }] } = run(rule, books, phase);
      return [findings.map(({ outcome }) => outcome), Object.entries(counts).filter(([, count]) => count > 0), Object.entries(byUnit).filter(([, count]) => count > 0), unchecked?.code];
    };
    assert.deepEqual(of(roster), [["missing", "missing"], [["missing", 2]], [["missing", 3]], undefined]);
    assert.deepEqual(of(roster, "annual"), [[], [["n/a", 2]], [["n/a", 3]], "tables-absent"]);
    assert.deepEqual(of({ ...roster, absent: "pass" }), [[], [["pass", 2]], [["pass", 3]], "tables-absent"]);
    assert.deepEqual(of({ ...roster, absent: "review" }), [["review", "review"], [["review", 2]], [["review", 3]], undefined]);
  });

  it("is counted of no unit that has no name", () => {
    const nameless = table("机构信息", ["单位名称", "所在市", "联系人"], ["甲学院", "济南市", "张三"], [null, "济南市", "李四"]);
    const { ledger: [{ units: byUnit }] } = run(roster, [[nameless]], "annual");
    assert.equal(byUnit["n/a"], 1);
  });

  it("accuses nobody by not being there, whatever the rule makes of it", () => {
    assert.deepEqual(told({ ...roster, absent: "error" }, [[units("甲学院")]]), ["missing 0.xlsx 甲学院"]);
  });
});

describe("the institutions' own table", () => {
  const named = { record: "institution", expect: { filled: "city" } } as TestRule;
  it("is owed by every workbook where none has it, by none where one has", () => {
    assert.deepEqual(told(named, [[teachers("甲学院")], [recommended("甲学院")]]), ["missing 0.xlsx", "missing 1.xlsx"]);
    assert.deepEqual(told(named, [[teachers("甲学院")], [units("甲学院")]]), []);
  });
});
