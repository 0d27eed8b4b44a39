import assert from "node:assert/strict";
import { CellKind, type SheetCells, type WorkbookCells } from "../../src/sheet/cells";
import { area } from "../../src/sheet/area";
import { ExcelProblem, readActiveWorkbook } from "../../src/excel";
import type { OfficeRun } from "../../src/host/node";
import { closeAll, openExcel } from "./support";

const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];
const rows = (count: number, columns = 20): unknown[][] => Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (_, column) => (row === 0 ? `栏目${column}` : column < 3 ? `单位${row}` : row * column)));

/** A sheet of data with what `more` adds to it. */
function opened(more: (run: OfficeRun) => void, count = 400): OfficeRun {
  const run = openExcel([{ name: "机构", values: rows(count) }]);
  more(run);
  return run;
}

const put = (run: OfficeRun, row: number, column: number, value: string | number = "x"): void => run.host.workbook.sheets[0].grid.set(row, column, value);

/** How many cells hold something, column by column; blank ones are what a column's kinds say. */
const filled = ({ columns, rowCount }: SheetCells): number => columns.reduce((sum, column) => sum + (column ? column.kind.subarray(0, rowCount).reduce((count, kind) => count + (kind === CellKind.blank ? 0 : 1), 0) : 0), 0);

const text = (book: WorkbookCells, row: number, column: number): string => book.strings[book.sheets[0].columns[column]!.value[row]];

describe("excel: a sheet costs what its data cost", () => {
  after(closeAll);

  const strays: [string, [number, number][]][] = [
    ["in the last cell of the sheet", [[LAST_ROW, LAST_COLUMN]]],
    ["in the last row", [[LAST_ROW, 3]]],
    ["in the last column", [[5, LAST_COLUMN]]],
    ["in three corners", [[LAST_ROW, 0], [0, LAST_COLUMN], [LAST_ROW, LAST_COLUMN]]],
    ["some way below", [[60_000, 2]]],
  ];
  for (const [where, cells] of strays) {
    it(`reads all of it and few blank cells with a stray cell ${where}`, async () => {
      const run = opened((run) => cells.forEach(([row, column]) => put(run, row, column)));
      let total = 0;
      const book = await readActiveWorkbook({ onProgress: (_, all) => (total = all) });
      assert.ok(run.syncs() <= 8, `${run.syncs()} syncs`);
      assert.ok(total <= 400 * 20 * 10, `${total} cells asked`);
      for (const [row, column] of cells) assert.equal(text(book, row, column), "x");
      const within = cells.filter(([row, column]) => row < 400 && column < 20).length;
      assert.equal(filled(book.sheets[0]), 400 * 20 + cells.length - within);
      assert.equal(text(book, 399, 0), "单位399");
      assert.equal(book.sheets[0].rowCount, Math.max(400, ...cells.map(([row]) => row + 1)));
    });
  }

  it("L4: reads rows that are filled to the last column, of which Excel tells no values as a whole", async () => {
    const run = openExcel([{ name: "宽", values: [["x"]] }]);
    rows(3, LAST_COLUMN + 1).forEach((line, row) => line.forEach((value, column) => put(run, row, column, value as string | number)));
    const book = await readActiveWorkbook();
    assert.deepEqual([filled(book.sheets[0]), text(book, 0, LAST_COLUMN)], [3 * (LAST_COLUMN + 1), `栏目${LAST_COLUMN}`]);
  });

  it("asks for nothing of formats alone: whole columns, a million rows, the whole sheet", async () => {
    for (const area of ["A:T", "A1:T1000000", "A1:XFD1048576"]) {
      const run = opened(() => undefined);
      await run.Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(area).format.fill.color = "#FFFF00";
        await context.sync();
      });
      const before = run.syncs();
      const book = await readActiveWorkbook();
      assert.ok(run.syncs() - before <= 4, `${area}: ${run.syncs() - before} syncs`);
      assert.deepEqual([book.sheets[0].rowCount, filled(book.sheets[0])], [400, 8_000]);
    }
  });

  it("says of a tall sheet full of data the same as ever, and which rows of its parts are hidden", async () => {
    const run = opened((run) => {
      put(run, LAST_ROW, LAST_COLUMN);
      const [sheet] = run.host.workbook.sheets;
      sheet.rows.set(7, { hidden: true });
      sheet.rows.set(LAST_ROW, { hidden: true });
      sheet.rows.set(500_000, { hidden: true });
      sheet.merges = [area(3, 1, 4, 1), area(LAST_ROW - 1, 0, LAST_ROW, 0)];
    }, 30_000);
    const book = await readActiveWorkbook();
    assert.equal(filled(book.sheets[0]), 30_000 * 20 + 1);
    assert.deepEqual(book.sheets[0].hiddenRows, [7, LAST_ROW]);
    assert.equal(book.sheets[0].merges.length, 2);
    assert.ok(run.syncs() <= 3 + 30_000 * 20 / 50_000 + 4, `${run.syncs()} syncs`);
  });

  it("knows a total beside a stray cell, and asks of its row only the columns of the table", async () => {
    const run = opened((run) => {
      put(run, LAST_ROW, LAST_COLUMN);
    });
    await run.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A401:C401").formulas = [["合计", "=SUM(B2:B400)", "=SUM(C2:C400)"]];
      await context.sync();
    });
    run.host.counters.largestResponse = 0;
    const book = await readActiveWorkbook();
    assert.deepEqual(book.sheets[0].totals?.map(({ row }) => row), [400]);
    assert.ok(run.host.counters.largestResponse < 2_000_000);
  });

  it("names the stray cells of a sheet that cannot be read for them, and reads the others", async () => {
    const scatter = (run: OfficeRun): void => {
      // From corner to corner: hundreds of columns, each with one cell, and a million rows.
      for (let at = 0; at < 16_384; at += 64) put(run, at * 64, at);
      put(run, LAST_ROW, LAST_COLUMN);
    };
    const run = openExcel([{ name: "散", values: [["x"]] }, { name: "好", values: rows(3) }]);
    scatter(run);
    await assert.rejects(readActiveWorkbook(), (error) => error instanceof ExcelProblem && error.code === "payload" && /工作表“散”.*XFD1048576/u.test(error.sentence) && error.sentence.endsWith("。"));
    assert.ok(run.syncs() < 20, `${run.syncs()} syncs`);
    assert.equal((await readActiveWorkbook({ sheets: ["好"] })).sheets[0].rowCount, 3);
  });

  it("names the far end where Excel does not tell which part of a range is used", async () => {
    const run = openExcel([{ name: "机构", values: rows(400) }], { name: "win-2021", broken: ["Range.GetUsedRangeOrNullObject"] });
    put(run, LAST_ROW, LAST_COLUMN);
    await assert.rejects(readActiveWorkbook(), (error) => error instanceof ExcelProblem && /工作表“机构”的内容一直延伸到 XFD1048576/u.test(error.sentence));
  });
});
