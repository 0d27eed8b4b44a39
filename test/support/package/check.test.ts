import assert from "node:assert/strict";
import { blankWorkbook, patchWorkbook } from "../../../src/files";
import { pack } from "../../files/patch/support/package";
import { checkedPackages, newFaults } from "../every-package";
import { checkPackage } from "./check";
import { soundParts } from "./sound";

type Parts = Record<string, string>;
const sheet = "xl/worksheets/sheet1.xml";
const second = "xl/worksheets/sheet2.xml";
const book = "xl/workbook.xml";
const styles = "xl/styles.xml";
const types = "[Content_Types].xml";
const table = "xl/tables/table1.xml";

/** A change of one part: the text must be there, so that no case tests nothing. */
const swap = (part: string, from: string, to: string) => (parts: Parts): void => {
  assert.ok(parts[part].includes(from), `${part} has no ${from}`);
  parts[part] = parts[part].replace(from, to);
};
const long = (n: number) => "字".repeat(n);

/** For each fault a package that has it, and what the checker calls it. */
const broken: [what: string, kind: string, change: (parts: Parts) => void][] = [
  ["a prefix of an attribute that is not declared", "xml", swap(book, ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`, "")],
  ["a prefix of an element that is not declared", "xml", swap(sheet, "<pageSetup", "<x:pageSetup")],
  ["a part that is not well-formed", "xml", swap(styles, "</dxfs>", "")],
  ["an attribute twice", "xml", swap(sheet, '<row r="3">', '<row r="3" r="3">')],
  ["an attribute twice under two prefixes", "xml", swap(sheet, '<legacyDrawing r:id="rId2"', '<legacyDrawing xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" q:id="rId2" r:id="rId2"')],
  ["a control character", "xml", swap(sheet, "乙", "\u0001")],
  ["a reference to a control character", "xml", swap(sheet, "乙", "&#1;")],
  ["an entity nobody declared", "xml", swap(sheet, "乙", "&nbsp;")],
  ["a DOCTYPE", "xml", swap(book, "<workbook", "<!DOCTYPE workbook><workbook")],
  ["no content type", "types", swap(types, '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>', "")],
  ["a content type of a part that is not there", "types", swap(types, "/xl/calcChain.xml", "/xl/calc.xml")],
  ["a wrong content type", "types", swap(types, "spreadsheetml.table+xml", "spreadsheetml.worksheet+xml")],
  ["a content type twice", "types", swap(types, '<Default Extension="vml"', '<Default Extension="rels" ContentType="a/b"/><Default Extension="vml"')],
  ["a relation that leads nowhere", "relations", swap("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet9.xml")],
  ["a relation's id twice", "relations", swap("xl/_rels/workbook.xml.rels", 'Id="rId4"', 'Id="rId3"')],
  ["an r:id without a relation", "relations", swap(sheet, '<legacyDrawing r:id="rId2"', '<legacyDrawing r:id="rId7"')],
  ["a part nothing leads to", "relations", (parts) => { parts["xl/worksheets/sheet3.xml"] = parts[second].replace(/<tableParts.*<\/tableParts>/, ""); parts[types] = parts[types].replace("</Types>", `<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`); }],
  ["a sheet by a relation of nobody's words", "relations", swap("xl/_rels/workbook.xml.rels", 'relationships/worksheet" Target="worksheets/sheet2', 'relationship/x/worksheet_" Target="worksheets/sheet2')],
  ["relations of a part that is not there", "relations", (parts) => { parts["xl/_rels/nothing.xml.rels"] = parts["_rels/.rels"].replace("xl/workbook.xml", "workbook.xml"); }],
  ["two sheets of one part", "relations", swap(book, 'sheetId="2" r:id="rId2"', 'sheetId="2" r:id="rId1"')],
  ["no workbook", "book", swap("_rels/.rels", "/officeDocument\"", "/office\"")],
  ["elements of a sheet out of order", "order", (parts) => { parts[sheet] = parts[sheet].replace("<pageMargins", "<pageMargins_").replace(/<pageMargins_[^>]*>/, "").replace("<mergeCells", '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><mergeCells'); }],
  ["elements of the workbook out of order", "order", (parts) => { parts[book] = parts[book].replace('<calcPr calcId="1"/>', "").replace("<sheets>", '<calcPr calcId="1"/><sheets>'); }],
  ["elements of the styles out of order", "order", (parts) => { parts[styles] = parts[styles].replace(/<numFmts.*<\/numFmts>/, "").replace("<fills", '<numFmts count="1"><numFmt numFmtId="164" formatCode="0"/></numFmts><fills'); }],
  ["an element twice", "order", swap(sheet, "<pageSetup", '<pageSetup scale="80"/><pageSetup')],
  ["an element the schema does not know", "order", swap(sheet, "<pageSetup", "<paperSetup/><pageSetup")],
  ["text beside the elements", "shape", swap(sheet, '<c r="B3">', '<c r="B3">x')],
  ["an attribute the schema does not know", "shape", swap(sheet, "<pageSetup", '<pageSetup paper="9"')],
  ["an attribute that must be there", "shape", swap(sheet, ' footer="0.3"', "")],
  ["a word that no such attribute has", "shape", swap(sheet, 'state="frozen"', 'state="fixed"')],
  ["an empty list", "order", swap(sheet, '<hyperlinks><hyperlink ref="A2" location="又!A1"/></hyperlinks>', "<hyperlinks/>")],
  ["a count that is wrong", "count", swap(sheet, '<mergeCells count="2">', '<mergeCells count="3">')],
  ["a count of strings that is wrong", "count", swap("xl/sharedStrings.xml", 'uniqueCount="3"', 'uniqueCount="9"')],
  ["a sheet's name with a stroke", "names", swap(book, 'name="又"', 'name="又/一"')],
  ["a sheet's name that is too long", "names", swap(book, 'name="又"', `name="${long(32)}"`)],
  ["a sheet's name in quotes", "names", swap(book, 'name="又"', `name="'又"`)],
  ["a sheet's name twice, but for case", "names", (parts) => { parts[book] = parts[book].replace('name="又"', 'name="a"').replace('name="数据"', 'name="A"').replaceAll("数据!", "a!"); parts[sheet] = parts[sheet].replaceAll("又!", "a!"); }],
  ["a sheet's id twice", "names", swap(book, 'sheetId="2"', 'sheetId="1"')],
  ["a defined name that is a cell", "names", swap(book, 'name="人数"', 'name="AB12"')],
  ["a defined name twice", "names", swap(book, '<definedName name="人数">', '<definedName name="人数">1</definedName><definedName name="人数">')],
  ["a defined name of a sheet that is not there", "names", swap(book, ">数据!$B$2:$B$3", ">没有!$B$2")],
  ["no sheet visible", "view", (parts) => { parts[book] = parts[book].replaceAll("<sheet ", '<sheet state="hidden" '); }],
  ["an active sheet that is hidden", "view", swap(book, 'sheetId="1"', 'sheetId="1" state="hidden"')],
  ["two sheets selected", "view", swap(second, "<sheetData>", '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>')],
  ["a style out of range", "styles", swap(sheet, 's="1"><v>3', 's="2"><v>3')],
  ["a column's style out of range", "styles", swap(sheet, 'style="1"', 'style="7"')],
  ["a font out of range", "styles", swap(styles, '<xf numFmtId="164" fontId="0"', '<xf numFmtId="164" fontId="1"')],
  ["a number format that is not there", "styles", swap(styles, '<xf numFmtId="164"', '<xf numFmtId="165"')],
  ["a number format twice", "styles", swap(styles, '<numFmts count="1">', '<numFmts count="2"><numFmt numFmtId="164" formatCode="0"/>')],
  ["a rule's look out of range", "styles", swap(sheet, 'dxfId="0" priority="1"', 'dxfId="1" priority="1"')],
  ["a table's look out of range", "styles", swap(table, 'dataDxfId="0"', 'dataDxfId="3"')],
  ["no fonts", "styles", swap(styles, '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>', "")],
  ["a shared string out of range", "strings", swap(sheet, '<c r="A2" t="s"><v>2<', '<c r="A2" t="s"><v>3<')],
  ["rows out of order", "cells", swap(sheet, '<row r="4">', '<row r="2">')],
  ["a cell twice", "cells", swap(sheet, '<c r="B3">', '<c r="A3">')],
  ["a cell in the wrong row", "cells", swap(sheet, '<c r="B3">', '<c r="B4">')],
  ["a number that is none", "cells", swap(sheet, "<v>4.5<", "<v>1,5<")],
  ["an error that is none", "cells", swap(sheet, "#N/A", "#NO!")],
  ["a text that is too long", "cells", swap(sheet, "乙", long(32_768))],
  ["a text with a formula kept as inline", "cells", swap(sheet, '<c r="A3" t="inlineStr">', '<c r="A3" t="inlineStr"><f>1</f>')],
  ["white space that is lost", "space", swap(sheet, ' xml:space="preserve"', "")],
  ["a formula with a leading =", "formula", swap(sheet, ">SUM(B2:B3)<", ">=SUM(B2:B3)<")],
  ["a formula with a bracket too few", "formula", swap(sheet, ">SUM(B2:B3)<", ">SUM(B2:B3<")],
  ["a formula of a sheet that is not there", "formula", swap(sheet, ">SUM(B2:B3)<", ">SUM(没有!B2:B3)<")],
  ["a shared formula without its first cell", "formula", swap(sheet, 'si="0"/>', 'si="4"/>')],
  ["a cell of the calculation chain without a formula", "calculation", swap("xl/calcChain.xml", 'r="B4"', 'r="B3"')],
  ["columns that overlap", "columns", swap(sheet, 'min="2" max="3"', 'min="1" max="3"')],
  ["merges that overlap", "merges", swap(sheet, '"A8:B8"', '"B7:B8"')],
  ["a merge of one cell", "merges", swap(sheet, '"A8:B8"', '"A8"')],
  ["a priority twice", "rules", swap(sheet, 'priority="2"', 'priority="1"')],
  ["a rule without a priority", "rules", swap(sheet, ' priority="2"', "")],
  ["a rule without its formula", "rules", swap(sheet, "<formula>3</formula>", "")],
  ["a rule over no area", "rules", swap(sheet, 'sqref="B2:B3"><cfRule', 'sqref="2B"><cfRule')],
  ["a list longer than 255 characters", "validations", swap(sheet, '"是,否"', `"${long(256)}"`)],
  ["validations that overlap", "validations", swap(sheet, 'sqref="D5"', 'sqref="C3:D5"')],
  ["a prompt longer than 255 characters", "validations", swap(sheet, "请选", long(256))],
  ["a validation without its second formula", "validations", swap(sheet, "<formula2>9</formula2>", "")],
  ["two links on one cell", "links", swap(sheet, "<hyperlinks>", '<hyperlinks><hyperlink ref="A2" location="又!A2"/>')],
  ["a link to a sheet that is not there", "links", swap(sheet, 'location="又!A1"', 'location="没有!A1"')],
  ["a link that leads nowhere", "links", swap(sheet, ' location="又!A1"', "")],
  ["a footer longer than 255 characters", "page", swap(sheet, "&amp;P", long(256))],
  ["a scale Excel does not have", "page", swap(sheet, 'scale="90"', 'scale="5"')],
  ["breaks out of order", "page", swap(sheet, '<rowBreaks count="1" manualBreakCount="1">', '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/>')],
  ["a table's filter over its totals", "tables", swap(table, 'autoFilter ref="A1:B3"', 'autoFilter ref="A1:B4"')],
  ["a table's filter that ends too soon", "tables", swap(table, 'autoFilter ref="A1:B3"', 'autoFilter ref="A1:B2"')],
  ["totals that are said and have no row", "tables", swap(table, 'ref="A1:B4" totalsRowCount="1"', 'ref="A1:B2" totalsRowCount="1"')],
  ["a table's heading that differs", "tables", swap(second, "人数", "人 数")],
  ["a table of more columns than its area", "tables", swap(table, 'ref="A1:B4"', 'ref="A1:C4"')],
  ["tables that overlap", "tables", swap("xl/tables/table2.xml", 'ref="D1:D2"', 'ref="B1:B2"')],
  ["a table's id twice", "tables", swap("xl/tables/table2.xml", 'id="2" name', 'id="1" name')],
  ["a table's name twice", "tables", swap("xl/tables/table2.xml", 'displayName="表2"', 'displayName="表1"')],
  ["a filter of the sheet over a table", "filter", swap(second, "<tableParts", '<autoFilter ref="A1:B3"/><tableParts')],
  ["a remark of an author that is not there", "notes", swap("xl/comments1.xml", 'authorId="0"', 'authorId="1"')],
  ["two remarks on one cell", "notes", swap("xl/comments1.xml", "</commentList>", '<comment ref="A2" authorId="0"><text><t>又</t></text></comment></commentList>')],
  ["remarks without shapes", "notes", swap(sheet, '<legacyDrawing r:id="rId2"/>', "")],
];

describe("the package checker", () => {
  it("finds nothing in a sound workbook, nor in what we make from nothing", () => {
    assert.deepEqual(checkPackage(pack(soundParts())), []);
    assert.deepEqual(checkPackage(blankWorkbook("数据")), []);
  });

  it("finds nothing in a text that holds the replacement character or kept line ends: both are characters a cell may have", () => {
    const parts = soundParts();
    swap(sheet, "乙", "\ufffd_x000D_\n乙")(parts);
    assert.deepEqual(checkPackage(pack(parts)), []);
  });

  for (const [what, kind, change] of broken) {
    it(`finds ${what}`, () => {
      const parts = soundParts();
      change(parts);
      const faults = checkPackage(pack(parts));
      assert.ok(faults.some((fault) => fault.kind === kind), `${kind} is not among ${JSON.stringify(faults)}`);
    });
  }

  it("finds what is no package", () => {
    assert.equal(checkPackage(new Uint8Array([1, 2, 3]))[0].kind, "zip");
  });

  it("sees every package that a test writes, and says what is wrong with one that was sound before", () => {
    const before = checkedPackages();
    const from = pack(soundParts());
    patchWorkbook(from, { edit: [{ sheet: "数据", operations: [{ op: "cells", cells: [{ row: 9, column: 0, value: `看到${before}` }] }] }], add: [] });
    assert.deepEqual(newFaults(), []);
    assert.equal(checkedPackages(), before + 1);
    // A rule the patch takes as it is, though it speaks of a sheet that is not there.
    patchWorkbook(from, { edit: [{ sheet: "数据", operations: [{ op: "addConditionalFormat", format: { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: "没有!$A$1=1", bold: true } }] }], add: [] });
    assert.match(newFaults().join("\n"), /rules: .*sheet “没有”, which is not there/);
  });
});
