import assert from "node:assert/strict";
import fc from "fast-check";
import { copyText } from "../../src/workbench/grid/copy";
import { Axis } from "../../src/workbench/grid/axis";
import { pastedCells } from "../../src/workbench/grid/paste";
import type { GridSheet } from "../../src/workbench/grid/model";

describe("workbench/grid paste", () => {
  it("reads what other programs put on the clipboard", () => {
    assert.deepEqual(pastedCells("甲"), [["甲"]]);
    assert.deepEqual(pastedCells("甲\t1\r\n乙\t2\r\n"), [["甲", "1"], ["乙", "2"]]);
    assert.deepEqual(pastedCells("甲\n乙"), [["甲"], ["乙"]]);
    assert.deepEqual(pastedCells('"两\n行"\t"说""是"""\n丙'), [["两\n行", '说"是"'], ["丙", ""]]);
    assert.deepEqual(pastedCells("甲\t\n\t乙"), [["甲", ""], ["", "乙"]]);
    assert.deepEqual(pastedCells('5" 管\t甲'), [['5" 管', "甲"]]);
    assert.deepEqual(pastedCells("\t"), [["", ""]]);
  });

  it("gives back any block that was copied", () => {
    const text = fc.stringMatching(/^[甲a"\t\n ]{0,4}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.array(text, { minLength: 12, maxLength: 12 }), (columns, rows, texts) => {
        const cells = Array.from({ length: rows }, (_, row) => texts.slice(row * columns, (row + 1) * columns));
        // A last line that is all empty is told by no end of line; Excel ends each line with one.
        const sheet = {
          rows: new Axis(rows, 20, new Map()), columns: new Axis(columns, 20, new Map()), end: { row: rows - 1, column: columns - 1 },
          cell: (row: number, column: number) => ({ text: cells[row][column], kind: "text", style: {} }),
        } as unknown as GridSheet;
        assert.deepEqual(pastedCells(`${copyText(sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 })}\r\n`), cells);
      }),
    );
  });
});
