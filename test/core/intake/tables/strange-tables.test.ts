import assert from "node:assert/strict";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell, type TestSheet } from "./book";

const found = (name: string, rows: TestCell[][]): FoundTable[] => findTables(book([{ name, rows }] satisfies TestSheet[])).tables;
const kinds = (name: string, rows: TestCell[][]): string[] => found(name, rows).map(({ record }) => record);
const used = (name: string, rows: TestCell[][]): string[] => found(name, rows).flatMap(({ columns }) => [...columns.keys()]);

describe("tables that look like ours", () => {
  it("persons with a title are teachers only where something says so", () => {
    const persons = [["单位", "姓名", "学历", "职称"], ["长沙市规划院", "张三", "大专", "工程师"]];
    for (const title of ["学员名册", "食堂工作人员名单", "党员花名册"]) assert.ok(!kinds(title, [[title], ...persons]).includes("teacher"), title);
    assert.deepEqual(kinds("师资名册", [["师资名册"], ...persons]), ["teacher"]);
    assert.deepEqual(kinds("花名册", [["单位", "姓名", "学历", "职称", "任教专业"], ["甲学院", "张三", "本科", "教授", "会计"]]), ["teacher"]);
  });

  it("是否建档 beside units makes no class, and whom to call about a class no institution", () => {
    assert.deepEqual(kinds("名单", [["基地名单"], ["单位名称", "单位类别", "年度", "是否建档", "建档日期"], ["甲学院", "高等院校", 2018, "否", null]]), ["institution"]);
    assert.deepEqual(kinds("班次", [["举办单位", "培训班名称", "开班日期", "负责人", "电话", "联系人", "联系电话"], ["甲学院", "A班", "2019-03-01", "王一", "0531-1", "李二", "0531-2"]]), ["trainingClass"]);
  });

  it("a sum is no fee a head, 是否评估 no system, and of two fees a person says which", () => {
    const classes = (head: string[], values: TestCell[]) => used("班次", [["举办单位", "培训班名称", "开班日期", ...head], ["甲学院", "A班", "2019-03-01", ...values]]);
    assert.ok(!classes(["收费总额（元）", "批准收费标准（元/人）"], [60000, 1200]).includes("fee"));
    assert.ok(!classes(["收费", "人均收费"], [60000, 1200]).includes("fee"));
    assert.ok(classes(["执行收费标准", "批准收费标准（元/人）"], [1200, 1200]).includes("fee"));
    assert.ok(!used("单位", [["单位名称", "单位类别", "是否评估"], ["甲学院", "高等院校", "否"]]).includes("sysEffectEval"));
  });

  it("units beside and below each other are all read", () => {
    const turned = found("单位", [["单位名称", "甲学院", "乙学院", "丙学院"], ["单位类别", "高等院校", "高等院校", "高等院校"], ["年培训人数", 2200, 1900, 2600], ["培训对象", "面向社会", "本系统", "面向社会"]]);
    assert.deepEqual(turned.map(({ columns }) => columns.get("annualTrainees")?.column), [1, 2, 3]);
    const stacked = found("申报表", [["单位名称", "甲学院"], ["年培训人数", 2600], [], ["单位名称", "乙学院"], ["年培训人数", 1600]]);
    assert.deepEqual(stacked.map(({ columns, unmatched }) => [columns.get("name")?.row, columns.get("annualTrainees")?.row, unmatched]), [[0, 1, []], [3, 4, []]]);
  });

  it("forms beside each other are each read", () => {
    const two = found("申报表", [["单位名称", "甲学院", null, "单位名称", "乙学院"], ["单位类别", "高等院校", null, "单位类别", "高等院校"], ["年培训人数", 2600, null, "年培训人数", 1500], ["所在市", "济南市", null, "所在市", "青岛市"]]);
    assert.deepEqual(two.map(({ columns, unmatched }) => [columns.get("name")?.column, columns.get("annualTrainees")?.column, unmatched]), [[1, 1, []], [4, 4, []]]);
  });

  it("a list turned on its side may have 项目 in its corner, and 合计 beside its units is none of them", () => {
    for (const corner of ["项目", "指标", null, "项目\\单位"]) {
      const tables = found("汇总", [[corner, "甲学院", "乙学院", "合计"], ["年培训人数", 2500, 1500, 4000], ["专职管理人员", 3, 0, 3], ["兼职管理人员", 0, 0, 0]]);
      assert.deepEqual(tables.map(({ columns }) => [columns.get("name")?.column, columns.get("annualTrainees")?.column]), [[1, 1], [2, 2]], String(corner));
    }
    assert.deepEqual(found("表", [["项目", "内容", "说明"], ["年培训人数", 2500, "上年"], ["专职管理人员", 3, "在编"], ["兼职管理人员", 0, "无"]]).map(({ columns }) => columns.has("name")), [false]);
  });

  it("several labels with their values in one cell are each read", () => {
    const [form] = found("表", [["单位名称：甲学院     单位类别：高等院校"], ["所在市：济南市  邮编：250000"], ["联系人：张三 联系电话：0531-86000000"], ["年培训人数：1500人"]]);
    assert.deepEqual([...form.readings].map(([id, { text }]) => `${id} ${text}`), ["name 甲学院", "type 高等院校", "city 济南市", "postcode 250000", "contactName 张三", "contactPhone 0531-86000000", "annualTrainees 1500人"]);
  });

  it("a line of a form is no header because labels and values take turns", () => {
    const [form, ...more] = found("申报表", [["申报单位", "甲学院", "单位性质", "高等院校"], ["经办人", "李一", "职务", "科长"], ["手机", "13900000002", "传真", "0531-82760001"], ["去年培训人数", 2600, "年课时", 300]]);
    assert.deepEqual([form.layout, more, form.columns.get("name")?.row, form.columns.get("annualCourseHours")?.row], ["form", [], 0, 3]);
  });

  it("of two columns of the same day a person says which counts", () => {
    const [table] = found("汇总表", [["推荐单位", "备选单位名称", "报送日期", "报送时间"], ["市人社局", "甲学院", "2019-09-10", "2019-10-08"]]);
    assert.ok(table.columns.get("paperDate")!.confidence < 0.85);
    assert.deepEqual(table.problems.map(({ clause, column }) => [clause, column]), [["data/duplicate-header", 3]]);
  });
});
