import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { readSheetDetail, readWorkbook } from "../../src/files/read";
import { openZip } from "../../src/files/zip";
import { cellsOf } from "../files/read/support/cells";
import { pack, worksheet } from "../files/read/support/package";
import { readWithin, refusal } from "./support";

const sheet = (rows: string, after = "") => pack({ sheets: [{ name: "机构信息", rows, after }] });

describe("H1–H4, H24: hostile sheets", () => {
  it("H1: ten whole-column data validations cost nothing", () => {
    const list = Array.from({ length: 10 }, (_, i) => `<dataValidation type="list" sqref="${String.fromCharCode(65 + i)}1:${String.fromCharCode(65 + i)}1048576"><formula1>"是,否"</formula1></dataValidation>`).join("");
    const bytes = sheet(`<row><c><v>1</v></c></row>`, `<dataValidations count="10">${list}</dataValidations>`);
    assert.deepEqual({ ...cellsOf(readWithin(200, bytes)) }, { A1: 1 });
    const [first, ...rest] = readSheetDetail(openZip(bytes), "机构信息").validations;
    assert.deepEqual([first.areas, first.formula1, rest.length], [[{ top: 0, left: 0, bottom: 1_048_575, right: 0 }], "\"是,否\"", 9]);
  });

  it("H2: A1 and XFD1048576 are two cells, and kept memory is bounded", () => {
    const book = readWithin(500, sheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`));
    assert.deepEqual({ ...cellsOf(book) }, { A1: 1, XFD1048576: 2 });
    const bytes = book.sheets[0].columns.reduce((sum, column) => sum + (column ? column.kind.byteLength + column.value.byteLength : 0), 0);
    assert.ok(bytes < 11 * 1024 * 1024, String(bytes));
  });

  it("H2: a wide row at the top and another at the bottom are refused, not allocated", async () => {
    const wide = (r: number) => `<row r="${r}">${Array.from({ length: 16_384 }, (_, i) => `<c><v>${Math.sin(i + r)}</v></c>`).join("")}</row>`;
    const before = process.memoryUsage().rss;
    assert.match((await refusal(sheet(wide(1) + wide(1_048_576)), "too-scattered")).message, /工作表“机构信息”/);
    const scattered = Array.from({ length: 256 }, (_, i) => `<row r="${i * 4096 + 1}"><c r="A${i * 4096 + 1}"><v>1</v></c>${Array.from({ length: 300 }, (_, k) => `<c><v>${Math.sin(k * i)}</v></c>`).join("")}</row>`).join("");
    await refusal(sheet(scattered), "too-scattered");
    assert.ok(process.memoryUsage().rss - before < 1200 * 1024 * 1024);
    assert.equal(readWithin(1000, sheet(wide(1))).sheets[0].columns.length, 16_384);
  });

  it("H3: merges are kept as areas, in bounded number", async () => {
    const merges = (n: number) => `<mergeCells>${Array.from({ length: n }, (_, i) => `<mergeCell ref="A${i * 2 + 1}:A${i * 2 + 2}"/>`).join("")}</mergeCells>`;
    const all = readWithin(200, sheet("", `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`));
    assert.deepEqual(all.sheets[0].merges, [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    assert.equal(readWorkbook(sheet("", merges(2000)), "a.xlsx").sheets[0].merges.length, 2000);
    await refusal(sheet("", merges(2000)), "too-many-merges", "a.xlsx", { caps: { merges: 1999 } });
    await refusal(sheet("", `<mergeCells><mergeCell ref="A1:B0"/></mergeCells>`), "xml-damaged");
  });

  it("H4: rows and cells outside, twice, backwards or in the wrong row are refused with their place", async () => {
    const cases: [string, Parameters<typeof refusal>[1], RegExp][] = [
      [`<row r="900000000"/>`, "off-grid", /900000000/], [`<row r="0"/>`, "off-grid", /0/], [`<row r="x"/>`, "off-grid", /x/],
      [`<row r="2"/><row r="2"/>`, "duplicate-row", /第 2 行/], [`<row r="3"/><row r="2"/>`, "duplicate-row", /第 2 行/],
      [`<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>`, "duplicate-cell", /B1/],
      [`<row r="1"><c r="C1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, "duplicate-cell", /A1/],
      [`<row r="1"><c r="A2"><v>1</v></c></row>`, "off-grid", /A2.*第 1 行/], [`<row r="1"><c r="XFE1"><v>1</v></c></row>`, "off-grid", /XFE1/],
      [`<row r="1"><c r="XFD1"/><c/></row>`, "off-grid", /./], [`<row r="1"><c r="$A$1"/></row>`, "off-grid", /\$A\$1/],
      [`<row r="7"><c r="D7"><v>1,5</v></c></row>`, "cell-damaged", /D7/], [`<row><c t="s"><v>9</v></c></row>`, "cell-damaged", /A1/],
      [`<row><c t="zz"><v>9</v></c></row>`, "cell-damaged", /A1/], [`<row><c t="b"><v>7</v></c></row>`, "cell-damaged", /A1/], [`<row><c><v>1</v><v>2</v></c></row>`, "cell-damaged", /A1/],
    ];
    for (const [rows, code, says] of cases) {
      const found = await refusal(sheet(rows), code);
      assert.match(found.message, says);
      assert.equal(found.place.sheet, "机构信息");
    }
  });

  it("counts cells over all sheets against the cap", async () => {
    const row = `<row>${"<c><v>1</v></c>".repeat(10)}</row>`;
    const book = pack({ sheets: [{ rows: row }, { rows: row }] });
    await refusal(book, "too-many-cells", "a.xlsx", { caps: { cells: 19 } });
    assert.equal(readWorkbook(book, "a.xlsx", { caps: { cells: 20 } }).sheets.length, 2);
  });

  it("H24: a million empty or hidden rows cost no memory, and no cell", () => {
    const rows = Array.from({ length: 1_048_576 }, (_, i) => `<row r="${i + 1}" spans="1:9" ht="14"${i % 2 ? "" : " hidden=\"1\""}/>`).join("");
    const bytes = pack({ sheets: [{}], parts: { "xl/worksheets/sheet1.xml": new TextEncoder().encode(worksheet(rows)) } });
    assert.ok(deflateRawSync(rows).length < rows.length / 5);
    const book = readWithin(5000, bytes);
    assert.deepEqual([book.sheets[0].rowCount, book.sheets[0].columns.length, book.sheets[0].hiddenRows.length], [0, 0, 0]);
  });

  it("H24: 40,000 cell styles are read", () => {
    const styles = Array.from({ length: 40_000 }, (_, i) => `<xf numFmtId="${i % 60}" fontId="${(i * 7919) % 1013}" fillId="${(i * 104729) % 997}"/>`).join("");
    assert.deepEqual({ ...cellsOf(readWithin(1500, pack({ styles, sheets: [{ rows: `<row><c s="39974"><v>5</v></c><c s="39960"><v>5</v></c></row>` }] }))) }, { A1: { date: 5 }, B1: 5 });
  });

  it("H16: headers such as __proto__ are text like any other", () => {
    const names = ["__proto__", "constructor", "toString", "单位名称", "单位名称", "", " 单位 名称", "单位\n名称"];
    const strings = names.map((name) => `<si><t xml:space="preserve">${name}</t></si>`).join("");
    const book = readWorkbook(pack({ strings, sheets: [{ name: "__proto__", rows: `<row>${names.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>` }] }), "__proto__");
    assert.deepEqual(Object.values(cellsOf(book)), names);
    assert.equal(book.sheets[0].name, "__proto__");
    const inline = pack({ sheets: [{ rows: `<row>${names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join("")}</row>` }] });
    assert.deepEqual(Object.values(cellsOf(readWorkbook(inline, "a.xlsx"))), names.filter((name) => name !== ""));
  });

  it("H17: long texts, line feeds, lone surrogates, controls and bidi marks arrive as they are", async () => {
    const texts: [string, string][] = [
      ["字".repeat(32_767), "字".repeat(32_767)], ["字".repeat(32_768), "字".repeat(32_768)], ["a\n".repeat(254), "a\n".repeat(254)],
      ["_xD800_", "\ud800"], ["_x0000__x001F_", "\u0000\u001f"], ["\u202e反\u202c", "\u202e反\u202c"], ["_x000d_", "\r"], ["\ufeff前\u200b", "\ufeff前\u200b"],
    ];
    const strings = texts.map(([xml]) => `<si><t>${xml}</t></si>`).join("");
    const found = cellsOf(readWorkbook(pack({ strings, sheets: [{ rows: `<row>${texts.map((_, i) => `<c t="s"><v>${i}</v></c>`).join("")}</row>` }] }), "a.xlsx"));
    assert.deepEqual(Object.values(found), texts.map(([, text]) => text));
    await refusal(pack({ strings: `<si><t>a${"&amp;".repeat(1000)}</t></si>` }), "too-big", "a.xlsx", { caps: { textBytes: 900 } });
  });

  it("H13, H18: identity numbers and long texts keep every digit that is in the file", () => {
    const long = "-" + "9".repeat(8299);
    const strings = ["110101199003078888", " 11010119900307888Ｘ", "１１０", long].map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("");
    const found = cellsOf(readWorkbook(pack({ strings, sheets: [{ rows: `<row>${[0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join("")}<c><v>1.10101199003078E+17</v></c><c><v>110101199003078888</v></c></row>` }] }), "a.xlsx"));
    assert.deepEqual({ ...found }, { A1: "110101199003078888", B1: " 11010119900307888Ｘ", C1: "１１０", D1: long, E1: 110101199003078000, F1: Number("110101199003078888") });
  });

  it("H19: every error value stays an error", () => {
    const errors = ["#N/A", "#REF!", "#SPILL!", "#BUSY!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#CALC!"];
    const found = cellsOf(readWorkbook(sheet(`<row>${errors.map((error) => `<c t="e"><f>X</f><v>${error}</v></c>`).join("")}</row>`), "a.xlsx"));
    assert.deepEqual(Object.values(found), errors.map((error) => ({ error })));
  });
});
