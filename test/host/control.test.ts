import assert from "node:assert/strict";
import fc from "fast-check";
import { cellInput, cellText, constantRule, createWorkbook, editByUser, Host, openHost, saveHost } from "../../src/host";
import type { SheetRule } from "../../src/host";

const rule = (formula: string): SheetRule => ({ id: "1", type: "Custom", areas: [], formula, rule: null, format: { font: {}, borders: {} }, stopIfTrue: false });

describe("host: a person at the grid", () => {
  it("dates typed in Chinese are dates, shown as Chinese Excel shows them; a day that is none stays what was typed", () => {
    const host = new Host(createWorkbook({ sheets: [{ name: "表", values: [] }] }));
    const sheet = host.workbook.sheet("表");
    const typed = (text: string) => (editByUser(host, sheet, 0, 0, null), sheet.looks.apply({ top: 0, left: 0, bottom: 0, right: 0 }, () => ({})), editByUser(host, sheet, 0, 0, text), [sheet.grid.get(0, 0), cellText(sheet, 0, 0)]);
    assert.deepEqual(typed("2019年8月1日"), [43678, "2019年8月1日"]);
    assert.deepEqual(typed("2019年8月"), [43678, "2019年8月"]);
    assert.deepEqual(typed("19年8月1号"), [43678, "2019年8月1日"]);
    assert.deepEqual(typed("2019-8-1"), [43678, "2019/8/1"]);
    assert.deepEqual(typed("2019/08/01"), [43678, "2019/8/1"]);
    assert.equal(typed("8月1日")[1], "8月1日");
    assert.deepEqual(typed("2019年2月30日"), ["2019年2月30日", "2019年2月30日"]);
    assert.deepEqual(typed("2019年度"), ["2019年度", "2019年度"]);
  });

  it("edits what the formula bar shows", () => {
    const workbook = createWorkbook({ sheets: [{ name: "甲", values: [["=1+1", 0.5, "2019-08-01", "x"]] }] });
    const host = new Host(workbook);
    const [sheet] = workbook.sheets;
    sheet.looks.apply({ top: 0, bottom: 0, left: 1, right: 1 }, (style) => ({ ...style, numberFormat: "0%" }));
    assert.deepEqual([0, 1, 2, 3, 4].map((column) => cellInput(sheet, 0, column)), ["=1+1", "50%", "2019-08-01", "x", ""]);
    editByUser(host, sheet, 0, 3, "12");
    editByUser(host, sheet, 0, 0, null);
    assert.deepEqual([sheet.grid.get(0, 3), sheet.grid.get(0, 0), sheet.formulas.get(0, 0)], [12, null, undefined]);
  });

  it("is told in Chinese what the sheet refuses", () => {
    const workbook = createWorkbook({ sheets: [{ name: "甲", values: [["a"]] }] });
    const host = new Host(workbook);
    const [sheet] = workbook.sheets;
    assert.throws(() => editByUser(host, sheet, 0, 0, "=1+"), /^UserError: 单元格 A1：此内容无法识别为公式/);
    sheet.protection = { options: {}, password: "" };
    assert.throws(() => editByUser(host, sheet, 0, 0, "b"), /^UserError: 单元格 A1：工作表受保护/);
    assert.equal(sheet.grid.get(0, 0), "a");
  });

  it("sees rules that hold everywhere without a calculation of cells", () => {
    const cases: [string, boolean | null][] = [["TRUE", true], ['ISTEXT("核验")', true], ['IF("a"<>"",1>2)', false], ["$A1>0", null], ["ROW()>1", null], ["名称", null]];
    for (const [formula, holds] of cases) assert.equal(constantRule(rule(formula)), holds, formula);
  });
});

describe("host: what was written is what a file gives back", () => {
  it("for any texts, numbers, truth values and blanks", () => {
    const cell = fc.oneof(fc.integer(), fc.boolean(), fc.constant(""), fc.stringMatching(/^[\u4e00-\u4e20a-z0-9=+\-<>&"' ]{1,12}$/).map((text) => `'${text}`));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (values) => {
        const made = createWorkbook({ sheets: [{ name: "甲", values }] });
        const back = openHost(saveHost(made));
        for (const [row, cells] of values.entries())
          for (const column of cells.keys()) assert.deepEqual(back.sheets[0].grid.get(row, column), made.sheets[0].grid.get(row, column));
      }),
      { numRuns: 30 },
    );
  });
});
