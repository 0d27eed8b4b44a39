import assert from "node:assert/strict";
import fc from "fast-check";
import { readWorkbook } from "../../../src/files/read";
import { cellsOf } from "./support/cells";
import { pack } from "./support/package";
import { splitting } from "./support/split";

const rows = `<!-- 注 --><row r="1" spans="1:9" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="s" s="1"><v>2</v></c><c r="D1"/><c r="E1" t="b"><v>1</v></c></row>
<row r="2"><c r="A2" t="str"><f>"a&amp;b"</f><v>甲&lt;乙</v></c><c r="B2" t="inlineStr"><is><t xml:space="preserve"> 行&#x5185; </t></is></c><c r="C2" t="e"><v>#REF!</v></c><?pi ?><c r="D2"><f>1</f></c><c r="F2" t='str'><v><![CDATA[]]]]><![CDATA[>]]></v></c></row>
<row r="300"><c r="XFD300"><v>-1.5e-7</v></c></row>`;
const bytes = pack({
  strings: "<si><t>单位名称</t></si><si><r><t>一</t></r><r><t>二</t></r><rPh><t>no</t></rPh></si><si><t>a\r\nb&amp;_x0041_😀</t></si><si><t>尾</t></si>",
  styles: `<xf numFmtId="0"/><xf numFmtId="14"/>`,
  sheets: [{ rows, after: `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>` }],
});

describe("chunk boundaries", () => {
  const whole = readWorkbook(bytes, "t.xlsx");

  it("reads the fixture as meant", () => {
    assert.deepEqual({ ...cellsOf(whole) }, {
      A1: "单位名称", B1: { date: 45000.5 }, C1: "a\nbA😀".replace("bA", "b&A"), E1: true, A2: "甲<乙", B2: " 行内 ", C2: { error: "#REF!" },
      D2: { error: "#无缓存值" }, F2: "]]>", XFD300: -1.5e-7,
    });
  });

  it("any split of the bytes gives the same workbook", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (sizes) => {
      assert.deepEqual(readWorkbook(bytes, "t.xlsx", { inflater: splitting(sizes) }), whole);
    }), { numRuns: 300 });
  });

  it("so does every single boundary", () => {
    for (let first = 1; first < 1200; first += 3) assert.deepEqual(readWorkbook(bytes, "t.xlsx", { inflater: splitting([first, 100_000]) }), whole);
  });

  it("a sheet cut short anywhere is refused, never half read", () => {
    const whole = new TextDecoder().decode(new TextEncoder().encode(rows));
    fc.assert(fc.property(fc.integer({ min: 1, max: rows.length }), (cut) => {
      const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${whole.slice(0, cut)}`;
      assert.throws(() => readWorkbook(pack({ strings: "<si/><si/><si/>", sheets: [{ whole: text }] }), "t.xlsx"), { name: "Refusal" });
    }), { numRuns: 100 });
  });
});
