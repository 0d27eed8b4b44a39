import assert from "node:assert/strict";
import { findTables } from "../../../src/core/tables/find-tables";
import { book } from "./book";

describe("classes that were not held", () => {
  it("are left out and told, when their names say so and nothing else", () => {
    const names = ["一班", "二班（取消）", "三班(因故取消)", "四班（已取消举办）", "五班（未开班）", "六班（延期举办）", "关于取消审批事项的培训班", "七班（取消收费）"];
    const rows = [["承办单位", "培训班名称", "开班日期", "结束日期"], ...names.map((name) => ["甲学院", name, "2019-03-01", "2019-03-03"])];
    const [table] = findTables(book([{ name: "班次", rows }])).tables;
    assert.deepEqual(table.recordRows, [1, 6, 7, 8]);
    assert.deepEqual(table.skipped.map(({ row }) => row), [3, 4, 5, 6]);
    assert.equal(table.problems.length, 4);
  });
});
