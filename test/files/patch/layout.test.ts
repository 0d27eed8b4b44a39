import assert from "node:assert/strict";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { blankWorkbook } from "../../../src/files/blank";
import { openZip, readSheetDetail } from "../../../src/files";
import type { SheetOperation } from "../../../src/files/model";
import { PatchRefusal } from "../../../src/files/patch";
import { worksheetOrder } from "../../../src/files/patch/xml/order";
import { assertWellFormed, unpack } from "./support/package";
import { edit } from "./support/patch";
import { richWorkbook } from "./support/rich";

const detail = (bytes: Uint8Array, sheet = "Sheet1") => readSheetDetail(openZip(bytes), sheet);
const on = (...operations: SheetOperation[]) => edit(blankWorkbook(), "Sheet1", ...operations);
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const refused = (code: string, work: () => unknown) => assert.throws(work, (e: unknown) => e instanceof PatchRefusal && e.code === code);

/** Children of the worksheet stand in the schema's sequence. */
function assertInOrder(xml: string): void {
  const found = [...xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)];
  let depth = 0;
  const children: string[] = [];
  for (const [, close, name, empty] of found) {
    if (close) depth--;
    else {
      if (depth === 1) children.push(name);
      if (!empty) depth++;
    }
  }
  const ranks = children.map((name) => worksheetOrder.indexOf(name));
  assert.ok(ranks.every((rank, i) => rank >= 0 && (i === 0 || rank >= ranks[i - 1])), children.join(" "));
}

const everything: SheetOperation[] = [
  { op: "gridlines", shown: false }, { op: "protect", protection: { allowFormatCells: true, passwordHash: "CC1A" } }, { op: "tabColor", color: "#336699" },
  { op: "addValidation", validation: { areas: [area(9, 5, 20, 5)], type: "list", formula1: '"是,否"', prompt: "请选择", promptTitle: "提示", error: "只能填是或否", errorStyle: "warning" } },
  { op: "page", setup: { orientation: "landscape", paper: 9, fitWidth: 1, fitHeight: 0, margins: { left: 0.5, right: 0.5 }, centerHorizontally: true, header: "&C标题", footer: "&C第 &P 页，共 &N 页" } },
  { op: "hyperlinks", links: [{ row: 10, column: 0, location: "汇总!A1", tip: "看汇总" }, { row: 11, column: 0, url: "https://example.com/a?b=1&c=中" }] },
  { op: "addConditionalFormat", format: { id: "m", areas: [area(9, 0, 9, 3)], formula: "TRUE", fill: "#FFEEEE" } },
  { op: "merge", area: area(12, 0, 13, 2) }, { op: "columnWidth", from: 0, to: 1, width: 30 }, { op: "rowHeight", from: 12, to: 13, height: 40 },
  { op: "freeze", rows: 2, columns: 1 }, { op: "printTitles", rows: "1:2" }, { op: "printArea", area: area(0, 0, 20, 5) }, { op: "visibility", visibility: "visible" },
];

describe("layout of a sheet", () => {
  it("every operation puts its element where the schema wants it, on a new sheet and on a full one", async () => {
    for (const bytes of [on(...everything.filter((o) => o.op !== "hyperlinks")), edit(richWorkbook(), "数据 表", ...everything), edit(richWorkbook(), "汇总", ...[...everything].reverse())]) {
      for (const [name, xml] of Object.entries(unpack(bytes))) if (/worksheets\/sheet\d\.xml/.test(name)) assertInOrder(xml);
      await assertWellFormed(bytes);
    }
  });

  it("selects a cell in sight, beside frozen rows and without; other panes keep their own", async () => {
    const plain = on({ op: "select", row: 41, column: 6 });
    assert.deepEqual(detail(plain).selection, { active: { row: 41, column: 6 }, areas: [area(41, 6, 41, 6)] });
    assert.match(unpack(plain)["xl/worksheets/sheet1.xml"], /topLeftCell="E38"/u);
    const frozen = on({ op: "freeze", rows: 3, columns: 1 }, { op: "select", row: 41, column: 6 }, { op: "select", row: 2, column: 0 });
    assert.deepEqual(detail(frozen).selection?.active, { row: 2, column: 0 });
    assert.deepEqual(detail(frozen).freeze, { rows: 3, columns: 1 });
    assert.equal(unpack(frozen)["xl/worksheets/sheet1.xml"].match(/<selection/gu)?.length, 3);
    for (const bytes of [plain, frozen]) {
      assertInOrder(unpack(bytes)["xl/worksheets/sheet1.xml"]);
      await assertWellFormed(bytes);
    }
    refused("limit", () => on({ op: "select", row: 1_048_576, column: 0 }));
  });

  it("is read back as it was set", () => {
    const found = detail(edit(richWorkbook(), "数据 表", ...everything), "数据 表");
    assert.deepEqual(found.freeze, { rows: 2, columns: 1 });
    assert.equal(found.gridlines, false);
    assert.equal(found.tabColor, "#336699");
    assert.equal(found.printTitles, "1:2");
    assert.deepEqual(found.printArea, [area(0, 0, 20, 5)]);
    assert.deepEqual([found.page.orientation, found.page.paper, found.page.fitWidth, found.page.fitHeight, found.page.margins?.left, found.page.margins?.top, found.page.centerHorizontally, found.page.header], ["landscape", 9, 1, 0, 0.5, 0.75, true, "&C标题"]);
    assert.deepEqual(found.links.map((l) => [l.row, l.location, l.url, l.tip]).sort(), [[10, "汇总!A1", undefined, "看汇总"], [11, undefined, "https://example.com/a?b=1&c=%E4%B8%AD", undefined], [4, undefined, "https://example.org/", undefined]].sort());
    assert.deepEqual(found.merges, [area(4, 2, 5, 3), area(12, 0, 13, 2)]);
    assert.equal(found.protection?.password, "CC1A");
    assert.deepEqual(found.validations.map((v) => [v.type, v.attributes.prompt]), [["whole", undefined], ["list", "请选择"]]);
    assert.deepEqual(found.rows.filter((r) => r.height === 40).map((r) => r.row), [12, 13]);
    assert.deepEqual(found.selection?.areas, [area(4, 1, 5, 2)]);
  });

  it("widths are those set last, whatever runs were there (property)", () => {
    const change = fc.record({ from: fc.nat(12), more: fc.nat(6), width: fc.option(fc.integer({ min: 1, max: 80 })) });
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const expected: (number | null)[] = Array.from({ length: 20 }, (_, c) => (c >= 1 && c <= 3 ? 11.5 : null));
      const operations = changes.map(({ from, more, width }) => {
        expected.fill(width, from, from + more + 1);
        return { op: "columnWidth" as const, from, to: from + more, width };
      });
      const xml = unpack(edit(richWorkbook(), "数据 表", ...operations))["xl/worksheets/sheet1.xml"];
      const cols = [...xml.matchAll(/<col ([^>]*)\/>/g)].map((m) => Object.fromEntries([...m[1].matchAll(/(\w+)="([^"]*)"/g)].map((a) => [a[1], a[2]])));
      const widths = Array.from({ length: 20 }, (_, c) => cols.filter((col) => Number(col.min) <= c + 1 && c + 1 <= Number(col.max)));
      widths.forEach((list, c) => {
        assert.ok(list.length <= 1, "runs do not overlap");
        assert.equal(list[0]?.customWidth ? Number(list[0].width) : null, expected[c]);
        if (c >= 1 && c <= 3) assert.equal(list[0].style, "1", "the column's style stays");
      });
      const starts = cols.map((col) => Number(col.min));
      assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
    }), { numRuns: 80 });
  });

  it("columns and rows can be hidden and shown", () => {
    const hidden = on({ op: "columnWidth", from: 1, to: 2, width: null, hidden: true }, { op: "rowHeight", from: 3, to: 4, height: null, hidden: true });
    assert.deepEqual(detail(hidden).columns.map((c) => [c.from, c.to, c.hidden]), [[1, 2, true]]);
    assert.deepEqual(detail(hidden).rows.filter((r) => r.hidden).map((r) => r.row), [3, 4]);
    const shown = edit(hidden, "Sheet1", { op: "rowHeight", from: 0, to: 1_048_575, height: null, hidden: false });
    assert.deepEqual(detail(shown).rows.filter((r) => r.hidden), []);
  });

  it("thawing, unmerging, taking off protection, titles and area leave none", () => {
    const bytes = edit(richWorkbook(), "数据 表", ...everything);
    const found = detail(edit(bytes, "数据 表", { op: "freeze", rows: 0, columns: 0 }, { op: "unmerge", area: area(0, 0, 100, 100) }, { op: "protect", protection: null }, { op: "printTitles", rows: null }, { op: "printArea", area: null }, { op: "tabColor", color: null }, { op: "page", setup: { header: "", footer: "" } }), "数据 表");
    assert.deepEqual([found.freeze, found.merges, found.protection, found.printTitles, found.printArea, found.tabColor, found.page.header], [{ rows: 0, columns: 0 }, [], null, null, [], null, undefined]);
    assert.deepEqual(found.selection?.areas, [area(4, 1, 5, 2)], "the user's selection stays");
  });

  it("a link on a cell that has one replaces it, with its relation", () => {
    const parts = unpack(edit(richWorkbook(), "数据 表", { op: "hyperlinks", links: [{ row: 4, column: 0, url: "mailto:a@b.cn" }] }));
    assert.equal([...parts["xl/worksheets/sheet1.xml"].matchAll(/<hyperlink /g)].length, 1);
    assert.ok(parts["xl/worksheets/_rels/sheet1.xml.rels"].includes("mailto:a@b.cn") && !parts["xl/worksheets/_rels/sheet1.xml.rels"].includes("example.org"));
  });

  it("an independent reader sees the same merges, widths and views", async () => {
    const book = await readXlsx(on({ op: "merge", area: area(0, 0, 1, 3) }, { op: "cells", cells: [{ row: 0, column: 0, value: "标题" }] }, { op: "freeze", rows: 2, columns: 0 }), { readStyles: true });
    const sheet = book.sheets[0];
    assert.deepEqual(sheet.merges?.map((m) => [m.startRow, m.startCol, m.endRow, m.endCol]), [[0, 0, 1, 3]]);
    assert.equal(sheet.freezePane?.rows, 2);
  });

  it("refuses what Excel would repair", () => {
    refused("overlap", () => edit(richWorkbook(), "数据 表", { op: "merge", area: area(5, 3, 8, 8) }));
    refused("overlap", () => edit(richWorkbook(), "T", { op: "merge", area: area(2, 0, 2, 1) }));
    refused("limit", () => on({ op: "addValidation", validation: { areas: [area(0, 0, 0, 0)], type: "list", formula1: `"${"选项,".repeat(90)}"` } }));
    refused("limit", () => on({ op: "page", setup: { header: "长".repeat(256) } }));
    refused("limit", () => on({ op: "columnWidth", from: 0, to: 16_384, width: 3 }));
    refused("limit", () => on({ op: "printTitles", rows: "甲" }));
  });
});
