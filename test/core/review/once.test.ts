import assert from "node:assert/strict";
import type { Entry, Pack, Rule } from "../../../src/core/language/pack/schema";
import { review, walk, type ReviewResult } from "../../../src/core/review/review";
import { reported } from "../../support/findings";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";
import { question } from "./checklist/support";

type TestRule = Partial<Rule> & Pick<Rule, "record" | "expect">;
const packWith = (rule: TestRule | Entry[]): Pack => packOf(Array.isArray(rule) ? rule : [entryOf(rule)]);
const run = (rule: TestRule | Entry[], ...books: TestSheet[][]): ReviewResult => {
  const pack = packWith(rule);
  return review(books.map((sheets, at) => book(sheets, `${at}.xlsx`)), { packs: [pack], known: [pack], on: "2019-09-20" });
};
/** “outcome place” of each finding, with its words up to the citation. */
const told = (...given: Parameters<typeof run>): string[] => reported(run(...given), [packWith(given[0])]).filter(({ clause }) => clause.startsWith("test")).map(({ outcome, file, cells, message }) => `${outcome} ${file} ${cells.join()} ${message.split("（依据")[0]}`);
const table = (name: string, header: string[], ...rows: TestCell[][]): TestSheet => ({ name, rows: [header, ...rows] });
const units = (header: string[], ...rows: TestCell[][]): TestSheet => table("机构信息", ["单位名称", ...header], ...rows);
const classes = (header: string[], ...rows: TestCell[][]): TestSheet => table("培训班", ["基地名称", "培训班名称", ...header], ...rows);
const counted = ({ ledger: [{ counts, rows, units: byUnit }] }: ReviewResult): Record<string, number>[] => [counts, rows, byUnit].map((one) => Object.fromEntries(Object.entries(one).filter(([, count]) => count > 0)));

describe("what is said once of a workbook", () => {
  it("is an error of which no cell can be named; each row counts", () => {
    const rule: TestRule = { record: "institution", expect: { is: ["city", "青岛市"] }, cells: ["address"], message: "不在青岛" };
    const books = [[units(["所在市"], ["甲学院", "济南市"], ["乙学院", "济南市"], ["丙学院", "青岛市"])], [units(["所在市"], ["丁学院", "济南市"])]];
    assert.deepEqual(told(rule, ...books), ["error 0.xlsx  不在青岛", "error 1.xlsx  不在青岛"]);
    assert.deepEqual(counted(run(rule, ...books)), [{ pass: 1, error: 2 }, { pass: 1, error: 3 }, { pass: 1, error: 3 }]);
  });

  it("is a column that a blank taken for an error would need; an own cell left blank is told in its row", () => {
    const rule: TestRule = { record: "institution", expect: { any: [{ is: ["city", "青岛市"] }, { gte: ["capacity", 100] }] }, blank: "error", message: "都不满足" };
    const rows: TestCell[][] = [["甲学院", null, 99], ["乙学院", null, null]];
    const [one, ...more] = told(rule, [units(["所在市"], ...rows.map(([name, city]) => [name, city]))]);
    assert.match(one, /^missing 0\.xlsx {2}工作表“机构信息”中没有“可同时容纳培训人数”列/u);
    assert.deepEqual(more, []);
    assert.deepEqual(told(rule, [units(["所在市", "可同时容纳培训人数"], ...rows)]).map((one) => one.split(" ").slice(0, 3).join(" ")), ["error 0.xlsx B2", "error 0.xlsx B3,C3"]);
  });
});

describe("a clause that applies to no row", () => {
  it("says what it waits for, and nothing once a row is judged", () => {
    const rule: TestRule = { record: "institution", when: { is: ["city", "青岛市"] }, expect: { filled: "name" }, unchecked: "没有青岛的单位，未核验" };
    const why = (city: string): unknown => run(rule, [units(["所在市"], ["甲学院", city])]).ledger[0].unchecked;
    assert.deepEqual([why("济南市"), why("青岛市")], [{ code: "wanted", data: { label: "没有青岛的单位，未核验" } }, undefined]);
  });

  it("for want of a column that tells its groups apart says so of the table that lacks it", () => {
    const rule: TestRule = { record: "institution", group: { by: ["city", "address"] }, expect: { lte: [{ count: { of: "group" } }, 1] } as Rule["expect"], cells: ["name"] };
    const { ledger: [line] } = run(rule, [units(["所在市", "单位地址"], ["甲学院", "济南市", "一路"], ["乙学院", "济南市", "一路"])], [units(["单位地址"], ["丙学院", "二路"])]);
    assert.deepEqual(line.unchecked, { code: "columns-absent", data: { fields: ["所在市（州）"] } });
    assert.deepEqual(line.absent?.map(({ fields, places }) => [fields.map(({ id }) => id), places.map(({ file }) => file)]), [[["city"], ["1.xlsx"]]]);
    assert.equal(line.counts.error, 1);
  });

  it("counts each row of which none belongs to a group", () => {
    const rule: TestRule = { record: "institution", group: { by: ["city"], where: { is: ["type", "university"] } }, expect: { lte: [{ count: { of: "group" } }, 1] } as Rule["expect"], cells: ["name"] };
    const { ledger: [{ counts }] } = run(rule, [units(["所在市", "单位类别"], ["甲学院", "济南市", "其他"], ["乙学院", "济南市", "其他"])]);
    assert.deepEqual([counts["n/a"], counts.pass, counts.error], [2, 0, 0]);
  });
});

describe("where nothing was read", () => {
  it("rules and questions are not checked; what is no rule is what it is", () => {
    const info = { ...question("8.9"), as: "info", question: undefined, message: undefined } as unknown as Entry;
    const { ledger } = run([entryOf({ record: "institution", expect: { filled: "name" } }), question("8.1"), info], [table("便笺", ["今天开会"])]);
    assert.deepEqual(ledger.map(({ unchecked }) => unchecked?.code), ["nothing-read", "nothing-read", undefined]);
  });
});

describe("a question", () => {
  it("is put to each unit with rows of its record, to every known unit without such a table, and to each workbook without units", () => {
    const asked = (...books: TestSheet[][]): unknown[] => {
      const result = run([question("8.1", "application", { record: "trainingClass" } as Partial<Entry>)], ...books);
      return [result.checklist.questions[0].asked.map((unit) => result.checklist.units[unit].name), result.ledger[0].counts.review, result.ledger[0].units.review, result.ledger[0].asked];
    };
    const both = units(["所在市"], ["甲学院", "济南市"], ["乙学院", "济南市"]);
    assert.deepEqual(asked([both, classes(["培训年度"], ["甲学院", "一班", 2019], ["甲学院", "二班", 2019])]), [["甲学院"], 1, 1, { units: 1, answered: 0 }]);
    assert.deepEqual(asked([both]), [["甲学院", "乙学院"], 2, 2, { units: 2, answered: 0 }]);
    const nameless = table("教师名册", ["教师姓名", "职称", "学历"], ["张三", "教授", "大学本科"]);
    assert.deepEqual(asked([nameless], [nameless]), [[], 2, 0, { units: 2, answered: 0 }]);
  });
});

describe("progress", () => {
  it("of the rules comes to its end, and says from the beginning how much there is", () => {
    const pack = packOf([entryOf({ record: "institution", expect: { filled: "name" } }), entryOf({ record: "institution", expect: { filled: "city" } }, { clause: "test-2019/2" })]);
    const steps = walk([book([units(["所在市"], ["甲学院", "济南市"], ["乙学院", "济南市"], ["丙学院", "济南市"])])], { packs: [pack], known: [pack], on: "2019-09-20" });
    const seen: [number, number][] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) if (step.value.phase === "rules") seen.push([step.value.done, step.value.total]);
    assert.deepEqual(seen.at(-1), [6, 6]);
    assert.ok(seen.every(([done, total], at) => done <= total && (at === 0 || done >= seen[at - 1][0] || total !== seen[at - 1][1])));
  });
});

describe("a list of units", () => {
  const listed: TestRule = { record: "institution", listed: "reconfirmList", expect: { filled: "city" }, cells: ["name"], message: "未报送" };
  const list = table("附件3", ["序号", "单位名称"], [1, "甲学院"], [2, "乙学院"], [3, "甲学院"], [4, "丙学院"]);
  const of = (...books: TestSheet[][]): unknown => reported(run(listed, ...books)).map(({ outcome, unit, file }) => `${outcome} ${unit} ${file}`);

  it("has each unit without rows of its own judged by a blank one, once", () => {
    const named = { ...list, name: "原认定的省级继续教育基地名单" };
    assert.deepEqual(of([named]), ["error 甲学院 0.xlsx", "error 乙学院 0.xlsx", "error 丙学院 0.xlsx"]);
    assert.deepEqual(of([named], [units(["所在市"], ["甲学院", "济南市"], ["丁学院", null])]), ["error 乙学院 0.xlsx", "error 丙学院 0.xlsx", "error 丁学院 1.xlsx"]);
  });
});
