import assert from "node:assert/strict";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { book, type TestCell } from "./book";

const told = (rows: TestCell[][], record?: string, columns: Record<string, string> = {}) =>
  findTables(book([{ name: "名单", rows }]), record === undefined ? {} : { choices: [{ file: "a.xlsx", sheet: "名单", record, columns }] });

describe("sheets of which a person says what they list", () => {
  const odd = [["全省名录"], ["甲栏", "乙栏", "丙栏"], ["某学院", "城南路一号", 12], ["某中心", "城北路二号", 30]];

  it("are read with a header nobody knows, and every column of it is asked about", () => {
    assert.equal(told(odd).tables.length, 0);
    const { tables: [table], unreadSheets } = told(odd, "institution");
    assert.deepEqual([table.record, table.headerRow, table.rows, [...table.unmatched].sort(), unreadSheets], ["institution", 2, 0, ["丙栏", "乙栏", "甲栏"].sort(), []]);
  });

  it("give their rows to the columns that are said", () => {
    const { tables: [table] } = told(odd, "institution", { 甲栏: "name", 丙栏: "annualTrainees" });
    assert.deepEqual([...table.columns].map(([field, { column }]) => [field, column]).sort(), [["annualTrainees", 2], ["name", 0]]);
  });

  it("are read where the headings are known but say too little, as a list of schools", () => {
    const schools = [["序号", "学校名称", "主管部门", "所在地", "备注"], [1, "甲大学", "教育部", "北京市", null], [2, "乙学院", "山东省", "济南市", null]];
    assert.equal(told(schools).tables.length, 0);
    const { tables: [table] } = told(schools, "institution");
    assert.ok(table.rows === 2 && table.columns.has("name"));
  });

  it("stay unread where nothing is a header over values", () => {
    assert.equal(told([["一段话"], [1, 2, 3]], "institution").tables.length, 0);
    assert.equal(told(odd, "no such kind").tables.length, 0);
  });
});
