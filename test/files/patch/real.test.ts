import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../../src/files";
import type { SheetCells, WorkbookCells } from "../../../src/sheet/cells";
import { assertWellFormed, unpack } from "./support/package";
import { edit } from "./support/patch";

const folder = path.resolve(__dirname, "../../../../shared/data/real");
const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".xlsx")) : [];

/** Every value of a sheet by its address, texts spelt out. */
function values(book: WorkbookCells, sheet: SheetCells): Map<string, string | number> {
  const found = new Map<string, string | number>();
  sheet.columns.forEach((column, c) => {
    for (let row = 0; column && row < sheet.rowCount; row++) {
      const kind = column.kind[row];
      if (kind !== 0) found.set(`${row},${c}`, kind === 3 || kind === 5 ? book.strings[column.value[row]] : column.value[row]);
    }
  });
  return found;
}

describe("real workbooks", () => {
  before(function () {
    if (!files.length) this.skip();
  });

  it("keep every value, merge and number of sheets when rows are put in", async () => {
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
      const before = readWorkbook(bytes, file);
      const [sheet] = before.sheets;
      const at = 3;
      const after = edit(bytes, sheet.name,
        { op: "insertRows", at, count: 2 },
        { op: "cells", cells: [{ row: at, column: 0, value: "新行", style: { fill: "#FFFF00" } }] },
        { op: "addConditionalFormat", format: { id: "1", areas: [{ top: 0, left: 0, bottom: 9, right: 3 }], formula: "TRUE", fill: "#FFC7CE" } });
      const read = readWorkbook(after, file);
      const expected = new Map([...values(before, sheet)].map(([place, value]) => {
        const [row, column] = place.split(",").map(Number);
        return [`${row >= at ? row + 2 : row},${column}`, value];
      }));
      expected.set(`${at},0`, "新行");
      assert.deepEqual(values(read, read.sheets[0]), expected, file);
      assert.equal(read.sheets[0].merges.length, sheet.merges.length);
      assert.deepEqual(read.sheets.slice(1).map((s) => values(read, s).size), before.sheets.slice(1).map((s) => values(before, s).size));
      if (file === files.find((name) => name.includes("BLANK"))) await assertWellFormed(after);
      const back = edit(after, sheet.name, { op: "removeConditionalFormat", id: "1" }, { op: "deleteRows", at, count: 2 });
      assert.deepEqual(values(readWorkbook(back, file), readWorkbook(back, file).sheets[0]), values(before, sheet), file);
      // Some write the selection with dollars; once moved it has none.
      const xml = (b: Uint8Array) => unpack(b)["xl/worksheets/sheet1.xml"].replace(/<selection [^>]*>/g, (e) => e.replaceAll("$", ""));
      assert.ok(xml(back) === xml(bytes), file);
    }
  });
});
