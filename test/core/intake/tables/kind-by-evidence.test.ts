import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";

const kindsOf = (rows: TestCell[][], name = "Sheet1"): string[] => findTables(book([{ name, rows }])).tables.map(({ record }) => record);

describe("the kind of a table", () => {
  const units: TestCell[][] = [["序号", "单位名称", "单位类别", "申报类型", "年培训人数", "统一社会信用代码"], [1, "甲学院", "高校", "普通", 2500, "123700004955700312"]];

  it("is no recommendation for the word 推荐 alone, in a title or the sheet's name", () => {
    assert.deepEqual(kindsOf([["2019年推荐单位信息表"], ...units]), ["institution"]);
    assert.deepEqual(kindsOf(units, "推荐单位"), ["institution"]);
  });

  it("is a recommendation where it is called a list of them, says who recommends, or tells what only they have", () => {
    for (const rows of [[["申报汇总表"], ...units], [["推荐单位（盖章）：济南市人社局"], ...units], [[...units[0], "推荐函日期"], [...units[1], "2019-09-01"]]]) assert.deepEqual(kindsOf(rows).sort(), ["institution", "recommendation"]);
  });

  it("is no plan of training for what any plan has", () => {
    const rows: TestCell[][] = [["年度", "单位名称", "名称", "数量", "审核同意日期", "报送时间"], [2019, "甲学院", "电脑", 6, "2019-03-01", "2019-03-02"]];
    assert.deepEqual(kindsOf(rows, "采购计划表"), []);
    assert.deepEqual(kindsOf([["2019年采购工作计划"], ...rows]), []);
    assert.deepEqual(kindsOf([["2019年度计划与总结"], ...rows]), ["annualPlan"]);
    assert.deepEqual(kindsOf([[...rows[0], "报省厅备案日期"], [...rows[1], "2019-03-05"]]), ["annualPlan"]);
  });

  it("is an institution's, too, where a list of recommendations has one fact that only units have, and what it says of their purpose", () => {
    const { tables } = findTables(book([["序号", "推荐单位", "备选单位", "是否乡村振兴专项", "年培训规模（人）"], [1, "德州市人社局", "甲学院", "否", 2500], [2, "德州市人社局", "乙农校", "是", 1300]]));
    const unit = tables.find(({ record }) => record === "institution")!;
    assert.deepEqual([tables.length, [...unit.columns].map(([id, { column }]) => [id, column])], [2, [["id", 0], ["name", 2], ["annualTrainees", 4], ["program", 3]]]);
  });

  it("is no class for a number, a headcount and a note beside a unit", () => {
    assert.deepEqual(kindsOf([["编号", "基地所在单位", "认定时间", "培训人数", "备注"], [1, "甲大学", "2014-12-01", 2400, null]], "重新确认").filter((kind) => kind === "trainingClass"), []);
  });

  it("is no institution for a year, a day and whom to call", () => {
    assert.deepEqual(kindsOf([["序号", "项目名称", "年度", "预算金额", "填报日期", "负责人"], [1, "投影仪", 2019, 5, "2019-03-01", "张三"]], "采购计划"), []);
  });

  it("is no list of specialties for 高级, 中级 and 初级 of people", () => {
    assert.deepEqual(kindsOf([["单位名称", "教职工总数", "高级", "中级", "初级"], ["甲学院", 300, 100, 150, 50]], "人员情况表"), []);
    assert.deepEqual(kindsOf([["人员情况表"], ["单位名称", "甲学院"], ["高级", 100], ["中级", 150], ["初级", 50]]), []);
    assert.deepEqual(kindsOf([["拟申请认证的专业"], ["专业名称", "高级", "中级", "初级"], ["会计", "√", "√", null]]), ["specialty"]);
  });

  it("hears the programme in a column of 申报类别, as it hears 新申报 in one of 申报类型", () => {
    const fields = (heading: string, value: string): string[] => [...findTables(book([["单位名称", "单位类别", heading, "年培训人数"], ["甲学院", "高校", value, 1500]])).tables[0].columns].filter(([, { column }]) => column === 2).map(([id]) => id);
    for (const heading of ["申报类别", "申请类别", "类别"]) for (const value of ["乡村振兴专项", "普通"]) assert.deepEqual(fields(heading, value), ["applicationType", "program"], `${heading} ${value}`);
    assert.deepEqual(fields("申报类别", "新申报"), ["applicationType"]);
    assert.deepEqual(fields("申报类型", "新申报"), ["program", "applicationType"]);
  });

  it("takes 推荐排序 and not the 序号 beside it for the order", () => {
    const [table] = findTables(book([["申报汇总表"], ["序号", "备选单位名称", "申报类型", "申报类别", "推荐排序"], [1, "甲学院", "普通", "新申报", 3]])).tables;
    assert.deepEqual([table.columns.get("rank")?.column, table.problems], [4, []]);
  });

  it("stays open where only its name and some labels tell: what is missed may stand there", () => {
    const unread = (rows: TestCell[][], name: string): (boolean | undefined)[] => findTables(book([{ name, rows }])).unreadSheets.map(({ data }) => data);
    assert.deepEqual(unread([["人员情况表"], ["单位名称", "甲学院"], ["高级", 100], ["中级", 150]], "附表1"), [true]);
    assert.deepEqual(unread([["培训计划"], ["请各单位按时报送。"]], "培训计划"), [false]);
    assert.deepEqual(unread([["单位名称", "高级"]], "附表1"), [false]);
  });
});
