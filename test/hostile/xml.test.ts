import assert from "node:assert/strict";
import { readStyles, readWorkbook } from "../../src/files/read";
import { openZip } from "../../src/files/zip";
import { cellsOf } from "../files/read/support/cells";
import { pack, worksheet, type BookXml } from "../files/read/support/package";
import { join, readWithin, refusal } from "./support";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const book: BookXml = {
  strings: `<si><t>单位</t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh><t>x</t></rPh></si>`,
  styles: `<xf numFmtId="0"/><xf numFmtId="14"/>`,
  sheets: [{ name: "表一", rows: `<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" s="1"><v>45000</v></c><c r="D1" t="inlineStr"><is><t>内</t></is></c></row>`, after: `<mergeCells><mergeCell ref="A1:A2"/></mergeCells>` }],
};
const expected = readWorkbook(pack(book), "a.xlsx");
const same = (bytes: Uint8Array) => assert.deepEqual(readWorkbook(bytes, "a.xlsx"), expected);

describe("H8, H9, H11: hostile and unusual XML", () => {
  it("H8: a DOCTYPE in any part that is read is refused", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    for (const part of ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]) {
      await refusal(pack({ ...book, rewrite: (name, xml) => (name === part ? laughs + xml.replace(/^<\?xml[^>]*>\s*/, "") : xml) }), "doctype");
    }
    await refusal(pack({ sheets: [{ rows: `<!DOCTYPE x SYSTEM "file:///etc/passwd"><row/>` }] }), "doctype");
    await refusal(pack({ strings: `<si><t>&xxe;</t></si>` }), "xml-damaged");
  });

  it("H9: floods of CDATA, references, comments and names are linear; depth is capped", async () => {
    const cdata = pack({ strings: `<si><t>${"<![CDATA[x]]>".repeat(9000)}</t></si>`, sheets: [{ rows: `<row><c t="s"><v>0</v></c></row>` }] });
    assert.equal(cellsOf(readWithin(1000, cdata)).A1, "x".repeat(9000));
    const references = pack({ strings: `<si><t>${"&#x41;".repeat(150_000)}</t></si>`, sheets: [{ rows: `<row><c t="s"><v>0</v></c></row>` }] });
    assert.equal(String(cellsOf(readWithin(1000, references)).A1).length, 150_000);
    readWithin(1000, pack({ sheets: [{ rows: "<!---->".repeat(50_000) + `<!--${"<".repeat(50_000)}-->` }] }));
    await refusal(pack({ sheets: [{ rows: "<a>".repeat(10_000) + "</a>".repeat(10_000) }] }), "xml-depth");
    await refusal(pack({ sheets: [{ whole: worksheet("").replace("<sheetData>", Array.from({ length: 6000 }, (_, i) => `<n${i}/>`).join("") + "<sheetData>") }] }), "xml-damaged");
    await refusal(pack({ sheets: [{ rows: `<row ${Array.from({ length: 2000 }, (_, i) => `a${i}="1"`).join(" ")}/>` }] }), "xml-damaged");
  });

  it("H9: what is not well-formed is refused", async () => {
    const broken = [
      `<row><c><v>1</v></row></c>`, `<row><c r="A1" r="B1"><v>1</v></c></row>`, `<row><c r=A1/></row>`, `<row a="<"/>`, `<row a="1"b="2"/>`, `<row/ >`, `< row/>`,
      `<row><c t="str"><v>&nbsp;</v></c></row>`, `<row><c t="str"><v>a & b</v></c></row>`, `<row><c t="str"><v>&#0;</v></c></row>`, `<row><c t="str"><v>&#xD800;</v></c></row>`,
      `<row><c t="str"><v>&#x110000;</v></c></row>`, `<x:row/>`, `</sheetData><sheetData>`, `<row><c t="str"><v>&#x</v></c></row>`,
    ];
    for (const rows of broken) await refusal(pack({ sheets: [{ rows }] }), "xml-damaged");
    await refusal(pack({ sheets: [{ whole: worksheet("") + "<worksheet/>" }] }), "xml-damaged");
    await refusal(pack({ sheets: [{ whole: `<other xmlns="urn:x"/>` }] }), "xml-damaged");
    await refusal(pack({ sheets: [{ whole: "" }] }), "xml-damaged");
  });

  it("H11: the strict twin reads the same", () => {
    const strict = (xml: string) => xml.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
    same(pack({ ...book, rewrite: (_, xml) => strict(xml) }));
  });

  it("H11: so does the twin with prefixes, single quotes and white space", () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?!\?)/g, "<$1q:").replace(/ xmlns=/, " xmlns:q=").replace(/"(\d+)"/g, "'$1'").replace(/ t=/g, "\n\tt = ").replace(/\/>/g, "\n/>");
    same(pack({ ...book, rewrite: (name, xml) => (name.startsWith("xl/") && !name.includes("rels") ? prefixed(xml) : xml) }));
  });

  it("H11: of mc:AlternateContent only the branch that is understood counts", () => {
    const mc = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x99="urn:new" xmlns:own="${MAIN}"`;
    const row = (cell: string) => `<row r="1" hidden="1">${cell}</row>`;
    const cells = /<row r="1" hidden="1">(.*)<\/row>/.exec(book.sheets![0].rows!)![1];
    const choose = (first: string, second: string, requires: string) => row(`<mc:AlternateContent ${mc}><mc:Choice Requires="${requires}">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent><x:y xmlns:x="urn:z"><c r="Z1"><v>9</v></c></x:y>`);
    for (const rows of [choose(`<c r="A1"><v>1</v></c>`, cells, "x99"), choose(cells, `<c r="A1"><v>1</v></c>`, "own")]) same(pack({ ...book, sheets: [{ ...book.sheets![0], rows }] }));
  });

  it("H11: absolute, backslash and percent targets, BOM, UTF-16, and parts whose names differ in case", () => {
    same(pack({ ...book, rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml").replace("sharedStrings.xml", ".\\sharedStrings.xml").replace("styles.xml", "../xl/%73tyles.xml") : xml) }));
    same(pack({ ...book, rewrite: (name, xml) => (name.endsWith("workbook.xml.rels") ? xml.replace("sharedStrings.xml", "SharedStrings.xml") : xml) }));
    same(pack({ ...book, rewrite: (_, xml) => "\ufeff" + xml }));
    const text = worksheet(book.sheets![0].rows!, book.sheets![0].after).replace("UTF-8", "UTF-16");
    const little = Buffer.from("\ufeff" + text, "utf16le");
    same(pack({ ...book, sheets: [{ ...book.sheets![0], whole: new Uint8Array(little) }] }));
    same(pack({ ...book, sheets: [{ ...book.sheets![0], whole: new Uint8Array(Buffer.from(little).swap16()) }] }));
  });

  it("other encodings and broken UTF-8 are refused", async () => {
    await refusal(pack({ sheets: [{ whole: worksheet("").replace("UTF-8", "GBK") }] }), "encoding");
    const [head, tail] = worksheet(`<row><c t="str"><v>@</v></c></row>`).split("@");
    for (const bad of [[0xc4, 0xe3], [0xed, 0xa0, 0x80], [0xff]]) await refusal(pack({ sheets: [{ whole: join(head, new Uint8Array(bad), tail) }] }), "encoding");
  });

  it("no shared strings, no styles, no relations beyond the sheet", async () => {
    assert.deepEqual({ ...cellsOf(readWorkbook(pack({ sheets: [{ rows: `<row><c t="str"><v>甲</v></c></row>` }] }), "a.xlsx")) }, { A1: "甲" });
    await refusal(pack({ strings: "<si/>", parts: { "xl/sharedStrings.xml": null }, sheets: [{ rows: `<row><c t="s"><v>0</v></c></row>` }] }), "cell-damaged");
    await refusal(pack({ parts: { "xl/worksheets/sheet1.xml": null } }), "part-missing");
    await refusal(pack({ sheets: [{ type: "chartsheet" }] }), "no-worksheet");
    assert.equal(readStyles(openZip(pack({}))).cells.length, 1);
  });
});
