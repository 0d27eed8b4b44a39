import assert from "node:assert/strict";
import { readdirSync, readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { blankWorkbook } from "../../../src/files/blank";
import { patchWorkbook, patchWorkbookAsync } from "../../../src/files/patch";
import { assertUntouchedIdentical, assertWellFormed, locals, pack, unpack } from "./support/package";
import { edit, patch } from "./support/patch";
import { richParts, richWorkbook } from "./support/rich";

const real = path.resolve(__dirname, "../../../../shared/data/real");

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(path.join(folder, e.name)) : e.name.endsWith(".xlsx") ? [path.join(folder, e.name)] : []);
}

describe("parts nobody names", () => {
  it("an empty patch gives the file back", () => {
    assert.deepEqual(patch(richWorkbook(), {}), richWorkbook());
    assert.deepEqual(edit(richWorkbook(), "汇总"), richWorkbook());
  });

  it("lie byte for byte where one cell changed", async () => {
    const after = edit(richWorkbook(), "汇总", { op: "cells", cells: [{ row: 9, column: 0, value: 7 }] });
    assertUntouchedIdentical(richWorkbook(), after, /sheet2\.xml$|workbook\.xml$/);
    assert.match(unpack(after)["xl/worksheets/sheet2.xml"], /<row r="10"><c r="A10"><v>7<\/v><\/c><\/row><\/sheetData>/);
    await assertWellFormed(after);
  });

  it("lie in the order they had, new ones after them", () => {
    const after = patch(richWorkbook(), { add: [{ name: "新", operations: [] }] });
    assert.deepEqual([...locals(after).keys()], [...locals(richWorkbook()).keys(), "xl/worksheets/sheet4.xml"]);
  });

  it("a part whose content comes out the same keeps its compressed bytes", () => {
    const after = edit(richWorkbook(), "数据 表", { op: "cells", cells: [{ row: 2, column: 0, value: 2 }] });
    assertUntouchedIdentical(richWorkbook(), after, /workbook\.xml$/);
  });

  it("keeps descriptors and foreign compression as they are", () => {
    // A streaming writer's entry: sizes follow the data (bit 3).
    const bytes = streamed(richParts());
    const after = edit(bytes, "汇总", { op: "cells", cells: [{ row: 9, column: 0, value: 7 }] });
    assertUntouchedIdentical(bytes, after, /sheet2\.xml$|workbook\.xml$/);
  });

  it("the same input gives the same bytes, at once or in slices", async () => {
    const change = { edit: [{ sheet: "数据 表", operations: [{ op: "insertRows" as const, at: 3, count: 2 }] }], add: [{ name: "新", operations: [] }], customXml: [{ namespace: "urn:n", text: '<n xmlns="urn:n"/>' }] };
    const once = patchWorkbook(richWorkbook(), change);
    assert.deepEqual(patchWorkbook(richWorkbook(), change), once);
    assert.deepEqual(await patchWorkbookAsync(richWorkbook(), change), once);
    assert.deepEqual(blankWorkbook(), blankWorkbook());
  });

  it("may be compressed by another library", () => {
    const change = { edit: [{ sheet: "数据 表", operations: [{ op: "insertRows" as const, at: 3, count: 2 }] }], add: [] };
    const deflater = (blocks: Iterable<Uint8Array>) => [new Uint8Array(deflateRawSync(Buffer.concat([...blocks])))];
    assert.deepEqual(unpack(patchWorkbook(richWorkbook(), change, { deflater })), unpack(patchWorkbook(richWorkbook(), change)));
  });

  it("a sheet that is only looked at stays as it is", () => {
    // The other sheets have references, so they are opened, but none of them to rows that moved.
    const after = edit(richWorkbook(), "汇总", { op: "insertRows", at: 30, count: 1 });
    assertUntouchedIdentical(richWorkbook(), after, /workbook\.xml(\.rels)?$|Content_Types|calcChain|sheet2\.xml$/);
  });

  it("a sheet without formulas that goes leaves the order of calculation, and others in their own spelling", () => {
    const parts = { ...richParts() };
    parts["xl/worksheets/sheet2.xml"] = String(parts["xl/worksheets/sheet2.xml"]).replace(/ r="([AB]\d)"/g, "\n r = '$1'");
    const before = patch(pack(parts), { add: [{ name: "新", operations: [{ op: "cells", cells: [{ row: 0, column: 0, value: 1 }] }] }] });
    assertUntouchedIdentical(before, patch(before, { remove: ["新"] }), /workbook\.xml(\.rels)?$|Content_Types|sheet4\.xml$/);
    assert.equal(unpack(patch(before, { remove: ["汇总"] }))["xl/calcChain.xml"], undefined);
  });

  it("an element with an end tag of its own keeps it when a rule before it comes and goes", () => {
    const parts = { ...richParts() };
    parts["xl/worksheets/sheet1.xml"] = String(parts["xl/worksheets/sheet1.xml"]).replace("</conditionalFormatting><conditionalFormatting", '<cfRule type="duplicateValues" dxfId="0" priority="9"></cfRule></conditionalFormatting><conditionalFormatting');
    const marked = edit(pack(parts), "数据 表", { op: "addConditionalFormat", format: { id: "a", areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], formula: "TRUE", fill: "#FFEEAA" } });
    const cleared = edit(marked, "数据 表", { op: "removeConditionalFormat", id: "a" });
    assert.equal(unpack(cleared)["xl/worksheets/sheet1.xml"], unpack(pack(parts))["xl/worksheets/sheet1.xml"]);
  });

  it("of workbooks hucre makes stay identical (property)", async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.array(fc.oneof(fc.integer(), fc.string({ unit: "grapheme", maxLength: 8 }), fc.boolean(), fc.constant(null)), { maxLength: 6 }), { maxLength: 12 }),
      fc.nat(20), fc.nat(10), fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.double({ noNaN: true }), fc.boolean()),
      async (rows, row, column, value) => {
        const before = await writeXlsx({ sheets: [{ name: "甲", rows }, { name: "乙", rows: [[1, "x"], [2, "y"]] }] });
        const after = edit(before, "甲", { op: "cells", cells: [{ row, column, value }] });
        const [a, b] = [locals(before), locals(after)];
        for (const [name, local] of a) if (!/sheet1\.xml$/.test(name)) assert.equal(b.get(name) === local, true, name);
      }), { numRuns: 40 });
  });

  it("the real files come back identical from an empty patch, and whole from a small one", function () {
    if (!existsSync(real)) this.skip();
    for (const file of files(real)) {
      const bytes = new Uint8Array(readFileSync(file));
      assert.deepEqual(patch(bytes, {}), bytes, file);
      const sheet = /<(?:\w+:)?sheet [^>]*?name="([^"]*)"/.exec(unpack(bytes)["xl/workbook.xml"])![1];
      const after = edit(bytes, sheet, { op: "addConditionalFormat", format: { id: "a", areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], formula: "TRUE", fill: "#FFEEAA" } });
      const [a, b] = [locals(bytes), locals(after)];
      const differ = [...a].filter(([name, local]) => b.get(name) !== local).map(([name]) => name);
      assert.ok(differ.every((name) => /styles\.xml$|worksheets\/sheet\d+\.xml$/.test(name)) && differ.length === 2, differ.join());
    }
  });
});

/** The same parts as a zip whose entries carry data descriptors. */
function streamed(parts: Record<string, string | Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    assert.equal(error, null);
    pieces.push(data);
  });
  for (const [name, part] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 9 });
    file.mtime = new Date(2021, 1, 1);
    zip.add(file);
    file.push(typeof part === "string" ? strToU8(part) : part, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(pieces));
}
