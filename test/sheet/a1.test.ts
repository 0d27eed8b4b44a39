import assert from "node:assert/strict";
import fc from "fast-check";
import { areaName, cellName, columnIndex, columnName, parseArea, parseAreas, parseCell, quoteSheet, rangeAddress, splitSheet } from "../../src/sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/sheet/area";

const row = fc.nat(MAX_ROWS - 1);
const column = fc.nat(MAX_COLUMNS - 1);

describe("A1 addresses", () => {
  it("are read as they are written, in either order, fixed or not", () => {
    fc.assert(fc.property(row, row, column, column, (r1, r2, c1, c2) => {
      const area = { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
      assert.deepEqual(parseArea(areaName(area)), area);
      assert.deepEqual(parseArea(`$${columnName(c2)}$${r2 + 1}:${cellName(r1, c1)}`), area);
      assert.deepEqual(parseArea(rangeAddress(area, true)), area);
      assert.deepEqual(parseCell(cellName(r1, c1)), { row: r1, column: c1 });
      assert.equal(columnIndex(columnName(c1).toLowerCase()), c1);
    }));
  });

  it("name whole columns and rows as Excel does", () => {
    const whole = parseArea("$B:D")!;
    assert.deepEqual([whole.top, whole.bottom, whole.left, whole.right], [0, MAX_ROWS - 1, 1, 3]);
    assert.deepEqual([rangeAddress(whole), rangeAddress(parseArea("3:5")!, true), areaName(whole)], ["B:D", "$3:$5", "B1:D1048576"]);
  });

  it("beyond the grid, or none at all, are no addresses", () => {
    for (const bad of ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:3", "A1:B2:C3", "甲1", "A-1", "A1 B1"]) assert.equal(parseArea(bad), null, bad);
    assert.deepEqual(["", "XFE", "1", "甲", "A1"].map(columnIndex), [-1, -1, -1, -1, -1]);
    assert.deepEqual([parseCell("A1:A1"), parseCell("A")], [undefined, undefined]);
    assert.equal(parseAreas("A1 B2:C3 nonsense D:D").length, 3);
  });

  it("carry a sheet's name, quoted where it must be", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }).filter((name) => !/[\\/?*[\]:!]/.test(name) && !name.startsWith("'")), (name) => {
      assert.deepEqual(splitSheet(`${quoteSheet(name)}!A1`), { sheet: name, rest: "A1" });
    }));
    assert.deepEqual([quoteSheet("核验结果"), quoteSheet("A1"), quoteSheet("R1C1"), quoteSheet("甲 乙")], ["核验结果", "'A1'", "'R1C1'", "'甲 乙'"]);
  });
});
