import assert from "node:assert/strict";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { leftOutWords } from "../../../support/words";
import { book, type TestCell, type TestSheet } from "./book";

const read = (sheet: TestSheet): FoundTable[] => findTables(book([sheet])).tables;
const columns = (table: FoundTable): Record<string, number> => Object.fromEntries([...table.columns].map(([id, { column }]) => [id, column]));
const classes: TestCell[][] = [[1, "甲班", "2019-04-08", "2019-04-12", 1200, "已建档", "已评估"], [2, "乙班", "2019-06-17", "2019-06-21", 800, "已建档", "已评估"]];
const places = { name: 1, startDate: 2, endDate: 3, fee: 4, archived: 5, evaluated: 6 };

describe("lines of a header that no merge tells", () => {
  const first: TestCell[] = ["序号", "培训班名称", "培训时间", null, "收费情况", "过程管理", null];
  const second: TestCell[] = [null, null, "起始", "截止", "标准", "建档情况", "效果评估情况"];

  it("are told by the blanks below the first label", () => {
    const [table, ...more] = read({ name: "班次", rows: [["培训班次一览表"], first, second, ...classes] });
    assert.deepEqual([more.length, table.headerRow, table.recordRows, columns(table)], [0, 3, [3, 4], places]);
  });

  it("count where one column is merged down and others are not", () => {
    const rows: TestCell[][] = [["培训班次一览表"], ["序号", "培训班", ...first.slice(2)], [null, "名称", ...second.slice(2)], ...classes];
    const [table] = read({ name: "班次", rows, merges: ["A2:A3", "C2:D2", "F2:G2"] });
    assert.deepEqual([table.headerRow, table.recordRows, columns(table)], [3, [3, 4], places]);
  });

  it("a line of units is the last of them, and says the columns' units", () => {
    const units: TestCell[] = [null, null, "年月日", "年月日", "元/人", "是/否", "是/否"];
    for (const merges of [["A2:A4", "B2:B4", "C2:D2", "F2:G2"], []]) {
      const [table, ...more] = read({ name: "班次", rows: [["培训班次一览表"], first, second, units, ...classes], merges });
      assert.deepEqual([more.length, table.headerRow, table.recordRows, columns(table), table.columns.get("fee")?.label], [0, 4, [4, 5], places, "收费情况 / 标准"]);
    }
    const [unit] = read({ name: "单位信息", rows: [["序号", "单位名称", "年培训人数", "配套经费"], [null, null, "人", "元"], [1, "甲学院", 2500, 500_000]] });
    assert.deepEqual([unit.recordRows, unit.readings.get("matchingFunds")?.factor], [[2], 1e-4]);
  });

  it("a single word below each of two labels belongs to them", () => {
    const [table] = read({ name: "计划备案", rows: [["序号", "基地名称", "年度总结", "下一年度计划", "业务主管部门备案", "人社部门备案"], [null, null, null, null, "时间", "时间"], [1, "甲中心", "有", "有", "2019-12-10", "2019-12-20"]] });
    assert.deepEqual([table.recordRows, table.columns.get("bizDeptFilingDate")?.column, table.columns.get("hrFilingDate")?.column], [[2], 4, 5]);
  });

  it("a first record without its number or name is none of them", () => {
    for (const record of [[null, "甲班", "2019-04-08", "2019-04-12", 1200, "是", "是"], [null, "甲班", "上半年", "下半年", "免费", "是", "是"]] satisfies TestCell[][]) {
      const [table] = read({ name: "班次", rows: [["序号", "培训班名称", "开班日期", "结束日期", "收费标准", "是否建档", "是否评估"], record, ...classes] });
      assert.deepEqual([table.headerRow, table.recordRows], [1, [1, 2, 3]]);
    }
  });
});

describe("what stands below a table read by what its headings are likely to mean", () => {
  it("is told, row by row", () => {
    const rows: TestCell[][] = [["培训班", "起始", "截止", "建档情况"], ...["甲班", "乙班", "丙班", "丁班"].map((name): TestCell[] => [name, "2019-04-08", "2019-04-12", "已建档"]), [], ["物资", "存放", "经手", "数量"], ["投影仪", "库房", "小王", 3], ["电脑", "库房", "小李", 5]];
    const [table, ...more] = read({ name: "班次", rows });
    assert.deepEqual([more.length, table.recordRows, leftOutWords(table.skipped).map(({ row }) => row)], [0, [1, 2, 3, 4], [7, 8, 9]]);
  });
});

describe("units in lines and columns of their own", () => {
  it("tell columns apart that stand under one label", () => {
    for (const merges of [["A1:A2", "B1:B2", "C1:D1", "E1:F1"], []]) {
      const [table] = read({ name: "场地设施", rows: [["序号", "单位名称", "普通教室", null, "多功能教室", null], [null, null, "间", "㎡", "间", "㎡"], [1, "甲学院", 20, 1500, 4, 300]], merges });
      const told = [...[...table.columns.values()].map(({ column }) => column), ...table.unmatched];
      assert.ok([2, 3, 4, 5].every((column) => [...table.columns.values()].some((place) => place.column === column)), JSON.stringify(told));
    }
    const days = read({ name: "班次", rows: [["培训班名称", "开班时间", null, null, "培训人数", "是否建档"], [null, "年", "月", "日", null, null], ["甲班", 2019, 5, 6, 90, "是"]], merges: ["A1:A2", "B1:D1", "E1:E2", "F1:F2"] });
    assert.deepEqual(days[0].unmatched.filter((label) => /[月日]$/u.test(label)), ["开班时间 / 月", "开班时间 / 日"]);
  });

  it("are no values of a list turned on its side", () => {
    const rows: TestCell[][] = [["指标", "计量单位", "数值"], ["单位名称", "—", "甲学院"], ["年培训人数", "人", 2500], ["专职管理人员数", "人", 5], ["配套经费", "万元", 80], ["继续教育管理机构", "—", "继续教育学院"]];
    const [form] = read({ name: "单位信息", rows });
    assert.deepEqual([...form.columns.values()].map(({ column }) => column), [2, 2, 2, 2, 2]);
  });
});

describe("headings in two languages", () => {
  it("are read by the one the dictionary speaks", () => {
    const [table] = read({ name: "Teachers", rows: [["姓名 Name", "学历\nEducation", "职称Title", "专/兼职 Type"], ["张一", "本科", "教授", "专职"]] });
    assert.deepEqual(columns(table), { name: 0, education: 1, title: 2, kind: 3 });
  });
});

describe("a unit in two lines", () => {
  const head: TestCell[] = ["序号", "申报单位", "单位类别", "年培训人数", "联系人", "联系电话"];
  it("is one record where only whom to call stands in the second, which is told", () => {
    const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3"];
    const [table] = read({ name: "单位信息", rows: [head, [1, "甲学院", "高等院校", 2600, "王红", "0531-88525001"], [null, null, null, null, "赵亮", "0531-88525002"], [2, "乙学院", "高等院校", 2300, "孙丽", "0531-88599001"]], merges });
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped).map(({ row }) => row)], [[1, 3], [3]]);
  });

  it("is two where the second says something else of the unit", () => {
    const [table] = read({ name: "单位信息", rows: [["单位名称", "年度", "年培训人数"], ["甲学院", 2017, 2600], [null, 2018, 2700]], merges: ["A2:A3"] });
    assert.deepEqual(table.recordRows, [1, 2]);
  });
});
