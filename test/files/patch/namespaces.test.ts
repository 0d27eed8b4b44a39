import assert from "node:assert/strict";
import { DOMParser } from "@xmldom/xmldom";
import { blankWorkbook } from "../../../src/files/blank";
import { readWorkbook } from "../../../src/files";
import type { SheetOperation } from "../../../src/files/model";
import { pack, unpack } from "./support/package";
import { patch } from "./support/patch";
import { richParts } from "./support/rich";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Every part, as a parser that knows namespaces reads it: an undeclared prefix throws. */
function parsed(bytes: Uint8Array) {
  const onError = (level: string, message: string) => assert.fail(`${level}: ${message}`);
  const parts = Object.entries(unpack(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(parts.map(([name, xml]) => {
    try {
      return [name, new DOMParser({ onError, locator: false }).parseFromString(xml, "text/xml")];
    } catch (fault) {
      return assert.fail(`${name}: ${(fault as Error).message}\n${xml.slice(0, 1500)}`);
    }
  }));
}

const operations: SheetOperation[] = [
  { op: "cells", cells: [{ row: 3, column: 1, value: "甲", style: { fill: "#FF0000" } }, { row: 0, column: 0, value: 7 }] },
  { op: "hyperlinks", links: [{ row: 3, column: 1, url: "https://example.org/a" }, { row: 4, column: 1, location: "数据!A1" }] },
  { op: "insertRows", at: 1, count: 2 },
  { op: "addConditionalFormat", format: { id: "a", areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], formula: "TRUE", bold: true } },
  { op: "freeze", rows: 1, columns: 0 },
  { op: "tabColor", color: "#00FF00" },
  { op: "addValidation", validation: { areas: [{ top: 1, left: 3, bottom: 2, right: 3 }], type: "list", formula1: '"是,否"' } },
  { op: "merge", area: { top: 8, left: 0, bottom: 8, right: 2 } },
];

/** A workbook patched in every way that writes names; each of its sheets, ours included, has a part that its relation leads to. */
function assertSound(parts: Record<string, string | Uint8Array>, sheet: string): void {
  const strict = Object.values(parts).some((part) => typeof part === "string" && part.includes("purl.oclc.org"));
  const [sheetml, relations] = strict ? ["http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"] : [main, doc];
  const before = readWorkbook(pack(parts), "a.xlsx").sheets.length;
  const after = patch(pack(parts), {
    edit: [{ sheet, operations }], add: [{ name: "新", operations }, { name: "又", operations: [] }], rename: [{ sheet: "又", to: "再" }], order: undefined,
    names: [{ name: "起点", refersTo: "新!$A$1" }], customXml: [{ namespace: "urn:x", text: '<a xmlns="urn:x"/>' }], activeSheet: "新",
  });
  const xml = parsed(after);
  const book = xml["xl/workbook.xml"];
  const sheets = [...book.getElementsByTagNameNS(sheetml, "sheet")];
  assert.deepEqual(sheets.slice(-2).map((e) => e.getAttribute("name")), ["新", "再"]);
  assert.equal(sheets.length, before + 2);
  const ids = sheets.map((e) => e.getAttributeNS(relations, "id"));
  const known = [...xml["xl/_rels/workbook.xml.rels"].getElementsByTagNameNS("*", "Relationship")].map((e) => e.getAttribute("Id"));
  for (const id of ids) assert.ok(id && known.includes(id), `relation ${id} of a sheet is not there`);
  assert.equal(new Set(ids).size, ids.length);
  for (const name of ["xl/worksheets/sheet1.xml", `xl/worksheets/sheet${before + 1}.xml`]) {
    const link = [...xml[name].getElementsByTagNameNS(sheetml, "hyperlink")].find((e) => e.getAttribute("ref") === "B6");
    assert.ok(link?.getAttributeNS(relations, "id"), name);
    for (const local of ["row", "c", "is", "cfRule", "formula", "dataValidation", "mergeCell", "pane", "tabColor"]) {
      assert.ok(xml[name].getElementsByTagNameNS(sheetml, local).length, `${name} has no ${local} in the main namespace`);
    }
  }
  assert.ok(xml["xl/styles.xml"].getElementsByTagNameNS(sheetml, "dxf").length);
  assert.ok(xml["[Content_Types].xml"].getElementsByTagNameNS("http://schemas.openxmlformats.org/package/2006/content-types", "Override").length >= before + 3);
  const read = readWorkbook(after, "a.xlsx");
  assert.equal(read.strings[read.sheets[0].columns[1]!.value[5]], "甲");
  const without = patch(after, { remove: ["新"] });
  parsed(without);
  assert.deepEqual(readWorkbook(without, "a.xlsx").sheets.map((s) => s.name).at(-1), "再");
}

const plain = (): Record<string, string> => unpack(blankWorkbook("数据"));
/** A part with another start tag and the prefix of its own elements changed. */
const prefixed = (xml: string, prefix: string) => xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`).replace(' xmlns="', ` xmlns:${prefix}="`);

describe("namespaces of packages from elsewhere", () => {
  it("the relationships prefix declared on each sheet, as openpyxl writes it", () => {
    const parts = plain();
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(` xmlns:r="${doc}"`, "").replace("<sheet ", `<sheet xmlns:r="${doc}" `);
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(` xmlns:r="${doc}"`, "");
    assertSound(parts, "数据");
  });

  it("the main namespace under a prefix in every part, those of the package included", () => {
    const parts = plain();
    for (const name of Object.keys(parts)) parts[name] = prefixed(parts[name], "x").replaceAll("<?x:", "<?");
    assertSound(parts, "数据");
  });

  it("r means something else, and relationships are called otherwise or nothing yet", () => {
    for (const own of [` xmlns:rel="${doc}"`, ""]) {
      const parts = plain();
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(` xmlns:r="${doc}"`, ` xmlns:r="urn:other"${own} r:note="1"`)
        .replace("r:id=", own ? "rel:id=" : `xmlns:q="${doc}" r:id="no" q:id=`);
      parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(` xmlns:r="${doc}"`, ` xmlns:r="urn:other"${own} r:note="1"`);
      assertSound(parts, "数据");
    }
  });

  it("r declared on the root and again, as something else, on the lists", () => {
    const parts = plain();
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", '<sheets xmlns:r="urn:other">').replace("r:id=", `xmlns:r="${doc}" r:id=`);
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace("<pageMargins", '<hyperlinks xmlns:r="urn:other"><hyperlink ref="A1" location="数据!A2" r:id="no"/></hyperlinks><pageMargins');
    assertSound(parts, "数据");
  });

  it("rows that declare their own names", () => {
    const parts = plain();
    parts["xl/worksheets/sheet1.xml"] = prefixed(parts["xl/worksheets/sheet1.xml"], "x").replace("<?x:", "<?").replace("<x:sheetData/>", `<sheetData xmlns="${main}"><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);
    assertSound(parts, "数据");
    const shared = plain();
    shared["xl/worksheets/sheet1.xml"] = shared["xl/worksheets/sheet1.xml"].replace("<sheetData/>", `<sheetData xmlns:y="urn:y"><row r="1" y:a="1"><c r="A1" y:b="2"><y:f xmlns:y="${main}" t="shared" ref="A1:B1" si="0">C1</y:f><v>1</v></c><c r="B1"><f t="shared" si="0"/></c></row></sheetData>`);
    assertSound(shared, "数据");
  });

  it("the strict flavour, with prefixes too", () => {
    const strict = (xml: string) => xml.replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(doc, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const parts = plain();
    for (const name of Object.keys(parts)) parts[name] = strict(parts[name]);
    assertSound(parts, "数据");
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]) parts[name] = prefixed(parts[name], "ns0").replace("<?ns0:", "<?");
    assertSound(parts, "数据");
  });

  it("part names with escapes and backslashes", () => {
    const parts = plain();
    parts["xl/work sheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"];
    delete parts["xl/worksheets/sheet1.xml"];
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "work%20sheets\\sheet1.xml");
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("/xl/worksheets/sheet1.xml", "/xl/work%20sheets/sheet1.xml");
    const after = patch(pack(parts), { edit: [{ sheet: "数据", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: 1 }] }] }] });
    assert.match(unpack(after)["xl/work sheets/sheet1.xml"], /<v>1<\/v>/);
  });

  it("charts and tables in folders of another writer follow, too", () => {
    const parts = richParts();
    const move = (from: string, to: string, target: string, relations: string) => {
      parts[to] = parts[from];
      delete parts[from];
      parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] as string).replace(`/${from}`, `/${to}`);
      parts[relations] = (parts[relations] as string).replace(target, `/${to}`);
    };
    move("xl/charts/chart1.xml", "xl/c/one.xml", "../charts/chart1.xml", "xl/drawings/_rels/drawing1.xml.rels");
    move("xl/tables/table1.xml", "xl/t1.xml", "../tables/table1.xml", "xl/worksheets/_rels/sheet3.xml.rels");
    const after = unpack(patch(pack(parts), { edit: [{ sheet: "数据 表", operations: [{ op: "insertRows", at: 3, count: 2 }] }] }));
    assert.match(after["xl/c/one.xml"], /'数据 表'!\$A\$2:\$A\$8/);
    assert.match(after["xl/t1.xml"], /'数据 表'!\$A\$7\+T!\$B\$5/);
  });

  it("shapes of notes move under any prefixes", () => {
    const parts = richParts();
    const vml = "xl/drawings/vmlDrawing1.vml";
    parts[vml] = (parts[vml] as string).replaceAll("xmlns:v=", "xmlns:ns0=").replaceAll("xmlns:x=", "xmlns:ns2=").replace(/<(\/?)v:/g, "<$1ns0:").replace(/<(\/?)x:/g, "<$1ns2:");
    const after = patch(pack(parts), { edit: [{ sheet: "数据 表", operations: [{ op: "insertRows", at: 1, count: 3 }] }] });
    assert.match(unpack(after)[vml], /<ns2:Row>7<\/ns2:Row>/);
    assert.match(unpack(after)[vml], /<ns2:Anchor>2, 15, 7, 2, 4, 31, 11, 1</);
  });
});
