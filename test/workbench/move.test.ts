import assert from "node:assert/strict";
import { Axis } from "../../src/workbench/grid/axis";
import { copyText } from "../../src/workbench/grid/copy";
import type { GridSheet, Selection } from "../../src/workbench/grid/model";
import { keyMove } from "../../src/workbench/grid/move";

/** A sheet of texts with spare room, as the workbench has it; rows given as hidden have no size. */
function sheetOf(cells: string[][], hidden: number[] = []): GridSheet {
  const text = (row: number, column: number) => cells[row]?.[column] ?? "";
  return {
    name: "表", frozen: { rows: 0, columns: 0 }, gridlines: true, merges: [],
    rows: new Axis(20, 20, new Map(hidden.map((row) => [row, 0]))),
    columns: new Axis(10, 60, new Map()),
    end: { row: cells.length - 1, column: Math.max(...cells.map((row) => row.length)) - 1 },
    filled: (row, column) => text(row, column) !== "",
    cell: (row, column) => (text(row, column) === "" ? undefined : { text: text(row, column), kind: "text", style: {} }),
  };
}
const at = (row: number, column: number): Selection => ({ row, column, top: row, bottom: row, left: column, right: column });
const press = (key: string, sheet: GridSheet, row: number, column: number) => keyMove({ key, ctrlKey: true, metaKey: false, shiftKey: false }, sheet, at(row, column), 10);

describe("workbench/grid keys", () => {
  const sheet = sheetOf([["序号", "单位"], ["1", "甲"], ["2", ""], ["", ""], ["3", "乙"]], [2]);
  it("Ctrl+arrow goes to the end of a run, over a gap to the next, then to the edge; hidden rows are no place to stand", () => {
    assert.deepEqual(press("ArrowDown", sheet, 0, 0), { row: 1, column: 0 });
    assert.deepEqual(press("ArrowDown", sheet, 1, 0), { row: 4, column: 0 });
    assert.deepEqual(press("ArrowDown", sheet, 4, 0), { row: 19, column: 0 });
    assert.deepEqual(press("ArrowUp", sheet, 19, 1), { row: 4, column: 1 });
    assert.deepEqual(press("ArrowRight", sheet, 0, 0), { row: 0, column: 1 });
    assert.deepEqual(press("ArrowRight", sheet, 0, 1), { row: 0, column: 9 });
    assert.deepEqual(press("ArrowLeft", sheet, 0, 9), { row: 0, column: 1 });
    assert.deepEqual(press("End", sheet, 0, 0), { row: 4, column: 1 });
  });
  it("copies what is seen: tabs, lines, quotes where a cell needs them, hidden rows left out", () => {
    const area = { top: 0, left: 0, bottom: 19, right: 9 };
    assert.equal(copyText(sheetOf([["a", "两行\n字"], ["隐", "藏"], ["", 'b"c']], [1]), area), 'a\t"两行\n字"\r\n\t"b""c"');
  });
});
