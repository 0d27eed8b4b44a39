import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import * as path from "node:path";
import * as xlsx from "@e965/xlsx";
import type { WorkbookCells } from "../../../../src/sheet/cells";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";
import { sharedPath } from "./shared";

/** A real workbook through an independent reader. */
function read(file: string): WorkbookCells {
  const found = xlsx.read(readFileSync(file), { dense: true });
  return book(found.SheetNames.map((name) => {
    const sheet = found.Sheets[name];
    return { name, rows: xlsx.utils.sheet_to_json<TestCell[]>(sheet, { header: 1, blankrows: true, defval: null }), merges: (sheet["!merges"] ?? []).map((merge) => xlsx.utils.encode_range(merge)) };
  }), path.basename(file));
}

describe("real spreadsheets", () => {
  it("of other subjects hold no table of ours, and say so sheet by sheet", function () {
    const folder = sharedPath("data", "real");
    if (!folder) return this.skip();
    const files = [folder, path.join(folder, "nbs_multiheader")].flatMap((dir) => readdirSync(dir).filter((name) => /\.xlsx?$/u.test(name)).map((name) => path.join(dir, name)));
    assert.ok(files.length >= 11);
    for (const file of files) {
      const cells = read(file);
      const { tables, unreadSheets } = findTables(cells);
      assert.deepEqual(tables.map((table) => [table.sheet, table.record]), [], file);
      assert.equal(unreadSheets.length, cells.sheets.length, file);
    }
  });

  it("of universities are read as institutions once a person says which column is which", function () {
    const file = sharedPath("data", "real", "moe_universities_2025-06-20.xls");
    if (!file) return this.skip();
    const cells = read(file);
    const columns = { 学校名称: "name", 主管部门: "competentAuthority", 所在地: "city", 办学层次: "affiliation" };
    const { tables } = findTables(cells, { choices: [{ file: cells.file, sheet: cells.sheets[0].name, record: "institution", columns }] });
    // 2,919 schools stand in the list, in 31 groups such as 北京市（92所）.
    assert.deepEqual(tables.map((table) => [table.record, table.headerRow, table.rows]), [["institution", 3, 2919]]);
    assert.equal(tables[0].skipped.filter(({ why }) => why.code === "group").length, 31);
  });
});
