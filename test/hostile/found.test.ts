import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync } from "fflate";
import { PatchRefusal, type PatchRefusalCode } from "../../src/files/patch";
import { readAny, readWorkbook } from "../../src/files/read";
import type { SheetOperation } from "../../src/files/model";
import { cellsOf } from "../files/read/support/cells";
import { docx, para, row, run, table } from "../files/read/support/docx";
import { pack, worksheet } from "../files/read/support/package";
import { edit, patch } from "../files/patch/support/patch";
import { soundParts } from "../support/package/sound";
import { takeWritten } from "../support/every-package";

/** What the fuzzer found once, each with the smallest input. */
describe("found by the fuzzer", () => {
  const refuses = (bytes: Uint8Array, code: PatchRefusalCode, ...operations: SheetOperation[]): void => {
    assert.throws(() => edit(bytes, "数据", ...operations), (error: unknown) => error instanceof PatchRefusal && error.code === code && /[\u4e00-\u9fff].*。$/su.test(error.message));
  };
  const sheet = (rows: string, after = "") => pack({ sheets: [{ name: "数据", rows, after }] });
  const xmlOf = (bytes: Uint8Array, part = "xl/worksheets/sheet1.xml"): string => Buffer.from(unzipSync(bytes)[part]).toString();
  const write: SheetOperation = { op: "cells", cells: [{ row: 0, column: 3, value: 1 }] };
  const choice = (inner: string): string => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:q="urn:q"><mc:Choice Requires="q"/><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`;

  it("a sheet whose rows stand in a choice crashed the writer, cells that do came to stand behind the others", () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;
    refuses(pack({ sheets: [{ name: "数据", whole: worksheet("").replace("<sheetData></sheetData>", choice(`<sheetData>${rows}</sheetData>`)) }] }), "sheet", write);
    refuses(sheet(`<row r="1"><c r="A1"><v>1</v></c>${choice("<c r=\"B1\"><v>2</v></c>")}<c r="C1"><v>3</v></c></row>`), "sheet", write);
  });

  it("bytes that are no text were lost where their row moved or their part was written anew", () => {
    const [head, tail] = worksheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\" t=\"str\"><v>@</v></c></row>").split("@");
    const bytes = pack({ sheets: [{ name: "数据", whole: Buffer.concat([strToU8(head), Uint8Array.of(0xc4), strToU8(tail)]) }] });
    refuses(bytes, "package", { op: "insertRows", at: 2, count: 1 });
    const parts = { ...soundParts() } as Record<string, string | Uint8Array>;
    parts["xl/tables/table1.xml"] = Buffer.concat([strToU8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" ref=\"A1:B4\" name=\""), Uint8Array.of(0xff), strToU8("\"/>")]);
    const table = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
    assert.throws(() => edit(table, "又", { op: "insertRows", at: 1, count: 1 }), { code: "package" });
  });

  it("a character that no XML has cut a sheet in two", () => {
    refuses(pack({ sheets: [{ name: "数据", whole: worksheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<pageMargins left=\"\u0000\"/>") }] }), "package", write);
  });

  it("a cell had two validations after one was added over another; Excel gives it the new one", () => {
    const list = (areas: [number, number, number, number][]): SheetOperation => ({ op: "addValidation", validation: { areas: areas.map(([top, left, bottom, right]) => ({ top, left, bottom, right })), type: "whole", operator: "greaterThan", formula1: "A1" } });
    const bytes = sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<dataValidations count=\"2\"><dataValidation type=\"whole\" sqref=\"B1:B4\"><formula1>A1</formula1><formula2>$A$9</formula2></dataValidation><dataValidation type=\"list\" sqref=\"C1\"><formula1>\"是\"</formula1></dataValidation></dataValidations>");
    const xml = xmlOf(edit(bytes, "数据", list([[0, 1, 1, 1], [0, 2, 0, 2]])));
    assert.match(xml, /<dataValidations count="2"><dataValidation type="whole" sqref="B3:B4"><formula1>A3<\/formula1><formula2>\$A\$9<\/formula2><\/dataValidation><dataValidation [^>]*sqref="B1:B2 C1">/);
    const extended = sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<extLst><ext uri=\"{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:dataValidations xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" count=\"1\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>数据!A1:A2</xm:f></x14:formula1><xm:sqref>B1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>");
    assert.doesNotMatch(xmlOf(edit(extended, "数据", list([[0, 1, 0, 1]]))), /x14:|extLst/);
    assert.match(xmlOf(edit(extended, "数据", list([[5, 1, 5, 1]]))), /<xm:sqref>B1<\/xm:sqref>/);
  });

  it("a page break that came to stand above the first row was kept", () => {
    const breaks = "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"2\" max=\"16383\" man=\"1\"/><brk id=\"4\" max=\"16383\" man=\"1\"/></rowBreaks>";
    assert.match(xmlOf(edit(sheet("<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>", breaks), "数据", { op: "deleteRows", at: 0, count: 2 })), /<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"\/><\/rowBreaks>/);
  });

  it("of two sheets of one name, or over one part, one was written and the other left", () => {
    refuses(pack({ sheets: [{ name: "数据" }, { name: "数据" }] }), "package", write);
    refuses(pack({ sheets: [{ name: "数据" }, { name: "又" }], rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("sheet2.xml", "sheet1.xml") : xml) }), "package", write);
    takeWritten();
  });

  it("what stands in a list of looks and is none was counted, and the cell got another look", () => {
    const bytes = pack({ styles: "<xf/>", sheets: [{ name: "数据" }], rewrite: (name, xml) => (name.endsWith("styles.xml") ? xml.replace("<fills count=\"1\"><fill/></fills>", "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><dxfs count=\"0\"/><fill><patternFill patternType=\"gray125\"/></fill></fills>") : xml) });
    const made = xmlOf(edit(bytes, "数据", { op: "cells", cells: [{ row: 0, column: 0, value: 1, style: { fill: "#FFFF00" } }] }), "xl/styles.xml");
    assert.match(made, /<xf [^>]*fillId="2"/);
    assert.equal(made.match(/<fill>/g)?.length, 3);
  });

  it("looks were written into a worksheet that was said to be the styles", () => {
    refuses(pack({ styles: "<xf/>", sheets: [{ name: "数据" }], rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("styles.xml", "worksheets/sheet1.xml") : xml) }), "package", { op: "cells", cells: [{ row: 0, column: 0, value: 1, style: { fill: "#FFFF00" } }] });
    const chained = pack({ sheets: [{ name: "数据", rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>" }, { name: "又" }], rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("</Relationships>", "<Relationship Id=\"rIdC\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain\" Target=\"worksheets/sheet2.xml\"/></Relationships>") : xml) });
    assert.ok(unzipSync(edit(chained, "数据", { op: "cells", cells: [{ row: 0, column: 0, value: 1 }] }))["xl/worksheets/sheet2.xml"], "the sheet that was said to be the chain of calculation is gone");
  });

  it("rows whose tags are spelt otherwise stayed where they were when rows were put in", () => {
    const odd = sheet("<row r = '1'><c r='A1'><v>1</v></c></row><row\n r = \"3\" ><c  r = 'A3'><f>A1</f><v>1</v></c><c r='B3' t='str'><f><![CDATA[A3&\"x\"]]></f><v>1x</v></c><c r=\"C3\" t=\"inlineStr\"><is><t><![CDATA[<c r=\"A1\">]]></t></is></c></row><row r='4'><c r='B4'><f t = 'shared' ref='B4:B5' si='0'>A3*2</f><v>2</v></c></row><row r='5'><c r='B5'><f t='shared' si='0'/><v>0</v></c></row>");
    const moved = edit(odd, "数据", { op: "insertRows", at: 1, count: 2 });
    assert.deepEqual({ ...cellsOf(readWorkbook(moved, "a.xlsx")) }, { A1: 1, A5: 1, B5: "1x", C5: "<c r=\"A1\">", B6: 2, B7: 0 });
    assert.deepEqual([...xmlOf(moved).matchAll(/<f>([^<]*)<\/f>/g)].map(([, text]) => text), ["A1", "A5&amp;\"x\"", "A5*2", "A6*2"]);
    assert.deepEqual({ ...cellsOf(readWorkbook(edit(odd, "数据", { op: "cells", cells: [{ row: 1, column: 0, value: 7 }] }), "a.xlsx")) }, { A1: 1, A2: 7, A3: 1, B3: "1x", C3: "<c r=\"A1\">", B4: 2, B5: 0 });
  });

  it("a row put in above a table's totals was left out of its filter", () => {
    const bytes = zipSync(Object.fromEntries(Object.entries(soundParts()).map(([name, part]) => [name, strToU8(part)])));
    const xml = xmlOf(patch(bytes, { edit: [{ sheet: "又", operations: [{ op: "insertRows", at: 3, count: 1 }] }] }), "xl/tables/table1.xml");
    assert.match(xml, /ref="A1:B5" totalsRowCount="1"><autoFilter ref="A1:B4"\/>/);
  });

  it("settings of a cell outside any cell crashed the reader of documents, a row outside any table was left out", async () => {
    const read = (body: string) => readAny(docx(body), "报送.docx");
    assert.deepEqual({ ...cellsOf(await read(`<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr><w:trPr><w:gridBefore w:val="1"/><w:hidden/><w:del w:id="1"/></w:trPr>${para("甲")}`)) }, { A1: "甲" });
    for (const body of [row("甲"), table(`<w:tc>${para("甲")}</w:tc>`), table(row({ inner: `<w:tc>${para("乙")}</w:tc>` })), run("甲")]) await assert.rejects(read(body), { code: "xml-damaged" });
  });

  it("a text in parts that follow a plain one, which the schema allows, is read whole; another reader takes the plain one", () => {
    const bytes = pack({ strings: "<si><t>人数</t><r><t>计</t></r></si>", sheets: [{ name: "数据", rows: "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>甲</t><r><t>乙</t></r></is></c></row>" }] });
    assert.deepEqual({ ...cellsOf(readWorkbook(bytes, "a.xlsx")) }, { A1: "人数计", B1: "甲乙" });
  });
});
