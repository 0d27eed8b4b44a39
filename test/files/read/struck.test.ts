import assert from "node:assert/strict";
import { readWorkbook } from "../../../src/files/read";
import { build, valueOf } from "../../core/intake/tables/build";
import { findTables } from "../../../src/core/intake/tables/find-tables";
import { pack } from "./support/package";
import { cellsOf } from "./support/cells";
import { leftOutWords } from "../../support/words";

const text = (ref: string, value: string, style = 0): string => `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const head = `<row r="1">${text("A1", "单位名称")}${text("B1", "单位类别")}${text("C1", "年培训人数")}</row>`;
const si = (...runs: [string, string][]): string => `<si>${runs.map(([look, value]) => `<r><rPr>${look}<sz val="11"/></rPr><t>${value}</t></r>`).join("")}</si>`;
const strike = "<strike/>";
const fonts = (xfs: string): string => `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font/><font><strike/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${xfs}</cellXfs></styleSheet>`;

describe("text with parts struck out or raised", () => {
  const strings = si([strike, "2500"], ["", "1300"]) + si(["", "1500"], ['<vertAlign val="superscript"/>', "1"]) + si([strike, "900"]) + si(['<strike val="0"/>', "7"], ["", "00"]);
  const rows = head + [0, 1, 2, 3].map((at) => `<row r="${at + 2}">${text(`A${at + 2}`, `学院${at}`)}${text(`B${at + 2}`, "高等院校")}<c r="C${at + 2}" t="s"><v>${at}</v></c></row>`).join("");
  const book = readWorkbook(pack({ strings, sheets: [{ name: "单位信息", rows }] }), "a.xlsx");

  it("counts what is left and says what is not", () => {
    const { dataset, findings } = build([book]);
    assert.deepEqual([0, 1, 2, 3].map((at) => valueOf(dataset, "institution", at, "annualTrainees")), [1300, 1500, "bad", 700]);
    const said = findings.map(({ cells, outcome, message }) => [cells[0], outcome, message]);
    assert.deepEqual(said.map(([cell, outcome]) => [cell, outcome]), [["C2", "warning"], ["C4", "review"]]);
    assert.match(said[0][2] as string, /删除线文字“2500”，没有计入/u);
    assert.match(said[1][2] as string, /“900”，但已全部加删除线/u);
  });

  it("reads the same of a text that stands in its cell", () => {
    const inline = `<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>甲</t></r><r><t>乙</t></r></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is></c>`;
    const found = readWorkbook(pack({ sheets: [{ rows: `<row r="1">${inline}</row>` }] }), "a.xlsx");
    assert.deepEqual({ ...cellsOf(found) }, { A1: "乙", B1: "乙" });
    const place = (column: number): number => found.sheets[0].columns[column]!.value[0];
    assert.deepEqual([found.remarks?.get(place(0)), found.remarks?.get(place(1))], [{ struck: "甲" }, undefined]);
  });

  it("says of a workbook whether some value is not as it is written; where none is, both ways of reading are the same", () => {
    const inline = (runs: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`;
    const styled = (xf: string, more = ""): Parameters<typeof pack>[0] => ({ sheets: [{ rows: `<row r="1">${text("A1", "甲", 1)}<c r="B1" s="1"><v>5</v></c></row>` }], parts: { "xl/styles.xml": fonts(`<xf/>${xf}`).replace("<fonts", `${more}<fonts`) }, styles: "<xf/>" });
    const formats = (code: string): string => `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>`;
    const given: [Parameters<typeof pack>[0], boolean][] = [
      [{ strings, sheets: [{ rows }] }, true],
      [{ strings: si(["<b/>", "甲"], ["", "乙"]), sheets: [{ rows: `<row r="1"><c r="A1" t="s"><v>0</v></c></row>` }] }, false],
      [{ sheets: [{ rows: inline("<r><rPr><strike/></rPr><t>甲</t></r><r><t>乙</t></r>") }] }, true],
      [{ sheets: [{ rows: inline("<r><t>甲</t></r><r><t>乙</t></r>") }] }, false],
      [styled('<xf fontId="1"/>'), true], [styled('<xf numFmtId="14"/>'), false],
      [styled('<xf numFmtId="170"/>', formats("0&quot;万人&quot;")), true], [styled('<xf numFmtId="170"/>', formats("#,##0.00")), false],
    ];
    for (const [parts, interpreted] of given) {
      const [read, written] = [false, true].map((asWritten) => readWorkbook(pack(parts), "a.xlsx", { asWritten }));
      assert.equal(read.interpreted === true, interpreted, JSON.stringify(parts));
      if (!interpreted) assert.deepEqual(read, written);
    }
  });

  it("takes a cell struck out as a whole for no value, and a row for no record, and says so", () => {
    const struckRow = `<row r="3">${text("A3", "乙学院", 1)}${text("B3", "高等院校", 1)}<c r="C3" s="1"><v>5</v></c></row>`;
    const half = `<row r="2">${text("A2", "甲学院")}${text("B2", "高等院校")}<c r="C2" s="1"><v>5</v></c></row>`;
    const one = readWorkbook(pack({ sheets: [{ name: "单位信息", rows: head + half + struckRow }], parts: { "xl/styles.xml": fonts('<xf/><xf fontId="1"/>') }, styles: "<xf/>" }), "a.xlsx");
    const [table] = findTables(one).tables;
    assert.deepEqual([table.recordRows, leftOutWords(table.skipped)], [[1], [{ row: 3, why: "整行已加删除线" }]]);
    const { dataset, findings } = build([one]);
    assert.equal(valueOf(dataset, "institution", 0, "annualTrainees"), "bad");
    assert.match(findings[0].message, /填的是“5”，但已全部加删除线/u);
  });

  it("keeps everything as written for a host, and says only that parts differ", () => {
    const raw = readWorkbook(pack({ strings, sheets: [{ name: "单位信息", rows }] }), "a.xlsx", { asWritten: true });
    assert.deepEqual(raw.strings.slice(0, 4), ["25001300", "15001", "900", "700"]);
    assert.deepEqual([...raw.remarks!.keys()], [0, 1]);
  });
});

describe("numbers a format shows in digits of its own", () => {
  it("are what the cell shows: a postcode keeps its zero", () => {
    const styles = `<numFmt numFmtId="200" formatCode="000000"/><xf/><xf numFmtId="200"/>`;
    const found = readWorkbook(pack({ styles, sheets: [{ rows: `<row r="1"><c r="A1" s="1"><v>12345</v></c><c r="B1" s="1"><v>250100</v></c><c r="C1"><v>12345</v></c><c r="D1" s="1"><v>1.5</v></c></row>` }] }), "a.xlsx");
    assert.deepEqual({ ...cellsOf(found) }, { A1: "012345", B1: 250100, C1: 12345, D1: 1.5 });
  });
});
