import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { readLabel } from "../../../../src/core/intake/headings/label";
import { book } from "./book";
import { rowReasonText, sheetReasonText } from "../../../../src/core/words/reading-sentences";
import { asWritten } from "../../../../src/core/words/speech";

const guide = [["填写示例"], ["栏目", "填写要求", "示例"], ["单位名称", "填全称", "甲学院"], ["单位类别", "选一项", "高等院校"], ["年培训人数", "填整数", "2000"], ["联系人", "填姓名", "张三"], ["联系电话", "填号码", "0531-86000000"]];
const data = [["单位名称", "单位类别", "年培训人数", "联系电话"], ["甲学院", "高等院校", 2000, "0531-86000000"]];

describe("a sheet that tells how others are filled in", () => {
  it("is nobody's data, under whatever name", () => {
    for (const name of ["填写示例", "Sheet3", "单位信息"]) {
      const { tables, unreadSheets } = findTables(book([{ name, rows: guide }]));
      assert.deepEqual([tables, unreadSheets.map(({ sheet, data: holds }) => [sheet, holds])], [[], [[name, false]]]);
      assert.match(sheetReasonText(unreadSheets[0], asWritten), /填写说明或示例/u);
    }
  });

  it("is told by its header, not by a name or a word: data called 示例 are read", () => {
    const found = findTables(book([{ name: "填写示例", rows: data }, { name: "b", rows: [["单位（基地）信息填写示例"], ...data] }]));
    assert.deepEqual(found.tables.map(({ sheet, record, rows }) => [sheet, record, rows]), [["填写示例", "institution", 1], ["b", "institution", 1]]);
  });

  it("leaves rows marked 示例 out of a table that has them, and reads them once the mark is gone", () => {
    const rows = (first: string) => [["序号", ...data[0]], [first, ...data[1]]];
    const at = (first: string) => findTables(book(rows(first))).tables.map((table) => [table.rows, table.skipped.map(({ why }) => rowReasonText(why, asWritten))]);
    assert.deepEqual([at("示例"), at("1")], [[[0, ["填写示例行"]]], [[1, []]]]);
  });

  it("（必填） and * beside a label are no part of it", () => {
    assert.deepEqual(readLabel("单位名称（必填）*").keys, ["单位名称"]);
    assert.deepEqual(readLabel("其他人员（专职教师之后一列）（人）（必填）*").keys[0], "其他人员(专职教师之后一列)");
  });
});
