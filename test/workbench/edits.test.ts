import assert from "node:assert/strict";
import fc from "fast-check";
import { createWorkbook, type Host, openHost, saveHost, userEdit } from "../../src/host";
import { mergeArea } from "../../src/host/edit/merge";
import type { Book } from "../../src/workbench/book";
import type { Selection } from "../../src/workbench/grid/model";
import { openBookPaced } from "../../src/workbench/host-book";

const book = (values: unknown[][]) => openBookPaced(saveHost(createWorkbook({ sheets: [{ name: "表", values: values as never }] })), "表.xlsx");
const block = (top: number, left: number, bottom = top, right = left): Selection => ({ top, left, bottom, right, row: top, column: left });
const shown = (on: Book, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => on.editText("表", row, column)));

describe("workbench: a person's edits", () => {
  it("Delete empties the whole selection, whole columns too, and one undo brings all of it back", async () => {
    const on = await book([["甲", 1], ["乙", "=1+1"], ["丙", 0.5]]);
    const before = shown(on, 3, 2);
    on.clear("表", block(0, 0, 1_048_575, 1));
    assert.deepEqual(shown(on, 3, 2), [["", ""], ["", ""], ["", ""]]);
    assert.deepEqual(on.undo(), { name: { kind: "clear" }, place: "表!A1", changed: true });
    assert.deepEqual(shown(on, 3, 2), before);
    assert.equal(on.redo()?.changed, true);
    assert.equal(on.editText("表", 0, 0), "");
    assert.equal(on.redo(), undefined);
  });

  it("pastes a block at the selection as if it were typed; one text fills the selection; what is no formula stays text", async () => {
    const on = await book([["甲"]]);
    on.paste("表", block(1, 1), { texts: [["2019年8月1日", "1,200"], ["-无", "=1+"]] });
    assert.deepEqual(shown(on, 3, 3).slice(1).map((row) => row.slice(1)), [["2019-08-01", "1200"], ["-无", "=1+"]]);
    on.paste("表", block(0, 3, 2, 4), { texts: [["是"]] });
    assert.deepEqual([0, 1, 2].map((row) => on.editText("表", row, 4)), ["是", "是", "是"]);
    on.undo();
    on.undo();
    assert.equal(on.editText("表", 1, 1), "");
    assert.equal(on.undoName, undefined);
  });

  it("refuses a paste that a merge would swallow or that leaves the sheet, and writes nothing of it", async () => {
    const made = createWorkbook({ sheets: [{ name: "表", values: [["a", null], ["b", "c"]] }] });
    mergeArea(made.sheets[0], { top: 0, left: 0, bottom: 0, right: 1 }, false);
    const on = await openBookPaced(saveHost(made), "表.xlsx");
    assert.throws(() => on.paste("表", block(0, 0), { texts: [["1", "2"], ["3", "4"]] }), /合并单元格/);
    assert.throws(() => on.paste("表", block(1_048_575, 0), { texts: [["1"], ["2"]] }), /超出/);
    assert.deepEqual(shown(on, 2, 2), [["a", ""], ["b", "c"]]);
    on.paste("表", block(0, 0, 0, 1), { texts: [["合"]] });
    assert.equal(on.editText("表", 0, 0), "合");
    assert.equal(on.undoName?.kind, "paste");
  });

  it("never takes an edit back over what was written since", async () => {
    const workbook = createWorkbook({ sheets: [{ name: "表", values: [["甲"]] }] });
    const on = await openBookPaced(saveHost(workbook), "表.xlsx");
    on.edit("表", 0, 0, "乙");
    const host = (on as unknown as { host: Host }).host;
    userEdit(host, "表", "A1", "丙", "remote");
    assert.deepEqual(on.undo(), { name: { kind: "typing", text: "乙", place: "A1" }, place: "表!A1", changed: false });
    assert.equal(on.editText("表", 0, 0), "丙");
    assert.equal(on.undo(), undefined);
  });

  it("any row of edits, undone to the end, leaves the file's values as they were; redone, as they became", async () => {
    const text = fc.constantFrom("", "甲", "12", "=1+1", "2019-08-01", "0.1", "'=x", "TRUE", "-3");
    const edit = fc.oneof(
      fc.record({ kind: fc.constant("edit" as const), row: fc.nat(3), column: fc.nat(3), text }),
      fc.record({ kind: fc.constant("clear" as const), row: fc.nat(3), column: fc.nat(3), text }),
      fc.record({ kind: fc.constant("paste" as const), row: fc.nat(3), column: fc.nat(3), text }),
    );
    const values = (on: Book) => {
      const [sheet] = openHost(on.save()).sheets;
      return Array.from({ length: 6 }, (_, row) => Array.from({ length: 6 }, (_, column) => [sheet.grid.get(row, column), sheet.formulas.get(row, column) ?? null, sheet.looks.at(row, column).numberFormat ?? null]));
    };
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const on = await book([["甲", 1.25, "=1+2"], [0.1 + 0.2, true, "x"]]);
        const before = values(on);
        for (const { kind, row, column, text: typed } of edits) {
          if (kind === "edit") on.edit("表", row, column, typed);
          else if (kind === "clear") on.clear("表", block(row, column, row + 1, column + 1));
          else on.paste("表", block(row, column), { texts: [[typed, "乙"], ["", "2019年8月"]] });
        }
        const after = values(on);
        while (on.undo()) continue;
        assert.deepEqual(values(on), before);
        while (on.redo()) continue;
        assert.deepEqual(values(on), after);
      }),
      { numRuns: 15 },
    );
  });
});
