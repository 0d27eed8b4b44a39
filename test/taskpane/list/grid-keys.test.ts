import assert from "node:assert/strict";
import { gridMove } from "../../../src/taskpane/list/grid-keys";

describe("taskpane/list/grid-keys", () => {
  it("moves over headings and cells and stops at the edges; other keys lead nowhere", () => {
    const size = { rows: 10, columns: 5 };
    const from = (row: number, column: number) => (key: string, all = false) => gridMove(key, all, { row, column }, size, 4);
    assert.deepEqual(from(0, 0)("ArrowUp"), { row: -1, column: 0 });
    assert.deepEqual(from(-1, 2)("ArrowUp"), { row: -1, column: 2 });
    assert.deepEqual(from(9, 4)("ArrowDown"), { row: 9, column: 4 });
    assert.deepEqual(from(3, 4)("ArrowRight"), { row: 3, column: 4 });
    assert.deepEqual(from(3, 0)("ArrowLeft"), { row: 3, column: 0 });
    assert.deepEqual([from(3, 2)("Home"), from(3, 2)("Home", true), from(3, 2)("End"), from(3, 2)("End", true)], [{ row: 3, column: 0 }, { row: 0, column: 0 }, { row: 3, column: 4 }, { row: 9, column: 4 }]);
    assert.deepEqual([from(3, 2)("PageUp"), from(3, 2)("PageDown"), from(8, 2)("PageDown")], [{ row: 0, column: 2 }, { row: 7, column: 2 }, { row: 9, column: 2 }]);
    assert.equal(from(3, 2)("x"), null);
  });
});
