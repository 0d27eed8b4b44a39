import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { CFB, utils, write, type BookType, type WorkBook } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readAny, readWorkbook } from "../../../src/files/read";
import type { WorkbookCells } from "../../../src/sheet/cells";
import { cellsOf } from "./support/cells";

const sheet = utils.aoa_to_sheet([
  ["单位名称", "人数"], ["某校", 12.5], [true, { t: "n", v: 45000, z: "yyyy-mm-dd" }], ["0012", { t: "n", v: 12345, z: "000000" }], ["尾", null], ["小计", { t: "n", v: 12.5, f: "SUM(B2:B2)" }],
]);
sheet["!merges"] = [{ s: { r: 4, c: 0 }, e: { r: 4, c: 1 } }];
sheet["!rows"] = [];
sheet["!rows"][2] = { hidden: true };
const book = (date1904 = false): WorkBook => ({
  SheetNames: ["表一", "隐"], Sheets: { 表一: sheet, 隐: utils.aoa_to_sheet([["x"]]) }, Workbook: { WBProps: { date1904 }, Sheets: [{}, { Hidden: 1 }] },
});
const as = (bookType: BookType, of = book()): Uint8Array => new Uint8Array(write(of, { type: "array", bookType, cellStyles: true }) as ArrayBuffer);
const told = (read: WorkbookCells) => read.sheets.map((one) => ({ name: one.name, visibility: one.visibility, merges: one.merges, hidden: one.hiddenRows, totals: one.totals, cells: cellsOf(read, one) }));

describe("old formats, through SheetJS", () => {
  for (const type of ["biff8", "xlsb", "xlml"] as const) {
    it(`${type} gives what .xlsx gives`, async () => {
      const expected = told(readWorkbook(as("xlsx"), "a.xlsx"));
      // This writer leaves out formulas, and of .xls which rows are hidden.
      if (type !== "xlml") expected[0].totals = undefined;
      if (type === "biff8") expected[0].hidden = [];
      assert.deepEqual(told(await readAny(as(type), "a.et")), expected);
    });
  }

  it(".ods, with its hidden rows and sheets, which the library passes over", async () => {
    const made = unzipSync(as("ods"));
    const content = strFromU8(made["content.xml"])
      .split("<table:table-row").map((row, at) => (at === 3 ? ` table:visibility="filter"${row}` : row)).join("<table:table-row")
      .replace('<table:table table:name="隐" table:style-name="ta1"', '<table:table table:name="隐" table:style-name="hid"')
      .replace("<office:automatic-styles>", '<office:automatic-styles><style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>');
    const read = told(await readAny(zipSync({ ...made, "content.xml": strToU8(content) }), "a.ods"));
    const [first, hidden] = told(readWorkbook(as("xlsx"), "a.xlsx"));
    assert.deepEqual([read[0].hidden, read[1].visibility], [first.hidden, hidden.visibility]);
    assert.deepEqual([read[0].cells, read[0].merges], [first.cells, first.merges]);
  });

  it("days of the 1904 system are the days they were", async () => {
    for (const type of ["biff8", "xlml", "xlsb"] as const) {
      const read = await readAny(as(type, book(true)), "a.xls");
      assert.deepEqual([read.date1904, cellsOf(read).B3], [false, { date: 45000 + 1462 }], type);
    }
  });

  it("an error is an error, a formula without its result is told, a rich text is its text", async () => {
    const other = { SheetNames: ["a"], Sheets: { a: utils.aoa_to_sheet([[{ t: "e", v: 42 }]]) } };
    for (const type of ["biff8", "xlsb", "xlml"] as const) assert.deepEqual(cellsOf(await readAny(as(type, other), "a.xls")).A1, { error: "#N/A" }, type);
    const xml = (cell: string): Uint8Array => strToU8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="表"><Table><Row>${cell}</Row></Table></Worksheet></Workbook>`);
    assert.deepEqual({ ...cellsOf(await readAny(xml('<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">某<B>校</B></ss:Data></Cell><Cell ss:MergeAcross="1"><Data ss:Type="DateTime">2019-09-20T00:00:00.000</Data></Cell>'), "a.xls")) }.A1, "某校");
  });

  it("texts of Excel 95 are bytes of their code page", async () => {
    const file = Buffer.from(as("biff5", { SheetNames: ["AB"], Sheets: { AB: utils.aoa_to_sheet([["AAAA", "BBBB"]]) } }));
    Buffer.from([0xb5, 0xa5, 0xce, 0xbb]).copy(file, file.indexOf("AAAA")); // 单位
    Buffer.from([0xc8, 0xcb, 0xca, 0xfd]).copy(file, file.indexOf("BBBB")); // 人数
    // The record that says which: of Chinese Windows.
    file.writeUInt16LE(936, file.indexOf(Buffer.from([0x42, 0, 2, 0]), 512) + 4);
    assert.deepEqual({ ...cellsOf(await readAny(new Uint8Array(file), "a.xls")) }, { A1: "单位", B1: "人数" });
  });

  it("what it would pass over in silence is refused: a file cut short, a sheet without end, parts that inflate without end", async () => {
    for (const type of ["biff8", "xlsb", "ods", "xlml"] as const) {
      const whole = as(type, { SheetNames: ["a"], Sheets: { a: utils.aoa_to_sheet(Array.from({ length: 2000 }, (_, i) => [`某校${i}`, i])) } });
      for (const part of [0.3, 0.6, 0.9]) await assert.rejects(readAny(whole.slice(0, Math.floor(whole.length * part)), "a.xls"), { name: "Refusal" }, `${type} ${part}`);
    }
    await assert.rejects(readAny(as("biff8"), "a.xls", { caps: { cells: 3 } }), { code: "too-many-cells" });
    const made = unzipSync(as("ods"));
    const repeated = strFromU8(made["content.xml"]).replace("<table:table-row", '<table:table-row table:number-rows-repeated="900000"').replace("<table:table-cell ", '<table:table-cell table:number-columns-repeated="16000" ');
    await assert.rejects(readAny(zipSync({ ...made, "content.xml": strToU8(repeated) }), "a.ods"), { code: "too-many-cells" });
    await assert.rejects(readAny(zipSync({ ...unzipSync(as("xlsb")), "xl/media/a.bin": new Uint8Array(8 << 20) }), "a.xlsb"), { code: "bomb" });
  });

  it("a package with a password is refused as such", async () => {
    const made = unzipSync(as("ods"));
    const manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    await assert.rejects(readAny(zipSync({ ...made, "META-INF/manifest.xml": strToU8(manifest) }), "a.ods"), { code: "encrypted" });
  });

  it("a real .xls, when it is there", async function () {
    const file = path.resolve(__dirname, "../../../../shared/data/real/moe_universities_2025-06-20.xls");
    if (!existsSync(file)) this.skip();
    const read = await readAny(new Uint8Array(readFileSync(file)), "a.xls");
    assert.equal(read.sheets[0].rowCount, 2953);
  });

  it("text struck out as a whole counts for nothing in an .xls, as in an .xlsx", async () => {
    const file = CFB.read(as("biff8", { SheetNames: ["说明", "表"], Sheets: { 说明: utils.aoa_to_sheet([["x"]]), 表: utils.aoa_to_sheet([["甲", 1500], [{ t: "n", v: 43709, z: "yyyy-mm-dd" }, { t: "n", v: 5, z: "yyyy-mm-dd" }]]) } }), { type: "array" });
    const stream = Uint8Array.from(CFB.find(file, "Workbook")!.content as Uint8Array);
    strikeDates(stream);
    CFB.find(file, "Workbook")!.content = stream;
    const read = await readAny(new Uint8Array(CFB.write(file, { type: "array" }) as ArrayBuffer), "a.xls");
    const [plain, second] = read.sheets.map((one) => ({ ...cellsOf(read, one) }));
    assert.deepEqual([plain, second], [{ A1: "x" }, { A1: "甲", B1: 1500, A2: "", B2: "" }]);
    assert.deepEqual([...read.remarks!.values()], [{ struck: "2019-09-01" }, { struck: "1900-01-05" }]);
  });

  it("text struck out in an .ods, by the cell's look, its column's or a part's", async () => {
    const made = unzipSync(as("ods", { SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet([["甲", "乙", 1500], ["丙", "丁", 2600]]) } }));
    const through = (name: string, family: string) => `<style:style style:name="${name}" style:family="${family}"><style:text-properties style:text-line-through-style="solid"/></style:style>`;
    const content = strFromU8(made["content.xml"])
      .replace("<office:automatic-styles>", `<office:automatic-styles>${through("st", "table-cell")}${through("sp", "text")}`)
      .replace(/<table:table-row/u, '<table:table-column/><table:table-column/><table:table-column table:default-cell-style-name="st"/><table:table-row')
      .replace(/<table:table-cell([^>]*)>(\s*)<text:p>甲</u, '<table:table-cell table:style-name="st"$1>$2<text:p>甲<')
      .replace("<text:p>丁</text:p>", '<text:p>丁<text:span text:style-name="sp">旧</text:span></text:p>');
    const read = await readAny(zipSync({ ...made, "content.xml": strToU8(content) }), "a.ods");
    assert.deepEqual({ ...cellsOf(read) }, { A1: "", B1: "乙", C1: "", A2: "丙", B2: "丁旧", C2: "" });
    assert.deepEqual([...read.remarks!.values()], [{ struck: "甲" }, { struck: "1500" }, { uncertain: true }, { struck: "2600" }]);
  });

  it("rows that come again are struck out again", async () => {
    const made = unzipSync(as("ods", { SheetNames: ["表"], Sheets: { 表: utils.aoa_to_sheet([["甲", "乙"], ["丙", "丁"]]) } }));
    const content = strFromU8(made["content.xml"])
      .replace("<office:automatic-styles>", '<office:automatic-styles><style:style style:name="st" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>')
      .replace(/<table:table-row/u, '<table:table-row table:number-rows-repeated="2"')
      .replace(/<table:table-cell([^>]*)>(\s*)<text:p>甲</u, '<table:table-cell table:style-name="st"$1>$2<text:p>甲<');
    const read = await readAny(zipSync({ ...made, "content.xml": strToU8(content) }), "a.ods");
    assert.deepEqual({ ...cellsOf(read) }, { A1: "", B1: "乙", A2: "", B2: "乙", A3: "丙", B3: "丁" });
  });
});

/** Strikes out the only font of a stream of BIFF8, which only the formats of dates keep. */
function strikeDates(stream: Uint8Array): void {
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    if (type === 0x31) view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
    if (type === 0xe0 && view.getUint16(at + 6, true) === 0) view.setUint16(at + 4, 9, true);
  }
}
