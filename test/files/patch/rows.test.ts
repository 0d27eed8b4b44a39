import assert from "node:assert/strict";
import fc from "fast-check";
import { PatchRefusal } from "../../../src/files/patch";
import { shiftFormula } from "../../../src/sheet/formula/shift";
import { blankWorkbook } from "../../../src/files/blank";
import { readWorkbook } from "../../../src/files";
import { assertWellFormed, pack, unpack } from "./support/package";
import { edit, patch } from "./support/patch";
import { richWorkbook } from "./support/rich";

const sheet1 = "xl/worksheets/sheet1.xml";
const formulas = (xml: string) => Object.fromEntries([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<\/f>/g)].map((m) => [m[1], m[2].replace(/&gt;/g, ">").replace(/&amp;/g, "&")]));

/** Rows as things with an identity: what a reference means is the things it names, whatever happens around them. */
class RowModel {
  rows = Array.from({ length: 40 }, (_, i) => i);
  insert(at: number, count: number) { this.rows.splice(at, 0, ...Array.from({ length: count }, () => -1)); }
  remove(at: number, count: number) { this.rows.splice(at, count); }
  cell(row: number): number | null { const at = this.rows.indexOf(row); return at < 0 ? null : at; }
  range(top: number, bottom: number): [number, number] | null {
    const left = this.rows.flatMap((id, at) => (id >= top && id <= bottom ? [at] : []));
    return left.length ? [left[0], left[left.length - 1]] : null;
  }
}

describe("rows put in and taken out", () => {
  const row = fc.nat(30);
  const reference = fc.record({ a: row, b: fc.option(row, { nil: undefined }), fixedA: fc.boolean(), fixedB: fc.boolean(), prefix: fc.constantFrom("", "数据!", "'数据'!", "Other!", "'Other x'!") });
  const step = fc.oneof(fc.record({ insert: fc.constant(true), at: fc.nat(32), count: fc.integer({ min: 1, max: 5 }) }), fc.record({ insert: fc.constant(false), at: fc.nat(25), count: fc.integer({ min: 1, max: 5 }) }));

  it("formulas name the same rows as before (property, independent model)", () => {
    fc.assert(fc.property(fc.array(reference, { minLength: 1, maxLength: 5 }), step, (references, { insert, at, count }) => {
      const model = new RowModel();
      if (insert) model.insert(at, count);
      else model.remove(at, count);
      const write = (prefix: string, top: string, bottom?: string) => `${prefix}${top}${bottom ? `:${bottom}` : ""}`;
      const cell = (column: string, at: number, fixed: boolean) => `${fixed ? "$" : ""}${column}${fixed ? "$" : ""}${at + 1}`;
      const before: string[] = [];
      const after: string[] = [];
      for (const { a, b, fixedA, fixedB, prefix } of references) {
        const other = prefix.includes("Other");
        const [top, bottom] = b === undefined ? [a, a] : [Math.min(a, b), Math.max(a, b)];
        const now = other ? ([top, bottom] as const) : b === undefined ? ((x) => (x === null ? null : ([x, x] as const)))(model.cell(a)) : model.range(top, bottom);
        before.push(write(prefix, cell("C", top, fixedA), b === undefined ? undefined : cell("F", bottom, fixedB)));
        after.push(now === null ? `${prefix}#REF!` : write(prefix, cell("C", now[0], fixedA), b === undefined ? undefined : cell("F", now[1], fixedB)));
      }
      const glue = (list: string[]) => `SUM(${list.join(",")})&"C5:F6"`;
      assert.equal(shiftFormula(glue(before), "数据", { sheet: "数据", at, count: insert ? count : -count }), glue(after));
    }), { numRuns: 500 });
  });

  it("values and formulas of a sheet follow a chain of steps as the model does (property)", () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(row, row), { minLength: 1, maxLength: 6 }), (steps, cells) => {
      const model = new RowModel();
      const unique = [...new Map(cells).entries()];
      const start = edit(blankWorkbook("数据"), "数据", { op: "cells", cells: unique.map(([at, to]) => ({ row: at, column: 0, formula: `B${to + 1}`, value: at })) });
      for (const { insert, at, count } of steps) {
        if (insert) model.insert(at, count);
        else model.remove(at, count);
      }
      const operations = steps.map(({ insert, at, count }) => (insert ? { op: "insertRows" as const, at, count } : { op: "deleteRows" as const, at, count }));
      const expected = Object.fromEntries(unique.flatMap(([at, to]) => {
        const place = model.cell(at);
        const target = model.cell(to);
        return place === null ? [] : [[`A${place + 1}`, target === null ? "#REF!" : `B${target + 1}`]];
      }));
      assert.deepEqual(formulas(unpack(edit(start, "数据", ...operations))[sheet1]), expected);
      // Step by step through files gives the same as at once.
      const stepwise = operations.reduce((bytes, operation) => edit(bytes, "数据", operation), start);
      assert.deepEqual(formulas(unpack(stepwise)[sheet1]), expected);
    }), { numRuns: 60 });
  });

  it("inserting moves everything that points below, in every part", async () => {
    const after = edit(richWorkbook(), "数据 表", { op: "insertRows", at: 3, count: 2 });
    const parts = unpack(after);
    const xml = parts[sheet1];
    assert.deepEqual(formulas(xml), { B2: "A2*2+$A$10", B3: "A3*2+$A$10", C3: "SUM(A2:A8)", B6: "A6*2+$A$10", B7: "A7*2+$A$10", B8: "A8*2+$A$10" });
    for (const expected of [
      '<dimension ref="A1:D10"/>', '<autoFilter ref="A1:C8"/>', '<mergeCell ref="C7:D8"/>', 'sqref="A2:A8"', "<formula>A2&gt;$A$10</formula>", "<formula2>A10</formula2>",
      '<hyperlink ref="A7" r:id="rId4"/>', '<brk id="7"', "<xm:sqref>C2:C8</xm:sqref>", 'activeCell="B7" sqref="B7:C8"', '<row r="6" spans="1:4" hidden="1">', '<c r="D10" vm="1" t="e">', "<!-- kept -->", 'mc:Ignorable="x14ac"',
    ]) assert.ok(xml.includes(expected), `${expected} in ${xml}`);
    assert.deepEqual(formulas(parts["xl/worksheets/sheet2.xml"]), { A1: "SUM('数据 表'!A2:A8)", B1: "'数据 表'!$A$7&\"数据 表!A5\"", A2: "'数据 表'!A6", A3: "'数据 表'!A7", A4: "'数据 表'!A8" });
    assert.match(parts["xl/workbook.xml"], /'数据 表'!\$A\$1:\$C\$8</);
    assert.match(parts["xl/workbook.xml"], /'数据 表'!\$A\$2:\$A\$8</);
    assert.match(parts["xl/workbook.xml"], /汇总!\$1:\$1</);
    assert.match(parts["xl/workbook.xml"], /<calcPr calcId="144525" fullCalcOnLoad="1"\/>/);
    assert.match(parts["xl/charts/chart1.xml"], /'数据 表'!\$A\$2:\$A\$8</);
    assert.match(parts["xl/drawings/drawing1.xml"], /<xdr:row>2<.*<xdr:row>11</s);
    assert.match(parts["xl/drawings/vmlDrawing1.vml"], /<x:Anchor>2, 15, 6, 2, 4, 31, 10, 1<\/x:Anchor><x:Row>6<\/x:Row>/);
    assert.match(parts["xl/comments1.xml"], /<comment ref="A7"/);
    assert.match(parts["xl/tables/table1.xml"], /'数据 表'!\$A\$7\+T!\$B\$5</);
    assert.equal(parts["xl/calcChain.xml"], undefined);
    assert.ok(!parts["xl/_rels/workbook.xml.rels"].includes("calcChain") && !parts["[Content_Types].xml"].includes("calcChain"));
    await assertWellFormed(after);
  });

  it("deleting takes with it what stood there, and what named it becomes #REF!", async () => {
    const after = edit(richWorkbook(), "数据 表", { op: "deleteRows", at: 4, count: 1 });
    const parts = unpack(after);
    assert.deepEqual(formulas(parts[sheet1]), { B2: "A2*2+$A$7", B3: "A3*2+$A$7", C3: "SUM(A2:A5)", B4: "A4*2+$A$7", B5: "A5*2+$A$7" });
    assert.ok(!parts[sheet1].includes("<hyperlink ") && !parts[sheet1].includes("<hyperlinks"), "link and its list are gone");
    assert.ok(!parts["xl/worksheets/_rels/sheet1.xml.rels"].includes("hyperlink"));
    assert.ok(parts[sheet1].includes('<mergeCell ref="C5:D5"/>'));
    assert.ok(!parts["xl/comments1.xml"].includes("<comment ") && !parts["xl/drawings/vmlDrawing1.vml"].includes("v:shape "));
    assert.equal(formulas(parts["xl/worksheets/sheet2.xml"]).B1, "'数据 表'!#REF!&\"数据 表!A5\"");
    assert.equal(formulas(parts["xl/worksheets/sheet2.xml"]).A4, "'数据 表'!A5");
    await assertWellFormed(after);
  });

  it("rules whose first row is deleted go on for the others", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", { op: "deleteRows", at: 1, count: 1 }))[sheet1];
    assert.ok(xml.includes('sqref="A2:A5"') && xml.includes("<formula>A2&gt;$A$7</formula>"), xml);
    assert.ok(xml.includes("<xm:f>汇总!$A$2=A2</xm:f>"));
  });

  it("out and back: inserting rows and deleting them leaves the same cells", () => {
    const before = edit(richWorkbook(), "数据 表", { op: "insertRows", at: 3, count: 1 });
    const there = edit(before, "数据 表", { op: "insertRows", at: 4, count: 3 }, { op: "deleteRows", at: 4, count: 3 });
    assert.equal(unpack(there)[sheet1], unpack(before)[sheet1]);
    assert.equal(unpack(there)["xl/worksheets/sheet2.xml"], unpack(before)["xl/worksheets/sheet2.xml"]);
  });

  it("rows below move with their values, read back by our own reader", () => {
    const before = readWorkbook(richWorkbook(), "a.xlsx").sheets[0];
    const after = readWorkbook(edit(richWorkbook(), "数据 表", { op: "insertRows", at: 2, count: 4 }), "a.xlsx").sheets[0];
    const column = (s: typeof before) => [...s.columns[0]!.value.slice(0, s.rowCount)];
    assert.deepEqual(column(after), [...column(before).slice(0, 2), 0, 0, 0, 0, ...column(before).slice(2)]);
    assert.deepEqual(after.hiddenRows, before.hiddenRows.map((r) => r + 4));
  });

  const refusals: [string, string, Parameters<typeof edit>[2], string][] = [
    ["a table's header row", "T", { op: "deleteRows", at: 2, count: 1 }, "move"],
    ["all data rows of a table", "T", { op: "deleteRows", at: 3, count: 1 }, "move"],
    ["part of an array formula", "T", { op: "deleteRows", at: 5, count: 1 }, "move"],
    ["rows into an array formula", "T", { op: "insertRows", at: 5, count: 1 }, "move"],
    ["a filter's header row", "数据 表", { op: "deleteRows", at: 0, count: 1 }, "move"],
    ["rows that push content off the sheet", "数据 表", { op: "insertRows", at: 1, count: 1_048_570 }, "limit"],
  ];
  for (const [what, sheet, operation, code] of refusals) {
    it(`refuses ${what}`, () => {
      assert.throws(() => edit(richWorkbook(), sheet, operation), (e: unknown) => e instanceof PatchRefusal && e.code === code && /[\u4e00-\u9fff]/.test(e.message));
    });
  }

  it("a table whose inner rows grow keeps its columns and grows with them", () => {
    const parts = unpack(edit(richWorkbook(), "T", { op: "insertRows", at: 3, count: 2 }));
    assert.match(parts["xl/tables/table1.xml"], /ref="A3:B6".*<autoFilter ref="A3:B6"/s);
    assert.match(parts["xl/tables/table1.xml"], /T!\$B\$7</);
  });

  it("a shared formula on another sheet follows cell by cell", () => {
    const xml = unpack(edit(richWorkbook(), "数据 表", { op: "insertRows", at: 4, count: 10 }))["xl/worksheets/sheet2.xml"];
    assert.deepEqual(Object.entries(formulas(xml)).slice(2), [["A2", "'数据 表'!A4"], ["A3", "'数据 表'!A15"], ["A4", "'数据 表'!A16"]]);
  });

  it("keeps counting rows that do not say their number", () => {
    const bytes = edit(blankWorkbook("数据"), "数据", { op: "cells", cells: [0, 1, 2].map((row) => ({ row, column: 0, value: row })) });
    const parts = unpack(bytes);
    parts[sheet1] = parts[sheet1].replace(/<row r="\d+"/g, "<row").replace(/<c r="\w+"/g, "<c");
    const after = edit(pack(parts), "数据", { op: "insertRows", at: 1, count: 2 });
    assert.match(unpack(after)[sheet1], /<row r="1"><c r="A1">.*<row r="4"><c r="A4">.*<row r="5"><c r="A5">/s);
  });

  it("follows in the order of the operations, names of new cells included", () => {
    const after = patch(blankWorkbook("数据"), { edit: [{ sheet: "数据", operations: [
      { op: "cells", cells: [{ row: 4, column: 0, formula: "A9", value: 1 }] },
      { op: "insertRows", at: 6, count: 1 },
      { op: "cells", cells: [{ row: 5, column: 0, formula: "A9", value: 1 }] },
      { op: "deleteRows", at: 0, count: 2 },
    ] }], names: [{ name: "甲", refersTo: "数据!$A$9" }] });
    assert.deepEqual(formulas(unpack(after)[sheet1]), { A3: "A8", A4: "A7" });
    assert.match(unpack(after)["xl/workbook.xml"], /数据!\$A\$9</);
  });
});

