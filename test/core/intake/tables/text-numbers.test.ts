import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";

/* Numbers written as text, as Word tables and CSV files have them. */

const tables = (rows: TestCell[][], merges: string[] = []) => findTables(book([{ name: "申请表", rows, merges }])).tables.map(({ record, headerRow, rows: count }) => [record, headerRow, count]);

describe("a row of numbers written as text", () => {
  it("is the data below its header, though each stands in cells merged across and the next header follows", () => {
    const rows = (number: (n: number) => TestCell): TestCell[][] => [
      ["专职教师人数", null, "高级职称", null, "兼职教师人数", null],
      [number(10), null, number(4), null, number(8), null],
      ["姓 名", null, "职 务", null, "联 系 电 话", null],
      ["王五", null, "主任", null, "13800000000", null],
    ];
    const merges = [1, 2, 3, 4].flatMap((at) => [`A${at}:B${at}`, `C${at}:D${at}`, `E${at}:F${at}`]);
    const expected = tables(rows((n) => n), merges);
    assert.ok(expected.some(([record, , count]) => record === "staff" && count === 1), JSON.stringify(expected));
    assert.deepEqual(tables(rows(String), merges), expected);
  });
});
