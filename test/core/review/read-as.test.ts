import assert from "node:assert/strict";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";
import { reported } from "../../support/findings";

/** What a clause says of likely columns, per finding. */
function understood(clause: string, ...books: TestSheet[][]): string[] {
  const [pack] = clause.split("/");
  const result = review(books.map((sheets, at) => book(sheets, `${at + 1}.xlsx`)), { packs: [packs.find(({ id }) => id === pack)!], known: [...packs], on: "2019-09-24" });
  return reported(result).filter((one) => one.clause === clause).map(({ outcome, message }) => `${outcome} ${[...message.matchAll(/“[^“”]*”列理解为“[^“”]*”/gu)].join()}`);
}

const units = (head: string[], ...rows: TestCell[][]): TestSheet => ({ name: "单位", rows: [["单位名称", "单位类别", ...head], ...rows.map((row) => [row[0], "高等院校", ...row.slice(1)])] });
const held = (...head: string[]): TestSheet => ({ name: "班次", rows: [["举办基地（机构）", "培训班名称", "开班日期", ...head], ["甲学院", "一班", "2018-03-01", "2018-03-05", "否", "是"]] });
const base = (heading: string): TestSheet => units(["认定状态", heading], ["甲学院", "已认定", "2016-03-01"]);

describe("a finding that rests on a column understood by likeness", () => {
  it("says so where the column says what a worked-out field is made of", () => {
    assert.deepEqual(understood("shandong-2016/8.1.5b", [units(["申报类别", "年培训专业技术人才人数", "人数所属年份"], ["甲学院", "新申报", 1999, 2018])]), ["error “人数所属年份”列理解为“培训人数所属年度”"]);
  });

  it("says so where the column tells when the clause applies", () => {
    assert.deepEqual(understood("shandong-2016/24.1b", [base("认定日期"), held("班次结束的时间", "是否建档登记", "是否效果评估")]), ["error “班次结束的时间”列理解为“结束日期”"]);
  });

  it("says so where it is one of a related table, in the same workbook or another", () => {
    const classes = held("结束日期", "是否建档登记", "是否效果评估");
    for (const books of [[[base("基地获批时间"), classes]], [[base("基地获批时间")], [classes]]])
      assert.deepEqual(understood("shandong-2016/24.1b", ...books), ["error “基地获批时间”列理解为“认定（公布）日期”"]);
  });

  it("is silent where all it rests on is sure, whatever else is not", () => {
    const classes = held("结束日期", "是否建档登记", "是否效果评估", "计划项目的编号");
    assert.deepEqual(understood("shandong-2016/24.1b", [base("认定日期"), classes]), ["error "]);
  });
});
