import assert from "node:assert/strict";
import type { FoundTable } from "../../../../src/core/intake/tables/found-table";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { leftOutWords } from "../../../support/words";

const tablesOf = (rows: TestCell[][]): FoundTable[] => findTables(book(rows)).tables;
/** Record type, header row and the rows of its records, 1-based. */
const placed = (rows: TestCell[][]): unknown[] => tablesOf(rows).map(({ record, headerRow, recordRows }) => [record, headerRow, recordRows.map((row) => row + 1)]);

describe("a table right below another, without a title", () => {
  const classes: TestCell[][] = [["序号", "单位名称", "培训班名称", "开班日期"], [1, "甲学院", "甲班", "2019-09-01"]];

  it("has half of its headings in common with the one above", () => {
    const people: TestCell[][] = [["序号", "单位名称", "姓名", "授课专业"], [1, "甲学院", "李一", "会计"]];
    assert.deepEqual(placed([...classes, ...people]), [["trainingClass", 1, [2]], ["teacher", 3, [4]]]);
  });

  it("is of the same kind and tells other things", () => {
    assert.deepEqual(placed([["序号", "培训班名称", "开班日期", "培训人数"], [1, "甲班", "2019-09-01", 50], ["序号", "培训班名称", "学时", "培训对象"], [1, "甲班", 40, "会计"]]), [["trainingClass", 1, [2]], ["trainingClass", 3, [4]]]);
  });

  it("says so little that alone it would be the only one on its sheet", () => {
    assert.deepEqual(placed([["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2500], ["单位名称", "姓名", "授课专业"], ["甲学院", "李一", "会计"]]), [["institution", 1, [2]], ["teacher", 3, [4]]]);
  });

  it("may be of several kinds, which is said", () => {
    const [table, ...more] = tablesOf([["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2500], ["单位名称", "姓名", "专兼职"], ["甲学院", "李一", "专职"]]);
    assert.deepEqual([more.length, leftOutWords(table.skipped)], [0, [3, 4].map((row) => ({ row, why: "第 3 行起的另一张表，可能是“管理人员”或“教师”，看不出是哪一种" }))]);
  });

  it("is the same header again where a label is only worded otherwise", () => {
    const [table, ...more] = tablesOf([...classes, ["序号", "单位名称", "培训班名称", "开班时间"], [2, "甲学院", "乙班", "2019-09-02"]]);
    assert.deepEqual([more.length, table.recordRows, leftOutWords(table.skipped)], [0, [1, 3], [{ row: 3, why: "重复的表头" }]]);
  });

  for (const [how, between] of [["at once", []], ["after a blank row", [[]]], ["below its title", [[], ["设备清单"]]], ["below its title at once", [["设备清单"]]]] satisfies [string, TestCell[][]][]) {
    it(`is not read as the one above when nobody knows it, ${how}`, () => {
      const [table, ...more] = tablesOf([["序号", "培训班名称", "开班日期", "培训人数"], [1, "甲班", "2019-09-01", 50], ...between, ["序号", "设备名称", "型号", "数量"], [1, "投影仪", "X1", 5], [2, "电脑", "X2", 50]]);
      const head = 3 + between.length;
      assert.deepEqual([more.length, table.recordRows], [0, [1]]);
      assert.deepEqual(leftOutWords(table.skipped).filter(({ row }) => row >= head), [head, head + 1, head + 2].map((row) => ({ row, why: `第 ${head} 行起的另一张表，没有认出是什么表` })));
    });
  }

  it("goes on with the first one after one nobody knows", () => {
    const head = ["序号", "培训班名称", "开班日期", "培训人数"];
    assert.deepEqual(placed([head, [1, "甲班", "2019-09-01", 50], [], ["序号", "设备名称", "型号", "数量"], [1, "投影仪", "X1", 5], [], head, [2, "乙班", "2019-09-02", 60]]), [["trainingClass", 1, [2]], ["trainingClass", 7, [8]]]);
  });

  it("above a known one is named too", () => {
    const [table] = tablesOf([["设备名称", "型号", "数量", "单价"], ["投影仪", "X1", 5, 3000], ["电脑", "X2", 50, 4000], [], ["序号", "培训班名称", "开班日期", "培训人数"], [1, "甲班", "2019-09-01", 50]]);
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped)], [[5], [1, 2, 3].map((row) => ({ row, why: "第 1 行起的另一张表，没有认出是什么表" }))]);
  });

  it("is none: rows whose values are bad, below a blank row, are records all the same", () => {
    const [table] = tablesOf([["序号", "培训班名称", "开班日期", "培训人数"], [1, "甲班", "2019-09-01", 50], [], [2, "乙班", "未定", "若干"], [3, "丙班", "待定", "不详"], [null, "丁班", "另行通知", "约五十"], [4, "戊班", "2019-09-05", 20]]);
    assert.deepEqual(table.recordRows, [1, 3, 4, 5, 6]);
  });
});
