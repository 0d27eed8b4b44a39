import assert from "node:assert/strict";
import { zipSync, strToU8, strFromU8 } from "fflate";
import { PatchRefusal } from "../../src/files/patch";
import { readSheetDetail, readWorkbook } from "../../src/files/read";
import { Refusal } from "../../src/files/refusal";
import { openZip } from "../../src/files/zip";
import type { SheetOperation } from "../../src/files/model";
import { edit, patch } from "../files/patch/support/patch";
import { cellsOf } from "../files/read/support/cells";
import { pack } from "../files/read/support/package";
import { soundParts } from "../support/package/sound";
import { takeWritten } from "../support/every-package";

const write: SheetOperation = { op: "cells", cells: [{ row: 0, column: 3, value: 1, style: { fill: "#FFFF00" } }] };

/** The sound workbook with one part's text changed. */
function sound(part: string, change: (xml: string) => string): Uint8Array {
  const parts = Object.fromEntries(Object.entries(soundParts()).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]));
  const before = strFromU8(parts[part]);
  const after = change(before);
  assert.notEqual(after, before, part);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

/** An element of a text from its start tag to its end tag. */
const sectionOf = (xml: string, name: string): string => new RegExp(`<${name}(?=[\\s/>])(?:[^>]*/>|[\\s\\S]*?</${name}>)`).exec(xml)![0];
const choice = (inner: string): string => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:q="urn:q"><mc:Choice Requires="q"/><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`;

function outcome(bytes: Uint8Array): { read: string; patched: string } {
  const end = (work: () => unknown): string => {
    try {
      work();
      return "done";
    } catch (error) {
      assert.ok(error instanceof Refusal || error instanceof PatchRefusal, String(error));
      assert.match(error.message, /[\u4e00-\u9fff].*。$/su);
      return error.message;
    }
  };
  return { read: end(() => readWorkbook(bytes, "报送.xlsx")), patched: end(() => edit(bytes, "又", write)) };
}

/** Found by the fuzzer (seed 99, input 1986): of several lists of sheets we patched the first and read them all. */
describe("a section that a part has one of, written twice", () => {
  const cases: readonly [part: string, section: string][] = [
    ["xl/workbook.xml", "sheets"], ["xl/workbook.xml", "workbookPr"], ["xl/workbook.xml", "definedNames"], ["xl/workbook.xml", "bookViews"],
    ["xl/styles.xml", "numFmts"], ["xl/styles.xml", "fonts"], ["xl/styles.xml", "cellXfs"], ["xl/worksheets/sheet2.xml", "sheetData"],
  ];
  const made = (part: string, change: (section: string) => string, section: string): Uint8Array => sound(part, (xml) => {
    const own = new RegExp(`<${section}[\\s/>]`).test(xml) ? sectionOf(xml, section) : "";
    if (own !== "") return xml.replace(own, change(own));
    // What the sound workbook does without is put in where the schema wants it.
    return section === "workbookPr" ? xml.replace(/<(bookViews|sheets)/, `${change("<workbookPr/>")}<$1`) : xml;
  });

  for (const [part, section] of cases) {
    it(`${section}: is refused by its name, read or written`, () => {
      const { read, patched } = outcome(made(part, (own) => own + own, section));
      assert.match(read, new RegExp(`“${section}”重复`));
      assert.match(patched, new RegExp(section === "sheetData" ? "数据|sheetData" : `有两处“${section}”`));
    });
  }

  it("a second list of merges, validations or links is read with the first; no copy is written of it, for a change would reach one", () => {
    const twice = (one: string, other: string) => pack({ sheets: [{ name: "又", rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", after: one + other }] });
    const merges = twice("<mergeCells count=\"1\"><mergeCell ref=\"A3:B3\"/></mergeCells>", "<mergeCells count=\"1\"><mergeCell ref=\"A5:B6\"/></mergeCells>");
    assert.deepEqual(readWorkbook(merges, "a.xlsx").sheets[0].merges.map(({ top }) => top), [2, 4]);
    const validation = (cell: string) => `<dataValidations count="1"><dataValidation type="list" sqref="${cell}"><formula1>"是"</formula1></dataValidation></dataValidations>`;
    const validations = twice(validation("A1"), validation("B1"));
    assert.equal(readSheetDetail(openZip(validations), "又").validations.length, 2);
    const link = (cell: string) => `<hyperlinks><hyperlink ref="${cell}" location="A1"/></hyperlinks>`;
    const links = twice(link("A1"), link("B1"));
    assert.equal(readSheetDetail(openZip(links), "又").links.length, 2);
    for (const [bytes, name] of [[merges, "mergeCells"], [validations, "dataValidations"], [links, "hyperlinks"]] as const) assert.match(outcome(bytes).patched, new RegExp(`有两处“${name}”`));
    takeWritten();
  });

  it("several lists of columns, which the schema allows, are all read and all changed", () => {
    const bytes = sound("xl/worksheets/sheet2.xml", (xml) => xml.replace("<sheetData>", "<cols><col min=\"1\" max=\"2\" width=\"11\" customWidth=\"1\"/></cols><cols><col min=\"3\" max=\"5\" width=\"22\" customWidth=\"1\"/></cols><sheetData>"));
    const widths = (book: Uint8Array) => readSheetDetail(openZip(book), "又").columns.map(({ from, to, width }) => [from, to, width]);
    assert.deepEqual(widths(bytes), [[0, 1, 11], [2, 4, 22]]);
    assert.deepEqual(widths(edit(bytes, "又", { op: "columnWidth", from: 1, to: 3, width: 33, hidden: undefined })), [[0, 0, 11], [1, 1, 33], [2, 3, 33], [4, 4, 22]]);
    takeWritten();
  });

  it("sheets in a choice between two contents are read, and no sheet is added beside them; one outside the list of sheets is refused", () => {
    const chosen = made("xl/workbook.xml", choice, "sheets");
    assert.ok(readWorkbook(chosen, "a.xlsx").sheets.length > 1);
    assert.throws(() => patch(chosen, { edit: [], add: [{ name: "核验结果", operations: [] }] }), /“sheets”放在了可选的内容里/);
    assert.match(outcome(sound("xl/workbook.xml", (xml) => xml.replace("</sheets>", "</sheets><x:sheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" name=\"游离\" sheetId=\"99\"/>"))).read, /有工作表不在工作表目录里/);
  });

  it("a relation of one number that leads to two parts, or two parts that are both said to be the texts, are refused; the same one twice is one", () => {
    const again = (change: (relation: string) => string): Uint8Array => sound("xl/_rels/workbook.xml.rels", (xml) => xml.replace(/<Relationship [^>]*worksheets\/sheet1\.xml"[^>]*>/, (own) => own + change(own)));
    assert.deepEqual({ ...cellsOf(readWorkbook(again((own) => own), "a.xlsx")) }, { ...cellsOf(readWorkbook(sound("xl/workbook.xml", (xml) => `${xml} `), "a.xlsx")) });
    const { read, patched } = outcome(again((own) => own.replace("sheet1.xml", "sheet2.xml")));
    assert.match(read, /关系“[^”]+”指向两处/);
    assert.match(patched, /关系“[^”]+”指向两处/);
    const texts = pack({ strings: "<si><t>甲</t></si>", sheets: [{ rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>" }], parts: { "xl/other.xml": "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>乙</t></si></sst>" }, rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("</Relationships>", "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"other.xml\"/></Relationships>") : xml) });
    assert.match(outcome(texts).read, /“sharedStrings”有 2 份/);
  });
});
