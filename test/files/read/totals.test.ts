import assert from "node:assert/strict";
import { findTables } from "../../../src/core/intake/tables/find-tables";
import { readWorkbook } from "../../../src/files/read";
import { pack, type BookXml } from "./support/package";

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const head = `<row r="1">${text("A1", "单位名称")}${text("B1", "单位类别")}${text("C1", "年培训人数")}</row>`;
const unit = (row: number, name: string): string => `<row r="${row}" outlineLevel="1">${text(`A${row}`, name)}${text(`B${row}`, "高等院校")}<c r="C${row}"><v>100</v></c></row>`;
const sum = (row: number, label: string, formula: string): string => `<row r="${row}">${text(`A${row}`, label)}<c r="C${row}"><f>${formula}</f><v>200</v></c></row>`;

function read(rows: string, more: Partial<BookXml> = {}): unknown {
  const [table] = findTables(readWorkbook(pack({ sheets: [{ name: "单位信息", rows: head + rows }], ...more }), "a.xlsx")).tables;
  return [table.recordRows.map((row) => row + 1), table.skipped];
}

const total = (row: number) => ({ row, why: { code: "total", data: null } });

describe("totals a file tells", () => {
  it("are left out under whatever name: SUBTOTAL, sums over the rows above, sums of those", () => {
    assert.deepEqual(read(unit(2, "甲学院") + sum(3, "济南片", "SUBTOTAL(9,C2:C2)") + unit(4, "乙学院") + sum(5, "青岛片", "SUM(C4:C4)") + sum(6, "全部", "C3+C5")), [[2, 4], [total(3), total(5), total(6)]]);
  });

  it("are not seen in a record that adds across its own row or has more to say", () => {
    const across = `<row r="3">${text("A3", "乙学院")}${text("B3", "高等院校")}<c r="C3"><f>SUM(D3:F3)</f><v>5</v></c></row>`;
    const known = `<row r="4">${text("A4", "丙学院")}${text("B4", "高等院校")}<c r="C4"><f>SUM(C2:C3)</f><v>5</v></c></row>`;
    assert.deepEqual(read(unit(2, "甲学院") + across + known), [[2, 3, 4], []]);
  });

  it("are the last row of a table that has totals", () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`;
    const table = (more: string): Partial<BookXml> => ({ parts: { "xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/tables/table1.xml": `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:C3"${more}/>` } });
    const last = `<row r="3">${text("A3", "全部")}<c r="C3"><v>100</v></c></row>`;
    assert.deepEqual(read(unit(2, "甲学院") + last, table(` totalsRowCount="1"`)), [[2], [total(3)]]);
    assert.deepEqual(read(unit(2, "甲学院") + last, table("")), [[2, 3], []]);
    assert.deepEqual(read(unit(2, "甲学院") + last, { parts: { "xl/worksheets/_rels/sheet1.xml.rels": relations, "xl/tables/table1.xml": "<table" } }), [[2, 3], []]);
  });

  it("are the summary rows of an outline whose words say so, though their formulas are gone", () => {
    const pasted = (row: number, label: string): string => `<row r="${row}">${text(`A${row}`, label)}</row>`;
    assert.deepEqual(read(unit(2, "甲学院") + unit(3, "乙学院") + pasted(4, "济南市人力资源和社会保障局 汇总") + unit(5, "丙学院")), [[2, 3, 5], [total(4)]]);
  });
});
