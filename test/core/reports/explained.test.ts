import assert from "node:assert/strict";
import { bookAsJson, bookFromJson } from "../../../src/core/intake/records/book-as-json";
import { readBook } from "../../../src/core/intake/records/read-book";
import { explanationsOf } from "../../../src/core/reports/explained";
import { toJson } from "../../../src/core/reports/json";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { outcomeNames } from "../../../src/core/words/outcome";
import { ourSheetKinds } from "../../../src/sheet/our-sheets";
import { entryOf, packOf } from "../engine/fixture";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";

const pack = packOf([entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, value: "capacity", required: 100, message: "容量不足" })]);
const sheet = (...rows: TestCell[][]): TestSheet => ({ name: "机构信息", rows: [["单位名称", "统一社会信用代码", "可同时容纳培训人数"], ...rows] });
const code = "123700004955703036";
const reviewed = (...sheets: TestSheet[]): ReviewResult => review([book(sheets, "甲.xlsx")], { packs: [pack], known: [pack], on: "2019-09-20", keys: true });

/** The list of a copy that came back, with what was filled in. */
function returned(result: ReviewResult, say: (unit: string) => string): TestSheet {
  const { headers: [{ first }], returned: more } = ourSheetKinds.findings;
  const rows = toJson(result, [pack]).findings.map(({ clause, outcome, unit, creditCode, key, value }): TestCell[] => {
    const cells = first.map((label) => (label === "结论" ? outcomeNames[outcome as "error"] : label === "填报值" ? String(value ?? "") : ""));
    return [...cells, say(unit), `${clause}|${creditCode ?? unit}|${key}`];
  });
  return { name: "核验结果", rows: [["核验结果"], [], [...first, ...more!], ...rows] };
}

describe("explanations of whoever handed a workbook in", () => {
  const first = reviewed(sheet(["甲学院", code, 20], ["乙学院", null, 30]));
  const list = returned(first, (unit) => (unit === "" ? "" : `${unit}正在扩建`));
  const told = (result: ReviewResult): unknown[] => toJson(result, [pack]).findings.filter(({ clause }) => clause.startsWith("test")).map(({ unit, outcome, explained, explanationLapsed }) => [unit, outcome, explained, explanationLapsed]);

  it("stand on their findings wherever these stand by now, and decide nothing", () => {
    const now = reviewed(sheet(["乙学院", null, 30], ["甲职业大学", code, 20]), list);
    assert.deepEqual(told(now), [["乙学院", "error", "乙学院正在扩建", undefined], ["甲职业大学", "error", "甲学院正在扩建", undefined]]);
    assert.equal(toJson(now, [pack]).files[0].tables.length, 1);
  });

  it("come along where a workbook is read elsewhere", () => {
    const read = readBook(book([sheet(["甲学院", code, 20]), list], "甲.xlsx"), { on: "2019-09-20" }, [pack]);
    const there = bookFromJson(JSON.parse(JSON.stringify(bookAsJson(read))), "甲.xlsx");
    for (const one of [read, there]) assert.deepEqual(told(review([one], { packs: [pack], known: [pack], on: "2019-09-20" })), [["甲学院", "error", "甲学院正在扩建", undefined]]);
  });

  it("say that they are of another value, or of what is gone", () => {
    const now = reviewed(sheet(["甲学院", code, 50], ["乙学院", null, 300]), list);
    assert.deepEqual(told(now), [["甲学院", "error", "甲学院正在扩建", true]]);
    assert.equal(explanationsOf(now).gone, 1);
  });

  it("are none where nothing was filled in", () => {
    assert.deepEqual([...explanationsOf(reviewed(sheet(["甲学院", code, 20]), returned(first, () => ""))).of], []);
    assert.deepEqual([...explanationsOf(first).of], []);
  });
});
