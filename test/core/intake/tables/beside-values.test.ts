import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { headerWords } from "../../../support/words";

const told = (rows: TestCell[][]): string[] => findTables(book([{ name: "教师", rows }])).tables.flatMap(({ problems }) => problems.map((problem) => `${problem.row},${problem.column} ${headerWords(problem).slice(0, 32)}`));

describe("a list turned on its side", () => {
  const units = (rows: TestCell[][]): string[] => findTables(book([{ name: "教师", rows }])).tables.map(({ record, columns, readings }) => `${record} ${[...columns].map(([id, { column, row }]) => `${id}@${column},${row}`).join(" ")}${readings.size > 0 ? "" : "?"}`);

  it("is read, a record for each column", () => {
    const roster = [["姓名", "张三", "李四", "王五"], ["单位名称", "甲学院", "甲学院", "甲学院"], ["职称", "教授", "教授", "讲师"], ["专/兼职", "专职", "专职", "兼职"]];
    assert.deepEqual(told(roster), []);
    assert.deepEqual(units(roster), [1, 2, 3].map((column) => `teacher name@${column},0 unit@${column},1 title@${column},2 kind@${column},3`));
    // A blank in one of them is its own.
    const some = [["单位名称", "甲学院", "乙学院"], ["单位类别", "高等院校", null], ["年培训人数", 2500, 2600], ["所在市", "济南", "青岛"]];
    assert.deepEqual([told(some), units(some).length], [[], 2]);
  });

  it("is told where a column beside the values is none", () => {
    const remarks = [["单位名称", "甲学院", "以公章为准"], ["单位类别", "高等院校", "按登记填写"], ["年培训人数", 2500, "上年度"], ["配套经费", 50, "专项"]];
    assert.deepEqual(told(remarks), ["0,2 这张表一行一个项目，只采用了 B 列的内容；C 列也有内容，没有"]);
    assert.equal(units(remarks).length, 1);
  });

  it("is no form with two columns of labels, a unit behind a value, or a column of explanations", () => {
    assert.deepEqual(told([["单位名称", "甲学院", "联系人", "张三"], ["单位类别", "高等院校", "联系电话", "0531-88888888"], ["年培训人数", 2500, "所在市", "济南"]]), []);
    assert.deepEqual(told([["单位名称", "甲学院"], ["单位类别", "高等院校"], ["年培训人数", 2500, "人"], ["配套经费", 50, "万元"], ["所在市", "济南"]]), []);
    assert.deepEqual(told([["项目", "内容", "说明"], ["单位名称", "甲学院", "全称"], ["单位类别", "高等院校", "见附件"], ["年培训人数", 2500, "2018年"]]), []);
  });
});
