import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { cellName } from "../../../../src/sheet/a1";
import { book, type TestCell } from "./book";

const table: TestCell[][] = [["单位名称", "单位类别", "年培训人数"], ["甲学院", "高校", 2100], ["乙学院", "高校", 2300], ["丙学院", "高校", 1900]];

/** What is told of the table with cells put beside it, by row and column. */
function read(...cells: [row: number, column: number, value: TestCell][]): { rows: number; unmatched: string[]; strays: string } {
  const rows: TestCell[][] = table.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    while (rows.length <= row) rows.push([]);
    rows[row][column] = value;
  }
  const { tables, remarks } = findTables(book([{ name: "单位", rows }]));
  const stray = remarks.find(({ said }) => said.code === "stray");
  return { rows: tables[0].rows, unmatched: tables[0].unmatched, strays: stray?.said.code === "stray" ? stray.said.data.cells.map(({ row, column }) => cellName(row, column)).join() : "" };
}

const alone = { rows: 3, unmatched: [], strays: "" };

describe("cells that stand alone, far from all others", () => {
  it("are named, and are no record and no heading", () => {
    assert.deepEqual(read(), alone);
    assert.deepEqual(read([1_000, 0, "x"]), { ...alone, strays: "A1001" });
    assert.deepEqual(read([1_000, 2, 7]), { ...alone, strays: "C1001" });
    assert.deepEqual(read([0, 300, "y"], [2, 700, 5], [1_000, 0, "x"], [1_000, 900, "z"]), { ...alone, strays: "KO1,ZY3,A1001,AHQ1001" });
    assert.deepEqual(read([1_000, 0, "x"], [1_001, 0, "y"], [1_002, 0, "z"]).strays, "A1001,A1002,A1003");
  });

  it("are a record where nothing but what a person sees at once lies between, where they are a line, or four", () => {
    assert.deepEqual([read([203, 0, "丁学院"]).rows, read([204, 0, "丁学院"]).rows], [4, 3]);
    assert.deepEqual([read([1_000, 0, "丁学院"], [1_000, 2, 2_500])].map(({ rows, strays }) => [rows, strays]), [[4, ""]]);
    assert.deepEqual([read(...[0, 1, 2, 3].map((at): [number, number, TestCell] => [1_000 + at, 0, `丁${at}学院`]))].map(({ rows, strays }) => [rows, strays]), [[7, ""]]);
    assert.deepEqual([read([0, 102, "备注"]).strays, read([0, 103, "备注"]).strays], ["", "CZ1"]);
  });

  it("are not told where they are blank, and where a sheet holds nothing else", () => {
    assert.deepEqual(read([1_000, 0, " "], [3, 500, "\u00a0\n"]), alone);
    const rows: TestCell[][] = [["甲"]];
    rows[900] = ["乙"];
    assert.deepEqual(findTables(book([{ name: "单位", rows: Array.from(rows, (row) => row ?? []) }])).remarks, []);
  });
});
