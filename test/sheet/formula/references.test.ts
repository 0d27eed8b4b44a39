import assert from "node:assert/strict";
import fc from "fast-check";
import { shiftArea, shiftFormula } from "../../../src/sheet/formula/shift";
import { removeFromFormula, renameInFormula, sheetPrefix } from "../../../src/sheet/formula/sheets";
import { translateFormula } from "../../../src/sheet/formula/relative";
import { references } from "../../../src/sheet/formula/reference";
import { areaName, cellName, columnIndex, columnName, parseArea } from "../../../src/sheet/a1";

const insert = { sheet: "数据", at: 4, count: 2 };
const remove = { sheet: "数据", at: 4, count: -2 };

/** formula on 数据 → after two rows are put in before row 5 → after rows 5 and 6 are deleted. */
const cases: [string, string, string][] = [
  ["A5+B3", "A7+B3", "#REF!+B3"],
  ["SUM(A1:A10)*LOG10(5)", "SUM(A1:A12)*LOG10(5)", "SUM(A1:A8)*LOG10(5)"],
  ["数据!A5+Sheet1!A5", "数据!A7+Sheet1!A5", "数据!#REF!+Sheet1!A5"],
  ["'数据'!$A$5:$B$9", "'数据'!$A$7:$B$11", "'数据'!$A$5:$B$7"],
  ["SUM(5:6)+SUM(A:A)+SUM($B:$C)", "SUM(7:8)+SUM(A:A)+SUM($B:$C)", "SUM(#REF!)+SUM(A:A)+SUM($B:$C)"],
  ["A1:A1048576", "A1:A1048576", "A1:A1048576"],
  ['"A5"&A5&"a""A5"', '"A5"&A7&"a""A5"', '"A5"&#REF!&"a""A5"'],
  ["表1[[#All],[A5]]+表1[A5]+A7", "表1[[#All],[A5]]+表1[A5]+A9", "表1[[#All],[A5]]+表1[A5]+A5"],
  ["[1]数据!A5+'[2]数据'!A5", "[1]数据!A5+'[2]数据'!A5", "[1]数据!A5+'[2]数据'!A5"],
  ["'a''b'!A5", "'a''b'!A5", "'a''b'!A5"],
  ["IF(A7=TRUE,1E5,x.A5)", "IF(A9=TRUE,1E5,x.A5)", "IF(A5=TRUE,1E5,x.A5)"],
  ["#REF!A7+A8", "#REF!A7+A10", "#REF!A7+A6"],
  ["一月:三月!A7", "一月:三月!A7", "一月:三月!A7"],
  ["_xlfn.XLOOKUP(A7,B:B,C:C)#", "_xlfn.XLOOKUP(A9,B:B,C:C)#", "_xlfn.XLOOKUP(A5,B:B,C:C)#"],
  ["A9:A7", "A11:A9", "A7:A5"],
  ["INDEX($A$1:A7,1):C9", "INDEX($A$1:A9,1):C11", "INDEX($A$1:A5,1):C7"],
  ["SUM((A1:A3,A5:B7) B6:B8)", "SUM((A1:A3,A7:B9) B8:B10)", "SUM((A1:A3,A5:B5) B5:B6)"],
  ["表（1）!A7+A7", "表（1）!A7+A9", "表（1）!A7+A5"],
  ["XFE7+A1048577+ABCD7+A7B", "XFE7+A1048577+ABCD7+A7B", "XFE7+A1048577+ABCD7+A7B"],
  ["A1048576+A7", "#REF!+A9", "A1048574+A5"],
  ["{1,2;3,4}+A7%-@A7", "{1,2;3,4}+A9%-@A9", "{1,2;3,4}+A5%-@A5"],
  ["R1C1+RC+A7_1+合计A7", "R1C1+RC+A7_1+合计A7", "R1C1+RC+A7_1+合计A7"],
];

describe("references in formulas", () => {
  for (const [formula, inserted, deleted] of cases) {
    it(`${formula} follows rows`, () => {
      assert.equal(shiftFormula(formula, "数据", insert), inserted);
      assert.equal(shiftFormula(formula, "数据", remove), deleted);
      assert.equal(shiftFormula(formula.replaceAll("数据", "别的"), "别的", insert), formula.replaceAll("数据", "别的"), "another sheet's rows");
    });
  }

  it("a sheet's new name is quoted when it must be", () => {
    const rename = (formula: string, to: string) => renameInFormula(formula, "数据", to);
    assert.equal(rename("数据!A1+'数据'!B2+别的!C3+\"数据!A1\"", "x y"), "'x y'!A1+'x y'!B2+别的!C3+\"数据!A1\"");
    assert.equal(rename("数据!Name+数据!#REF!+数据:丙!A1", "甲's"), "'甲''s'!Name+'甲''s'!#REF!+'甲''s:丙'!A1");
    for (const [name, prefix] of [["数据", "数据!"], ["A1", "'A1'!"], ["2020年", "'2020年'!"], ["R1C1", "'R1C1'!"], ["a-b", "'a-b'!"], ["a.b_c", "a.b_c!"], ["TRUE", "'TRUE'!"], ["表（1）", "'表（1）'!"]]) assert.equal(sheetPrefix(name), prefix);
  });

  it("a deleted sheet leaves #REF!, an end of a 3-D reference moves inward", () => {
    assert.equal(removeFromFormula("SUM(数据!A1:B2)+别的!A1+'数据'!Name", "数据", () => null), "SUM(#REF!)+别的!A1+#REF!");
    assert.equal(removeFromFormula("SUM(数据:丁!A1)", "数据", () => "丙"), "SUM(丙:丁!A1)");
    assert.equal(removeFromFormula("SUM(丁:数据!A1)", "数据", () => "丁"), "SUM(丁!A1)");
  });

  it("renaming there and back gives the same references (property)", () => {
    const name = fc.string({ unit: fc.constantFrom("数", "据", "a", "B", "1", " ", "'", "（", "-", "."), minLength: 1, maxLength: 6 }).filter((s) => !/^'|'$/.test(s));
    fc.assert(fc.property(name, name, (a, b) => {
      fc.pre(a.toLowerCase() !== b.toLowerCase() && !/别的/.test(a + b));
      const formula = `SUM(${sheetPrefix(a)}A1:B2,别的!C3)+${sheetPrefix(a)}$D$4`;
      const renamed = renameInFormula(formula, a, b);
      assert.deepEqual(references(renamed).map((r) => r.sheets), [[b], ["别的"], [b]]);
      assert.equal(renameInFormula(renamed, b, a), formula);
    }));
  });

  it("what is copied there and back reads as before (property)", () => {
    const end = fc.record({ row: fc.integer({ min: 50, max: 90 }), column: fc.integer({ min: 20, max: 60 }), a: fc.constantFrom("", "$"), b: fc.constantFrom("", "$") }).map(({ row, column, a, b }) => a + columnName(column) + b + row);
    fc.assert(fc.property(fc.array(fc.tuple(end, fc.option(end)), { minLength: 1 }), fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (list, rows, columns) => {
      const formula = `SUM(${list.map(([a, b]) => (b ? `${a}:${b}` : a)).join(",")})&"A1"`;
      const there = translateFormula(formula, rows, columns);
      assert.equal(translateFormula(there, -rows, -columns), formula);
      const cells = (text: string) => references(text).flatMap(({ first, last }) => [first!, ...(last ? [last] : [])]);
      assert.deepEqual(cells(there), cells(formula).map((end) => ({ ...end, row: end.row! + (end.rowFixed ? 0 : rows), column: end.column! + (end.columnFixed ? 0 : columns) })));
    }));
  });

  it("addresses are read as they are written (property)", () => {
    fc.assert(fc.property(fc.nat(1_048_575), fc.nat(16_383), fc.nat(1_048_575), fc.nat(16_383), (r1, c1, r2, c2) => {
      const area = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      assert.deepEqual(parseArea(areaName(area)), area);
      assert.deepEqual(parseArea(`$${columnName(c2)}$${r2 + 1}:${cellName(r1, c1)}`), { ...area });
      assert.equal(columnIndex(columnName(c1)), c1);
    }));
    for (const bad of ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:3", "A1:B2:C3", "甲1"]) assert.equal(parseArea(bad), null, bad);
  });

  it("an area that is put off the sheet or deleted is gone", () => {
    assert.equal(shiftArea({ top: 4, left: 0, bottom: 5, right: 1 }, remove), null);
    assert.equal(shiftArea({ top: 1_048_575, left: 0, bottom: 1_048_575, right: 1 }, insert), null);
    assert.deepEqual(shiftArea({ top: 0, left: 0, bottom: 1_048_575, right: 1 }, remove), { top: 0, left: 0, bottom: 1_048_575, right: 1 });
  });
});
