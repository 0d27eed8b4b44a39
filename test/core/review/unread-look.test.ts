import assert from "node:assert/strict";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import { book, type TestCell, type TestSheet } from "../intake/tables/book";
import { reported } from "../../support/findings";

/** What one clause says, its place and its sentence without the citation. */
function said(clause: string, ...books: TestSheet[][]): string[] {
  const [pack] = clause.split("/");
  const result = review(books.map((sheets, at) => book(sheets, `${at + 1}.xlsx`)), { packs: [packs.find(({ id }) => id === pack)!], known: [...packs], on: "2019-09-24" });
  return reported(result).filter((one) => one.clause === clause).map(({ outcome, cells, message }) => `${outcome} ${cells.join()} ${message.split("（依据")[0]}`);
}

const units = (head: string[], ...rows: TestCell[][]): TestSheet => ({ name: "单位", rows: [["单位名称", "单位类别", ...head], ...rows.map((row) => [row[0], "高等院校", ...row.slice(1)])] });
const classes = (head: string[], ...rows: TestCell[][]): TestSheet => ({ name: "班次", rows: [["举办基地（机构）", "培训班名称", ...head], ...rows] });

describe("what may stand in a column nobody understood", () => {
  it("is not held to be blank where a worked-out field reads it", () => {
    const told = (heading: string) => said("shandong-2016/8.1.5b", [units(["申报类别", "年培训专业技术人才人数", heading], ["甲学院", "新申报", 1999, 2018])]);
    assert.match(told("培训人数所属年度").join(), /^error/u);
    const [first, ...more] = told("甲乙丙");
    assert.match(first, /^broken {2}工作表“单位”中没有认出“.*培训人数所属年度.*”列，有未认出的栏目“甲乙丙”，无法核验/u);
    assert.deepEqual(more, []);
  });

  it("is not held to be blank in a related table, of the same workbook or another", () => {
    const held = classes(["开班日期", "结束日期", "是否建档登记", "是否效果评估"], ["甲学院", "一班", "2018-03-01", "2018-03-05", "否", "是"]);
    const base = (heading: string): TestSheet => units(["认定状态", heading], ["甲学院", "已认定", "2019-03-01"], ["乙学院", "已认定", "2016-03-01"]);
    assert.deepEqual(said("shandong-2016/24.1b", [base("认定日期"), held]), []);
    for (const books of [[[base("甲乙丙"), held]], [[base("甲乙丙")], [held]]]) {
      const [first, ...more] = said("shandong-2016/24.1b", ...books);
      assert.match(first, /^broken .*没有认出.*“认定（公布）日期”.*有未认出的栏目“甲乙丙”/u);
      assert.deepEqual(more, []);
    }
  });

  it("is not looked up in vain", () => {
    const plans = (heading: string): TestSheet => ({ name: "计划", rows: [["基地（机构）名称", "计划年度", "下一年度计划", "管理单位审核同意日期", heading], ["甲学院", 2019, "是", "2018-12-01", "P-1"]] });
    const held = classes(["开班日期", "对应年度计划项目编号"], ["甲学院", "一班", "2019-03-01", "P-1"]);
    const base = units(["认定状态", "认定日期"], ["甲学院", "已认定", "2017-03-01"]);
    assert.deepEqual(said("shandong-2016/24.1a", [base, plans("计划项目编号"), held]), []);
    assert.match(said("shandong-2016/24.1a", [base, plans("甲乙丙"), held]).join(), /^broken {2}.*没有认出“.*计划项目编号.*”列，有未认出的栏目“甲乙丙”/u);
  });

  it("is not held to be no record of a unit", () => {
    const rooms = (heading: string): TestSheet => ({ name: "教学场地及设施", rows: [["教学场地及设施情况"], [heading, "占地面积（㎡）", "建筑面积（㎡）", "教室数量（间）", "教室面积（㎡）"], ["甲学院", 100, 100, 3, 300]] });
    const both = units(["申报类别"], ["甲学院", "新申报"], ["乙学院", "新申报"]);
    assert.deepEqual(said("hunan-2017/7.1.2b", [both, rooms("单位名称")]).map((one) => one.split("，")[0]), ["missing A3 “乙学院”在“教学场地及设施”表中没有记录"]);
    const [first, ...more] = said("hunan-2017/7.1.2b", [both, rooms("哪个单位的")]);
    assert.match(first, /^broken {2}.*没有认出.*有未认出的栏目“哪个单位的”/u);
    assert.deepEqual(more, []);
  });

  it("leaves what follows all the same", () => {
    const held = classes(["开班日期", "结束日期", "是否建档登记", "是否效果评估", "甲乙丙"], ["甲学院", "一班", "2018-03-01", "2018-03-05", "否", "是", "2018-03-09"]);
    const base = units(["认定状态", "认定日期"], ["甲学院", "已认定", "2017-03-01"]);
    assert.match(said("shandong-2016/24.1b", [base, held]).join(), /^error E2/u);
  });
});
