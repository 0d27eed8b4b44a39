import assert from "node:assert/strict";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { read } from "@e965/xlsx";
import { blankWorkbook } from "../../../src/files/blank";
import { CellKind, type CellValue } from "../../../src/sheet/cells";
import { openZip, readSheetDetail, readStyles, readWorkbook } from "../../../src/files";
import type { CellWrite } from "../../../src/files/model";
import type { CellStyle } from "../../../src/sheet/cell-style";
import { PatchRefusal } from "../../../src/files/patch";
import { assertWellFormed, pack, unpack } from "./support/package";
import { edit } from "./support/patch";
import { richWorkbook } from "./support/rich";

const part = "xl/worksheets/sheet1.xml";
const cells = (...list: CellWrite[]) => ({ op: "cells" as const, cells: list });
const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((s) => !/_x[0-9a-f]{4}_/i.test(s));
const value: fc.Arbitrary<CellValue> = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constantFrom("=1+1", "+cmd", " 空格 ", "多\n行", "a&b<c>\"d'"));

/** What our reader finds at a cell. */
function found(bytes: Uint8Array, row: number, column: number): unknown {
  const book = readWorkbook(bytes, "a.xlsx");
  const cell = book.sheets[0].columns[column];
  if (!cell || row >= book.sheets[0].rowCount) return null;
  switch (cell.kind[row]) {
    case CellKind.blank: return null;
    case CellKind.boolean: return cell.value[row] === 1;
    case CellKind.text: return book.strings[cell.value[row]];
    case CellKind.error: return { error: book.strings[cell.value[row]] };
    default: return cell.value[row];
  }
}

describe("writing cells", () => {
  it("what is written is read back by three readers (property)", async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.record({ row: fc.nat(40), column: fc.nat(30), value }), { minLength: 1, maxLength: 12, selector: (c) => `${c.row},${c.column}` }), async (list) => {
      const bytes = edit(blankWorkbook("数据"), "数据", cells(...list));
      const oracle = await readXlsx(bytes);
      const second = read(bytes, { type: "array", dense: true });
      for (const { row, column, value } of list) {
        if (value === "") continue;
        const expected = Object.is(value, -0) ? 0 : value;
        assert.deepEqual(found(bytes, row, column), expected);
        assert.deepEqual(oracle.sheets[0].rows[row][column], expected);
        const data = (second.Sheets["数据"] as unknown as { "!data": { v: unknown }[][] })["!data"];
        // SheetJS turns line ends of inline strings into \n as XML asks; so do we.
        assert.deepEqual(data[row][column].v, expected);
      }
    }), { numRuns: 40 });
  });

  it("rows and cells stay in order whatever the order of writing (property)", () => {
    fc.assert(fc.property(fc.array(fc.record({ row: fc.nat(20), column: fc.nat(800), value: fc.integer() }), { minLength: 1, maxLength: 20 }), (list) => {
      const xml = unpack(edit(richWorkbook(), "数据 表", cells(...list.map((c) => ({ ...c, row: c.row + 9 })))))[part];
      const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map((m) => Number(m[1]));
      assert.deepEqual(rows, [...new Set(rows)].sort((a, b) => a - b));
      for (const row of xml.matchAll(/<row .*?<\/row>/gs)) {
        const names = [...row[0].matchAll(/<c r="([A-Z]+)\d+"/g)].map((m) => m[1].padStart(3));
        assert.deepEqual(names, [...new Set(names)].sort());
      }
    }), { numRuns: 30 });
  });

  it("all kinds, a formula with its result among them", async () => {
    const bytes = edit(blankWorkbook(), "Sheet1", cells(
      { row: 0, column: 0, formula: 'IF(B1<2,"是","否")', value: "是" }, { row: 0, column: 1, value: 1.5 }, { row: 0, column: 2, value: { error: "#N/A" } },
      { row: 0, column: 3, value: Infinity }, { row: 0, column: 4, formula: "B1*2", value: 3 }, { row: 0, column: 5, formula: "1/0", value: { error: "#DIV/0!" } }, { row: 0, column: 6, formula: "TRUE", value: true }));
    const xml = unpack(bytes)[part];
    assert.ok(xml.includes('<c r="A1" t="str"><f>IF(B1&lt;2,"是","否")</f><v>是</v></c><c r="B1"><v>1.5</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#NUM!</v></c><c r="E1"><f>B1*2</f><v>3</v></c><c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="b"><f>TRUE</f><v>1</v></c>'), xml);
    assert.match(unpack(bytes)["xl/workbook.xml"], /fullCalcOnLoad="1"/);
    await assertWellFormed(bytes);
  });

  it("a value replaces a formula, null clears it, and the look stays", () => {
    const after = edit(richWorkbook(), "数据 表", cells({ row: 2, column: 2, value: 9 }, { row: 1, column: 0, value: null }, { row: 7, column: 3, value: 1 }));
    const xml = unpack(after)[part];
    assert.ok(xml.includes('<c r="C3"><v>9</v></c>') && xml.includes('<c r="A2" s="1"/>'), xml);
    assert.ok(xml.includes('<c r="D8"><v>1</v></c>'), "the tie to a rich value is cut");
    assert.equal(unpack(after)["xl/calcChain.xml"], undefined);
  });

  it("removing a formula keeps its result", () => {
    const bytes = edit(blankWorkbook(), "Sheet1", cells({ row: 0, column: 0, formula: "1+1", value: 2 }, { row: 0, column: 1, formula: '"a"&"b"', value: "ab" }));
    const after = edit(bytes, "Sheet1", cells({ row: 0, column: 0, formula: null }, { row: 0, column: 1, formula: null }));
    assert.deepEqual([found(after, 0, 0), found(after, 0, 1)], [2, "ab"]);
    assert.ok(!unpack(after)[part].includes("<f>"));
  });

  it("writing over the first cell of a shared formula leaves the others their own", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", cells({ row: 1, column: 1, value: 0 })))[part];
    assert.ok(xml.includes("<f>A3*2+$A$8</f><v>4</v>") && xml.includes("<f>A6*2+$A$8</f>") && !xml.includes('t="shared"'));
  });

  it("a new cell looks like its row, else like its column", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", cells({ row: 5, column: 4, value: 1 }, { row: 9, column: 2, value: 1 }, { row: 9, column: 8, value: 1 })))[part];
    assert.ok(xml.includes('<c r="E6" s="1">') && xml.includes('<c r="C10" s="1">') && xml.includes('<c r="I10"><v>'), xml);
  });

  it("spans and dimension grow with what is written", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", cells({ row: 2, column: 6, value: 1 }, { row: 19, column: 0, value: 1 })))[part];
    assert.ok(xml.includes('<dimension ref="A1:G20"/>') && xml.includes('<row r="3" spans="1:7">'), xml);
  });

  it("text from hostile files arrives as text, and the part stays XML", async () => {
    const hostile = ["\u0000\u0001\u001f\u000b", "\ud800x", "x\udc00", "_x000D_", "a\r\nb", "]]>", "<!--", "=HYPERLINK(\"x\")", "\ufffe\uffff", "＝１＋１", "'=1"];
    const bytes = edit(blankWorkbook(), "Sheet1", cells(...hostile.map((value, row) => ({ row, column: 0, value }))));
    await assertWellFormed(bytes);
    const xml = unpack(bytes)[part];
    assert.ok(xml.includes("_x0000__x0001__x001F__x000B_") && xml.includes("_x005F_x000D_") && xml.includes("a_x000D_\nb") && xml.includes("\ufffdx"));
    assert.equal([...xml.matchAll(/t="inlineStr"/g)].length, hostile.length);
    hostile.forEach((value, row) => assert.equal(found(bytes, row, 0), value.replace(/[\ud800-\udfff]/g, "\ufffd")));
  });

  it("text over Excel's limit is cut with a mark, never inside a pair", () => {
    const written = found(edit(blankWorkbook(), "Sheet1", cells({ row: 0, column: 0, value: "😀".repeat(20000) })), 0, 0) as string;
    assert.ok(written.length <= 32767 && written.endsWith("😀…（超长，已截断）"));
    const full = "字".repeat(32767);
    assert.equal(found(edit(blankWorkbook(), "Sheet1", cells({ row: 0, column: 0, value: full })), 0, 0), full);
  });

  it("styles are read back as given, and equal ones are one", () => {
    const style: CellStyle = { font: { name: "仿宋_GB2312", size: 14, bold: true, italic: true, color: "#FF0000" }, fill: "#FFFF00", border: { top: { style: "thin", color: "#000000" }, left: { style: "double" } }, align: { horizontal: "center", vertical: "center", wrap: true }, numberFormat: 'yyyy"年"m"月"', locked: false };
    const once = edit(richWorkbook(), "汇总", cells({ row: 0, column: 5, style }, { row: 1, column: 5, value: 1, style: { ...style } }));
    const twice = edit(once, "数据 表", cells({ row: 0, column: 5, style }));
    assert.match(unpack(twice)["xl/styles.xml"], /<cellXfs count="3">/);
    assert.equal(unpack(once)["xl/styles.xml"], unpack(twice)["xl/styles.xml"]);
    const zip = openZip(twice);
    const { styled } = readSheetDetail(zip, "数据 表");
    const at = [...styled.column.slice(0, styled.count)].findIndex((c, i) => c === 5 && styled.row[i] === 0);
    const read = readStyles(zip).cells[styled.style[at]];
    assert.deepEqual([read.font?.name, read.font?.size, read.font?.bold, read.font?.color, read.fill, read.numberFormat, read.align?.wrap, read.locked], ["仿宋_GB2312", 14, true, "#FF0000", "#FFFF00", 'yyyy"年"m"月"', true, false]);
    assert.equal(read.border?.left?.style, "double");
  });

  it("the look a workbook had for its cells is never renumbered", () => {
    const before = unpack(richWorkbook())["xl/styles.xml"];
    const after = unpack(edit(richWorkbook(), "汇总", cells({ row: 0, column: 5, style: { fill: "#FF0000" } })))["xl/styles.xml"];
    const list = (xml: string) => /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)![1];
    assert.ok(list(after).startsWith(list(before)) && after.includes("x14:slicerStyles"));
  });

  const refused: [string, string, CellWrite, string][] = [
    ["a cell inside an array formula", "T", { row: 5, column: 1, value: 1 }, "overlap"],
    ["a table's header", "T", { row: 2, column: 0, value: "别的" }, "overlap"],
    ["a place off the grid", "T", { row: 1_048_576, column: 0, value: 1 }, "limit"],
    ["a formula too long", "T", { row: 9, column: 0, formula: "1+".repeat(4097) + "1" }, "limit"],
    ["a colour that is none", "T", { row: 9, column: 0, style: { fill: "red" } }, "limit"],
  ];
  for (const [what, sheet, write, code] of refused) {
    it(`refuses ${what}`, () => {
      assert.throws(() => edit(richWorkbook(), sheet, cells(write)), (e: unknown) => e instanceof PatchRefusal && e.code === code && /[\u4e00-\u9fff].*。$/.test(e.message));
    });
  }

  it("a workbook at the limit of cell formats gets no more", () => {
    const parts = unpack(richWorkbook());
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(/<cellXfs.*<\/cellXfs>/s, `<cellXfs count="65430">${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(65430)}</cellXfs>`);
    assert.throws(() => edit(pack(parts, 0), "汇总", cells({ row: 0, column: 0, style: { fill: "#123456" } })), (e: unknown) => e instanceof PatchRefusal && e.code === "limit");
  });
});
