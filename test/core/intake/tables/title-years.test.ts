import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { remarkText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

const plan = (title: string, head: TestCell[] = [], row: TestCell[] = []): TestCell[][] => [[title], ["基地名称", "年度总结", "年度培训计划", "报管理单位日期", "是否备案", ...head], ["甲学院", "有", "有", "2018-12-01", "已备案", ...row]];
const years = (rows: TestCell[][]): (string | number)[] => {
  const { dataset } = build([book(rows)]);
  return ["reportYear", "planYear"].map((field) => valueOf(dataset, "annualPlan", 0, field));
};

describe("years in the title of an annual plan", () => {
  it("are the table's where it has no columns for them", () => {
    assert.deepEqual(years(plan("2018年度总结及2019年度计划报备情况")), [2018, 2019]);
    assert.deepEqual(years(plan("2018年度计划执行情况总结和2019年度培训计划")), [2018, 2019]);
    assert.deepEqual(years(plan("年度计划执行情况统计表（2018年度）")), [2018, "absent"]);
    assert.deepEqual(years(plan("２０１９年培训计划报备表")), ["absent", 2019]);
  });

  it("and said", () => {
    const { remarks } = findTables(book(plan("2018年度总结及2019年度计划报备情况")));
    assert.deepEqual(remarks.map((remark) => remarkText(remark, asWritten)), ["“Sheet1”没有“总结年度”、“计划年度”列，按标题计为2018年、2019年"]);
  });

  it("but a column's own year counts, and of several years or none nothing is guessed", () => {
    assert.deepEqual(years(plan("2017年度总结及2019年度计划报备情况", ["总结年度"], [2018])), [2018, 2019]);
    assert.deepEqual(years(plan("2016-2018年度总结及计划情况")), ["absent", "absent"]);
    assert.deepEqual(years(plan("年度总结及计划报备情况")), ["absent", "absent"]);
    assert.deepEqual(years(plan("年度总结及计划报备情况（2018年12月1日）")), ["absent", "absent"]);
  });
});
