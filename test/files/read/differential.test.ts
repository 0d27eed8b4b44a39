import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { read, utils, write, type CellObject } from "@e965/xlsx";
import type { WorkbookCells } from "../../../src/sheet/cells";
import { readWorkbook } from "../../../src/files/read";
import { cellsOf, type Plain } from "./support/cells";
import { cellName } from "../../../src/sheet/a1";

type Value = string | number | boolean | Date | null;

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((value) => !/[\u0000-\u001f\ufffe\uffff]|_x[0-9a-f]{4}_/i.test(value));
const day = fc.date({ min: new Date("1905-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000));
const value: fc.Arbitrary<Value> = fc.oneof(text, fc.constantFrom("单位名称", "是", " 空 格 ", "a&b<c>\"d'", "=1+1", "00123"), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), day, fc.constant(null));
const rows = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });

/** What our reader should say of a written value. */
function plain(written: Value, date1904: boolean): Plain | null {
  if (!(written instanceof Date)) return Object.is(written, -0) ? 0 : written;
  const serial = written.getTime() / 86_400_000 + 25_569;
  return { date: date1904 ? serial - 1462 : serial };
}

function expected(table: Value[][], date1904: boolean): Record<string, Plain> {
  const cells: Record<string, Plain> = {};
  table.forEach((row, r) => row.forEach((written, c) => { const cell = plain(written, date1904); if (cell !== null) cells[cellName(r, c)] = cell; }));
  return cells;
}

/** The cells as SheetJS reads them, in our words; a date is a number with a date format there. */
function bySheetJs(bytes: Uint8Array, name: string): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [address, cell] of Object.entries(read(bytes).Sheets[name])) {
    if (address.startsWith("!")) continue;
    const { t, v, w } = cell as CellObject;
    if (t !== "z") cells[address] = t === "e" ? { error: w } : v;
  }
  return cells;
}

const bare = (cells: Record<string, Plain>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, typeof cell === "object" && "date" in cell ? cell.date : cell]));

describe("differential: the same cells as other readers", () => {
  it("of what hucre writes, strings shared or inline, in both date systems", async () => {
    await fc.assert(fc.asyncProperty(rows, fc.constantFrom("shared", "inline") as fc.Arbitrary<"shared" | "inline">, fc.boolean(), async (table, stringMode, date1904) => {
      const bytes = await writeXlsx({ sheets: [{ name: "表一", rows: table }], stringMode, dateSystem: date1904 ? "1904" : "1900" });
      const ours = cellsOf(readWorkbook(bytes, "t.xlsx"));
      assert.deepEqual({ ...ours }, expected(table, date1904));
      const theirs = await readXlsx(bytes);
      for (const [r, row] of table.entries()) {
        for (const [c, written] of row.entries()) {
          const read = theirs.sheets[0].rows[r]?.[c] ?? null;
          assert.deepEqual(ours[cellName(r, c)] ?? null, plain(read, date1904), `${cellName(r, c)} ${String(written)}`);
        }
      }
    }), { numRuns: 150 });
  });

  it("of what SheetJS writes, strings shared or inline", () => {
    fc.assert(fc.property(rows, fc.boolean(), fc.boolean(), (table, bookSST, compression) => {
      const sheet = utils.aoa_to_sheet(table.map((row) => row.map((cell) => (cell instanceof Date ? cell.getTime() / 86_400_000 : cell))));
      const bytes = new Uint8Array(write({ SheetNames: ["表一"], Sheets: { 表一: sheet } }, { type: "array", bookType: "xlsx", bookSST, compression }) as ArrayBuffer);
      assert.deepEqual(bare(cellsOf(readWorkbook(bytes, "t.xlsx"))), bySheetJs(bytes, "表一"));
    }), { numRuns: 150 });
  });

  it("of real workbooks, when they are there", async function () {
    const folder = path.resolve(__dirname, "../../../../shared/data/real");
    if (!existsSync(folder)) this.skip();
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(".xlsx"));
    assert.ok(files.length > 0);
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const book: WorkbookCells = readWorkbook(bytes, name);
      const hucre = await readXlsx(bytes);
      for (const [i, sheet] of book.sheets.entries()) {
        const ours = bare(cellsOf(book, sheet));
        assert.deepEqual(ours, bySheetJs(bytes, sheet.name), `${name} ${sheet.name}`);
        const numbers = Object.values(ours).filter((cell) => typeof cell === "number").length;
        const theirs = hucre.sheets[i].rows.flat().filter((cell) => typeof cell === "number" || cell instanceof Date).length;
        assert.equal(numbers, theirs, `${name} ${sheet.name}`);
      }
    }
  });
});
