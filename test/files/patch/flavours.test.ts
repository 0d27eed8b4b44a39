import assert from "node:assert/strict";
import { blankWorkbook } from "../../../src/files/blank";
import { readWorkbook, Refusal } from "../../../src/files";
import { PatchRefusal, patchWorkbook } from "../../../src/files/patch";
import { parseXml, documentText } from "../../../src/files/patch/xml/parse";
import { assertWellFormed, pack, unpack } from "./support/package";
import { edit, patch } from "./support/patch";
import { richParts, richWorkbook } from "./support/rich";

const sheet = "xl/worksheets/sheet1.xml";
const write = { op: "cells" as const, cells: [{ row: 1, column: 1, value: "甲", style: { fill: "#FF0000" } }] };
const more = [write, { op: "insertRows" as const, at: 0, count: 1 }, { op: "addConditionalFormat" as const, format: { id: "a", areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], formula: "TRUE", bold: true } }, { op: "freeze" as const, rows: 1, columns: 0 }];
const read = (bytes: Uint8Array) => {
  const book = readWorkbook(bytes, "a");
  return book.strings[book.sheets[0].columns[1]!.value[2]];
};

/** A blank workbook with its parts rewritten. */
function variant(change: (xml: string, name: string) => string): Uint8Array {
  const parts = unpack(blankWorkbook("数据"));
  for (const name of Object.keys(parts)) parts[name] = change(parts[name], name);
  return pack(parts);
}

describe("packages of other writers", () => {
  it("with namespace prefixes on every element", async () => {
    const prefixed = variant((xml, name) => (/^xl\/(workbook|styles|worksheets\/sheet1)\.xml$/.test(name)
      ? xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(/<\?x:/g, "<?").replace('xmlns="', 'xmlns:x="') : xml));
    const after = edit(prefixed, "数据", ...more);
    assert.equal(read(after), "甲");
    const xml = unpack(after)[sheet];
    assert.ok(xml.includes('<x:row r="3"><x:c r="B3" s="1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>') && xml.includes("<x:cfRule") && !/<(?!\/?x:|\?)/.test(xml), xml);
    await assertWellFormed(after);
  });

  it("of the strict flavour, which keeps to its own relationship types", () => {
    const strict = variant((xml) => xml.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    const after = patch(strict, { edit: [{ sheet: "数据", operations: more }], add: [{ name: "新", operations: [write] }] });
    assert.equal(read(after), "甲");
    assert.ok(!Object.values(unpack(after)).some((xml) => xml.includes("officeDocument/2006/relationships")));
  });

  it("with a byte order mark, single quotes, comments and no dimension", async () => {
    const odd = variant((xml, name) => (name === sheet ? "\ufeff" + xml.replace(/<dimension[^>]*>/, "<!-- < & > -->").replaceAll('"', "'") : xml));
    const after = edit(odd, "数据", ...more);
    assert.equal(read(after), "甲");
    assert.ok(unpack(after)[sheet].includes("<!-- < & > -->"));
    await assertWellFormed(after);
  });

  it("in UTF-16 comes out in UTF-8", () => {
    const parts: Record<string, string | Uint8Array> = unpack(blankWorkbook("数据"));
    const text = (parts[sheet] as string).replace("UTF-8", "UTF-16");
    parts[sheet] = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const after = edit(pack(parts), "数据", write);
    assert.match(unpack(after)[sheet], /^<\?xml[^>]*encoding="UTF-8"/);
    assert.match(unpack(after)[sheet], /甲/);
  });

  it("with styles that say little or nothing: what has no format keeps none, and ours stands on whole lists", async () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const none = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>';
    const bodies = [`<styleSheet ${main}/>`, `<styleSheet ${main}></styleSheet>`, `<styleSheet ${main}>${none}</styleSheet>`, `<styleSheet ${main}><fonts count="1"><font><b/></font></fonts>${none}<cellXfs count="1"><xf fontId="0"/></cellXfs></styleSheet>`,
      `<styleSheet ${main}><fonts/><fills/><borders/><cellStyleXfs/><cellXfs/></styleSheet>`, `<y:styleSheet xmlns:y="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><y:dxfs count="0"/></y:styleSheet>`];
    for (const body of bodies) {
      const after = patch(variant((xml, name) => (name === "xl/styles.xml" ? body : xml)), { edit: [{ sheet: "数据", operations: more }] });
      const styles = unpack(after)["xl/styles.xml"].replaceAll("y:", "");
      const count = (list: string, item: string) => [Number(new RegExp(`<${list}[^>]* count="(\\d+)"`).exec(styles)?.[1]), [...(new RegExp(`<${list}[ >].*?</${list}>`, "s").exec(styles)?.[0] ?? "").matchAll(new RegExp(`<${item}[ >/]`, "g"))].length];
      assert.deepEqual([count("fonts", "font"), count("fills", "fill"), count("borders", "border"), count("cellStyleXfs", "xf"), count("cellXfs", "xf")], [[1, 1], [3, 3], [1, 1], [1, 1], [2, 2]], `${body}: ${styles}`);
      assert.match(styles, /<fills[^>]*><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/><\/fill><fill><patternFill patternType="solid">/, body);
      assert.match(unpack(after)[sheet], /<c r="B3" s="1"/, body);
      await assertWellFormed(after);
    }
  });

  it("with a relation to styles that are not there gets them there, and no second relation", () => {
    const parts = unpack(blankWorkbook("数据"));
    delete parts["xl/styles.xml"];
    const after = unpack(edit(pack(parts), "数据", write));
    assert.match(after["xl/styles.xml"], /FFFF0000/);
    assert.equal(after["xl/_rels/workbook.xml.rels"].match(/\/styles"/g)?.length, 1);
  });

  it("without styles gets some", () => {
    const bare = variant((xml, name) => (name === "xl/_rels/workbook.xml.rels" ? xml.replace(/<Relationship [^>]*styles[^>]*>/, "") : name.startsWith("[") ? xml.replace(/<Override [^>]*styles[^>]*>/, "") : xml));
    const parts = unpack(bare);
    delete parts["xl/styles.xml"];
    const after = edit(pack(parts), "数据", write);
    assert.match(unpack(after)["xl/styles.xml"], /FFFF0000/);
    assert.match(unpack(after)["[Content_Types].xml"], /\/xl\/styles\.xml/);
  });

  it("that are damaged or hostile are refused in one Chinese sentence", () => {
    const no = (bytes: Uint8Array) => assert.throws(() => edit(bytes, "数据", write), (e: unknown) => (e instanceof PatchRefusal || e instanceof Refusal) && /[\u4e00-\u9fff]/.test(e.message));
    no(new Uint8Array(100));
    no(variant((xml, name) => (name === sheet ? xml.replace("<sheetData", "<!DOCTYPE a><sheetData") : xml)));
    no(variant((xml, name) => (name === "xl/workbook.xml" ? xml.replace("<workbook ", "<!DOCTYPE a [<!ENTITY x 'y'>]><workbook ") : xml)));
    no(variant((xml, name) => (name === sheet ? xml.replace("<sheetData/>", '<sheetData><row r="2"/><row r="2"/></sheetData>') : xml)));
    no(variant((xml, name) => (name === sheet ? xml.replace("<sheetData/>", '<sheetData><row r="2000000"/></sheetData>') : xml)));
    no(variant((xml, name) => (name === sheet ? xml.replace("<sheetData/>", '<sheetData><row r="2"><c r="A2"></row></sheetData>') : xml)));
    no(variant((xml, name) => (name === sheet ? xml.replace("</worksheet>", "") : xml)));
    no(variant((xml, name) => (name === "xl/styles.xml" ? `${"<a>".repeat(300)}${"</a>".repeat(300)}` : xml)));
  });

  it("a refusal leaves the input as it was", () => {
    const bytes = richWorkbook();
    assert.throws(() => patchWorkbook(bytes, { edit: [{ sheet: "数据 表", operations: [write] }], add: [], remove: ["没有"] }), PatchRefusal);
    assert.deepEqual(bytes, richWorkbook());
  });

  it("XML that nobody changes is written back character for character", () => {
    for (const [name, part] of Object.entries(richParts())) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const document = parseXml(part as string, name);
      assert.equal(documentText(document), part);
      // Also when every element is written anew rather than copied.
      for (const e of document.root.descendants()) e.touch();
      assert.equal(documentText(document), part);
    }
  });
});
