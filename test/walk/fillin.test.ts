import assert from "node:assert/strict";
import { inExcel } from "../../src/cli/in-excel";
import { fillInFile } from "../../src/cli/make-new";
import type { WorkbookCells } from "../../src/sheet/cells";
import { ValueState, type Dataset } from "../../src/core/dictionary/dataset";
import { fieldOf, recordType } from "../../src/core/dictionary/dictionary";
import { layout, listsName, planFillIn, roles, type FillInBook, type FillInColumn } from "../../src/core/fillin";
import type { Pack } from "../../src/core/language/pack/schema";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { review } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { excel } from "../../src/excel/office";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { formsOf } from "../../src/core/forms/layouts";
import { columnQuestions } from "../../src/taskpane/select/uncertain";
import { reported } from "../support/findings";

/** Rows of a record type in the packs' passing examples, with the columns the sheet has. */
function goodRows(pack: Pack, record: string, columns: readonly FillInColumn[]): GivenRow[] {
  const fields = columns.map((column) => column.field);
  const rows: GivenRow[] = [];
  for (const one of packs.filter((other) => other.id === pack.id || other.id === pack.extends)) {
    for (const entry of one.entries) {
      if (entry.as !== "rule") continue;
      for (const { kind, given } of entry.rule.examples.filter((example) => example.kind === "pass")) {
        for (const row of given[record] ?? []) {
          const kept = Object.entries(row).filter(([field, value]) => fields.includes(field) && value !== null && value !== "");
          if (kept.length < 2 || kind !== "pass") continue;
          // Examples name only what they judge; in a list of institutions a row that names none is asked about instead.
          const nameless = record === "institution" && !kept.some(([field]) => field === "name" || field === "creditCode");
          rows.push({ ...(nameless && { name: `第${rows.length + 1}学院` }), ...Object.fromEntries(kept) });
        }
      }
    }
  }
  return rows.slice(0, 120);
}

/** A value as a person types or picks it. */
function typed(record: string, field: string, value: string | number | boolean): string | number {
  const known = fieldOf(record, field)!;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (known.type === "enum") return known.options!.find((option) => option.code === value)?.labels[0] ?? value;
  return value;
}

async function fill(bytes: Uint8Array, book: FillInBook, data: ReadonlyMap<string, GivenRow[]>): Promise<WorkbookCells> {
  const saved = await inExcel(bytes, "a.xlsx", async () => {
    await excel().run(async (context) => {
      for (const { name, record, columns } of book.sheets) {
        const rows = data.get(record)!;
        if (rows.length === 0) continue;
        const values = rows.map((row) => columns.map(({ field }) => (row[field] === undefined ? "" : typed(record, field, row[field]!))));
        context.workbook.worksheets.getItem(name).getRangeByIndexes(layout.first, 0, rows.length, columns.length).values = values;
      }
      await context.sync();
    });
  });
  return readWorkbook(saved, "a.xlsx");
}

const valueAt = (dataset: Dataset, record: string, field: string, row: number): unknown[] => {
  const column = dataset.records.get(record)!.fields.get(field)!;
  if (column.state[row] !== ValueState.ok) return [column.state[row]];
  return [ValueState.ok, ["string", "text", "string[]", "enum[]"].includes(column.type) ? dataset.texts[column.num[row]] : column.num[row]];
};

describe("what the fill-in workbook makes, reviewed", () => {
  describe("the sheet of examples", () => {
    const pack = packs.find((one) => one.id === "hunan-2017")!;
    const book = planFillIn({ pack, known: packs, role: roles[0] });
    let saved: Uint8Array;
    before(async () => ({ saved } = await fillInFile(book, "a.xlsx")));
    const records = async (change: (sheet: Excel.Worksheet) => void): Promise<[string, number][]> => {
      const changed = await inExcel(saved, "a.xlsx", async () => {
        await excel().run(async (context) => {
          change(context.workbook.worksheets.getItem(book.examples.name));
          await context.sync();
        });
      });
      const { files } = review([readWorkbook(changed, "a.xlsx")], { packs: [pack], known: [...packs], on: pack.exampleDate });
      return files[0].tables.map((table) => [table.record, table.rows]);
    };
    const none = book.sheets.map(({ record }) => [record, 0]);

    it("is nobody's data: as it is, overwritten, renamed, without its title, or deleted", async () => {
      assert.deepEqual(await records(() => undefined), none);
      assert.deepEqual(await records((sheet) => (sheet.getRange("E3:E6").values = [["长沙某某学院"], ["2018-01-01"], ["新申报"], ["普通"]])), none);
      assert.deepEqual(await records((sheet) => (sheet.name = "单位信息")), none);
      assert.deepEqual(await records((sheet) => sheet.getRange("A1").clear()), none);
      assert.deepEqual(await records((sheet) => sheet.delete()), none);
    });
  });

  for (const pack of packs) {
    for (const role of roles) {
      describe(`${pack.id}, ${role.title}`, () => {
        const book = planFillIn({ pack, known: packs, role, forms: formsOf(pack) });
        const look = (cells: WorkbookCells) => review([cells], { packs: [pack], known: [...packs], on: pack.exampleDate });
        let bytes: Uint8Array;
        before(async () => (bytes = (await fillInFile(book, "a.xlsx")).saved));

        it("is recognised whole, without a question about a column", () => {
          const { files } = look(readWorkbook(bytes, "a.xlsx"));
          const tables = files[0].tables.map(({ sheet, record, rows }) => ({ sheet, record, rows }));
          assert.deepEqual(tables, book.sheets.map(({ name, record }) => ({ sheet: name, record, rows: 0 })));
          for (const sheet of book.sheets) {
            const table = files[0].tables.find((one) => one.record === sheet.record)!;
            assert.deepEqual(sheet.columns.map((column) => [column.field, table.columns.get(column.field)?.column]), sheet.columns.map((column, at) => [column.field, at]));
            for (const { field } of sheet.columns) assert.ok(table.columns.get(field)!.confidence >= 0.95, `${sheet.name} ${field}`);
          }
          const { guessed, unmatched } = columnQuestions({ files });
          assert.deepEqual([guessed, unmatched], [[], []]);
        });

        it("says once, empty, that nothing is filled in, and blames no row", () => {
          const result = look(readWorkbook(bytes, "a.xlsx"));
          const { files, complete } = result;
          const findings = reported(result);
          // A workbook without institutions is told that as well, once per clause, as any other.
          const others = book.sheets.some((sheet) => sheet.record === "institution") ? findings : findings.filter((finding) => finding.record !== "institution" && finding.outcome !== "review");
          const said = others.filter((finding) => finding.outcome !== "review");
          assert.deepEqual(said.map(({ clause, outcome, cells }) => [clause, outcome, cells]), [["data/empty", "missing", []]]);
          assert.ok(findings.every((finding) => finding.cells.length === 0));
          assert.deepEqual([complete, files[0].unreadSheets.map(({ sheet, data }) => [sheet, data])], [false, [...(book.lists.length > 0 ? [[listsName, false]] : []), ["填报说明", false], ["填写示例", false]]]);
        });

        it("filled in column by column, lacks no column and no table that the role could give", async () => {
          const one = new Map(book.sheets.map(({ record, columns }) => [record, [Object.fromEntries(columns.map((column) => [column.field, column.example.replace(/某某/gu, "海川")]))]]));
          const findings = reported(look(await fill(bytes, book, one)));
          const lacking = findings.filter((finding) => finding.cells.length === 0 && finding.outcome !== "review").map((finding) => finding.message);
          // Only the table of institutions can be missing, and only where another role fills it in.
          const own = new Set(book.sheets.map((sheet) => recordType(sheet.record)!.title));
          for (const message of lacking) assert.ok(!own.has(recordType("institution")!.title) && message.includes(recordType("institution")!.title), message);
        });

        it("keeps good data as they are, without a remark on the data", async () => {
          const data = new Map(book.sheets.map(({ record, columns }) => [record, goodRows(pack, record, columns)]));
          const cells = await fill(bytes, book, data);
          const read = readDataset([cells]);
          let compared = 0;
          for (const { record, columns } of book.sheets) {
            const rows = data.get(record)!;
            const wanted = datasetFromRows({ [record]: rows });
            assert.equal(read.records.get(record)?.length ?? 0, rows.length, record);
            for (let row = 0; row < rows.length; row++) {
              for (const { field } of columns) {
                const expected = valueAt(wanted, record, field, row);
                if (expected[0] === ValueState.bad) continue;
                assert.deepEqual(valueAt(read, record, field, row), expected, `${record}.${field} ${JSON.stringify(rows[row])}`);
                compared++;
              }
            }
          }
          assert.ok(compared > 20, String(compared));
          const remarks = reported(look(cells)).filter((finding) => /^data\/(?:type|format|enum|digits-lost)$/u.test(finding.clause));
          const bad = book.sheets.flatMap(({ record }) => data.get(record)!.flatMap((row, at) => Object.keys(row).filter((field) => valueAt(datasetFromRows({ [record]: data.get(record)! }), record, field, at)[0] === ValueState.bad)));
          assert.ok(remarks.length <= bad.length, remarks.map((finding) => `${finding.cells.join()} ${finding.message}`).join("\n"));
        });
      });
    }
  }
});
