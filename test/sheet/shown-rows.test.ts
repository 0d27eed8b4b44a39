import assert from "node:assert/strict";
import { CellKind, type CellColumn, type WorkbookCells } from "../../src/sheet/cells";
import { shownAt, shownRows } from "../../src/sheet/shown-rows";

const column = (...cells: [kind: number, value: number][]): CellColumn => ({ kind: Uint8Array.from(cells, ([kind]) => kind), value: Float64Array.from(cells, ([, value]) => value) });
const book: WorkbookCells = {
  file: "a.xlsx", date1904: false, strings: ["名称", "甲学院", "#REF!"],
  sheets: [{ name: "表", visibility: "visible", rowCount: 3, merges: [], hiddenRows: [], columns: [
    column([CellKind.text, 0], [CellKind.text, 1], [CellKind.blank, 0]), undefined, column([CellKind.blank, 0], [CellKind.date, 43_728], [CellKind.error, 2]), column([CellKind.number, 1999.5], [CellKind.boolean, 1], [CellKind.blank, 0]),
  ] }],
};

describe("sheet/shown-rows", () => {
  it("shows the rows asked for as people read them, without columns that are blank there; what is not there is left out", () => {
    assert.deepEqual(shownRows(book, "表", [1, 0, 7, -1, 1]), { sheet: "表", columns: [0, 2, 3], rows: [{ row: 0, texts: ["名称", "", "1999.5"] }, { row: 1, texts: ["甲学院", "2019-09-20", "TRUE"] }] });
    assert.deepEqual(shownRows(book, "表", [2]), { sheet: "表", columns: [2], rows: [{ row: 2, texts: ["#REF!"] }] });
    assert.equal(shownRows(book, "别的", [1]), null);
    const shown = shownRows(book, "表", [1]);
    assert.deepEqual([shownAt(shown, 1, 0), shownAt(shown, 1, 1), shownAt(shown, 0, 0), shownAt(null, 1, 0)], ["甲学院", "", "", ""]);
  });
});
