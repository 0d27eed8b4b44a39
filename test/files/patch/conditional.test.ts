import assert from "node:assert/strict";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { blankWorkbook } from "../../../src/files/blank";
import { openZip, readSheetDetail } from "../../../src/files";
import { markFormula, PatchRefusal, readMark } from "../../../src/files/patch";
import { assertWellFormed, unpack } from "./support/package";
import { edit } from "./support/patch";
import { richWorkbook } from "./support/rich";

const part = "xl/worksheets/sheet1.xml";
const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const add = (id: string, more = {}) => ({ op: "addConditionalFormat" as const, format: { id, areas: [area(1, 0, 5, 0), area(1, 2)], formula: "TRUE", fill: "#FFC7CE", ...more } });
const remove = (id: string) => ({ op: "removeConditionalFormat" as const, id });
const priorities = (xml: string) => [...xml.matchAll(/<(?:x14:)?cfRule [^>]*priority="(\d+)"/g)].map((m) => Number(m[1]));

/** The workbook with something of its first sheet written otherwise. */
const swapped = (from: RegExp, to: string): Uint8Array => zipSync({ ...unzipSync(richWorkbook()), [part]: strToU8(unpack(richWorkbook())[part].replace(from, to)) });

describe("our conditional formats", () => {
  it("stand before all others, which keep their order, the extension's included", async () => {
    const after = edit(richWorkbook(), "数据 表", add("甲"));
    const xml = unpack(after)[part];
    assert.match(xml, /<conditionalFormatting sqref="A2:A6 C2"><cfRule type="expression" dxfId="1" priority="1"><formula>IF\("基地核验:甲"&lt;&gt;"",TRUE\)<\/formula><\/cfRule><\/conditionalFormatting><dataValidations/);
    assert.deepEqual(priorities(xml), [2, 3, 1, 4]);
    assert.match(unpack(after)["xl/styles.xml"], /<dxfs count="2"><dxf>.*<\/dxf><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"\/><\/patternFill><\/fill><\/dxf><\/dxfs>/);
    await assertWellFormed(after);
  });

  it("taken off again leave the sheet as it was (property)", () => {
    const before = unpack(richWorkbook())[part];
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter((id) => !/[\p{C}\ufffd]/u.test(id) && !/^#\d+$/.test(id)), { minLength: 1, maxLength: 5 }), fc.boolean(), (ids, together) => {
      const all = together
        ? edit(richWorkbook(), "数据 表", ...ids.map((id) => add(id)))
        : ids.reduce((bytes, id) => edit(bytes, "数据 表", add(id)), richWorkbook());
      assert.equal(priorities(unpack(all)[part]).length, 3 + ids.length);
      assert.equal(unpack(edit(all, "数据 表", ...ids.map(remove)))[part], before);
      const one = edit(all, "数据 表", remove(ids[0]));
      assert.equal(readSheetDetail(openZip(one), "数据 表").conditional.filter((rule) => readMark(rule.formulas[0])).length, ids.length - 1);
    }), { numRuns: 30 });
  });

  it("the same look uses one dxf, however often it is added", () => {
    const once = edit(richWorkbook(), "数据 表", add("a"), add("b"), add("c", { fill: "#00FF00" }));
    const twice = edit(once, "汇总", add("d"));
    assert.match(unpack(twice)["xl/styles.xml"], /<dxfs count="3">/);
  });

  it("a priority is used as asked, those after it make room", () => {
    assert.deepEqual(priorities(unpack(edit(richWorkbook(), "数据 表", add("a", { priority: 9 })))[part]), [1, 2, 9, 3]);
    assert.deepEqual(priorities(unpack(edit(richWorkbook(), "数据 表", add("b"), add("a", { priority: 2 })))[part]), [3, 4, 1, 2, 5]);
    assert.deepEqual(priorities(unpack(edit(richWorkbook(), "数据 表", add("a", { priority: 2 })))[part]), [1, 3, 2, 4]);
  });

  it("a rule that has no priority of its own gets none: it goes with another, as LibreOffice writes the second half of a data bar", () => {
    const halves = (xml: string) => [...xml.matchAll(/<(?:x14:)?cfRule [^>]*>/gu)].map(([tag]) => /priority="(\d+)"/u.exec(tag)?.[1] ?? "");
    const given = swapped(/ priority="3" id/u, " id");
    const marked = edit(given, "数据 表", add("a"));
    assert.deepEqual(halves(unpack(marked)[part]), ["2", "3", "1", ""]);
    assert.equal(unpack(edit(marked, "数据 表", remove("a")))[part], unpack(given)[part]);
    assert.deepEqual(halves(unpack(edit(given, "数据 表", add("a", { priority: 1 })))[part]), ["2", "3", "1", ""]);
  });

  it("stand before rules numbered from 0 or below, each with a number of its own", () => {
    for (const lowest of ["0", "-4"]) assert.deepEqual(priorities(unpack(edit(swapped(/ priority="1"/u, ` priority="${lowest}"`), "数据 表", add("a"), add("b")))[part]), lowest === "0" ? [3, 5, 2, 1, 6] : [3, 9, 2, 1, 10]);
  });

  it("a rule of the user goes by its position as read", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", add("a"), remove("#1"), remove("#1"), remove("#7")))[part];
    assert.ok(!xml.includes("greaterThan") && xml.includes("A2&gt;$A$8") && xml.includes("基地核验:a"));
  });

  it("an unknown id changes nothing", () => {
    assert.equal(unpack(edit(richWorkbook(), "数据 表", remove("nobody")))[part], unpack(richWorkbook())[part]);
  });

  it("the id survives in the formula, whatever it is (property)", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string(), (id, formula) => {
      assert.deepEqual(readMark(markFormula(id, formula)), { id, formula });
    }));
    assert.equal(readMark('IF("其他:a"<>"",TRUE)'), null);
  });

  it("an id too long for a formula's text is refused", () => {
    assert.throws(() => edit(blankWorkbook(), "Sheet1", add("x".repeat(241))), (e: unknown) => e instanceof PatchRefusal && e.code === "limit");
  });

  it("thousands of rules on one sheet", () => {
    const bytes = edit(blankWorkbook(), "Sheet1", ...Array.from({ length: 2000 }, (_, i) => add(`m${i}`)));
    const found = priorities(unpack(bytes)[part]);
    assert.equal(new Set(found).size, 2000);
    assert.equal(found[1999], 1);
  });
});
