import assert from "node:assert/strict";
import { fieldOf } from "../../src/core/dictionary/dictionary";
import type { FieldType } from "../../src/core/dictionary/fields";
import { review } from "../../src/core/review/review";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { CellKind, type WorkbookCells } from "../../src/sheet/cells";
import { reported } from "../support/findings";
import { drawn } from "../support/runs";
import { everything, type Written } from "./everything";

/*
 * The workbook with every record type, in which one heading at a time is what people say instead: nothing is held against anybody that is not
 * with the heading as it should be. One column in twenty-one in each run.
 */

/** What people write, by what stands beneath. */
const plainly: Partial<Record<FieldType, string>> = { date: "哪天的事", boolean: "搞了没有", integer: "有多少", number: "有多少", enum: "是哪种" };
const accuses = new Set(["error", "missing", "warning"]);

/** The workbook with one heading of a sheet changed. */
function renamed(book: WorkbookCells, { name, headerRow }: Written, from: string, to: string): WorkbookCells {
  let changed = 0;
  const strings = [...book.strings, to];
  const sheets = book.sheets.map((sheet) => sheet.name !== name ? sheet : {
    ...sheet,
    columns: sheet.columns.map((column) => {
      const row = [headerRow - 2, headerRow - 1].find((at) => column?.kind[at] === CellKind.text && book.strings[column.value[at]] === from);
      if (!column || row === undefined) return column;
      changed++;
      const value = Float64Array.from(column.value);
      value[row] = strings.length - 1;
      return { ...column, value };
    }),
  });
  assert.equal(changed, 1, `${name} ${from}`);
  return { ...book, strings, sheets };
}

describe("one heading of a full workbook as people would say it", () => {
  it("accuses nobody for want of what stands beneath", async () => {
    const { bytes, sheets } = await everything();
    const book = readWorkbook(bytes, "全部.xlsx");
    const told = (one: WorkbookCells): string[] => reported(review([one], { packs: [...packs], known: [...packs], on: "2019-12-20" })).filter(({ outcome }) => accuses.has(outcome)).map(({ clause, outcome, unit }) => `${clause} ${outcome} ${unit}`);
    const before = new Set(told(book));
    const columns = sheets.flatMap((sheet) => sheet.fields.map((id) => ({ sheet, field: fieldOf(sheet.record, id)! })));
    for (const { sheet, field } of columns.filter((_, at) => drawn(at, 21))) {
      const label = field.unit && ["integer", "number"].includes(field.type) ? `${field.name}（${field.unit}）` : field.name;
      const odd = plainly[field.type] ?? "写的是啥";
      assert.deepEqual(told(renamed(book, sheet, label, odd)).filter((one) => !before.has(one)), [], `${sheet.record}.${field.id} under ${odd}`);
    }
  });
});
