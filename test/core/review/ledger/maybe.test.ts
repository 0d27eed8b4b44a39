import assert from "node:assert/strict";
import { findingsLines } from "../../../../src/core/reports/findings-lines";
import { toJson } from "../../../../src/core/reports/json";
import { review, type ReviewResult } from "../../../../src/core/review/review";
import { uncheckedText } from "../../../../src/core/words/ledger";
import { packs } from "../../../../src/packs";
import { absenceLine } from "../../../../src/taskpane/select/ledger";
import { en } from "../../../../src/taskpane/messages/en";
import { book, type TestCell } from "../../intake/tables/book";

const shandong = packs.filter(({ id }) => id === "shandong-2016");
const run = (...books: TestCell[][][]): ReviewResult => review(books.map((rows, at) => book([{ name: "机构信息", rows }], `${at + 1}.xlsx`)), { packs: shandong, known: [...packs], on: "2019-09-20" });
const of = (result: ReviewResult, clause: string) => result.ledger.find((line) => line.clause === clause)!;
const lines = (result: ReviewResult): string[] => findingsLines(result, result.findings.length, { packs });

describe("what a clause lacks", () => {
  const plain = [["单位名称", "单位类别", "申报类别"], ["甲学院", "高等院校", "新申报"]];
  const strange = [["单位名称", "单位类别", "申报类别", "那个数"], ["甲学院", "高等院校", "新申报", 2600]];

  it("is not said to be absent while a column that nobody understood may be it: in the head of the list, in JSON, in the ledger and in the pane", () => {
    const clause = "shandong-2016/8.1.5b";
    const result = run(strange);
    const line = of(result, clause);
    const told = uncheckedText(line);
    assert.match(told, /^“1\.xlsx”工作表“机构信息”没有认出“年培训专业技术人才人数”列（[^）]*）?.*，可能是没有认出的栏目“那个数”/u);
    const json = toJson(result, packs).ledger.find((one) => one.clause === clause)!;
    assert.match(json.unchecked!, /^工作簿中没有认出“年培训专业技术人才人数”列.*可能是没有认出的栏目“那个数”，未核验$/u);
    assert.deepEqual(json.absent?.[0].places, [{ file: "1.xlsx", sheet: "机构信息", maybe: ["那个数"] }]);
    assert.ok(lines(result).some((text) => text.startsWith("没有核验的条款") && text.includes(json.unchecked!)));
    assert.match(absenceLine(line.absent![0], en), /no column was recognised as .+; it may be “那个数”$/u);
  });

  it("is said to be absent where nothing may be it, file by file", () => {
    const clause = "shandong-2016/8.1.5b";
    assert.match(uncheckedText(of(run(plain), clause)), /^“1\.xlsx”工作表“机构信息”没有“年培训专业技术人才人数”列/u);
    assert.match(uncheckedText(of(run(plain, strange), clause)), /^“1\.xlsx”工作表“机构信息”没有“年培训.*；“2\.xlsx”工作表“机构信息”没有认出“年培训/u);
  });
});

describe("the head of the list", () => {
  it("names columns that are not sure, those of equal sheets in one line, and words nobody knows", () => {
    const rows = (unit: string, type = "高等院校"): TestCell[][] => [["单位名称", "单位类别", "申报类别", "年度培训专技人才总数", "代码X"], [unit, type, "新申报", 2600, 1]];
    const result = run(rows("甲学院"), rows("乙学院", "省直特类"), rows("丙学院"), rows("丁学院"));
    const told = lines(result).filter((text) => /^(?:栏目|选项)：/u.test(text));
    assert.deepEqual(told, [
      "栏目：1.xlsx “机构信息”、2.xlsx “机构信息”、3.xlsx “机构信息”等 4 张表的栏目按含义理解，请确认：D“年度培训专技人才总数”理解为“年培训专业技术人才人数”；没有认出：E“代码X”",
      "选项：“单位类别”的“省直特类”按哪一类，看不出，请指定",
    ]);
  });
});
