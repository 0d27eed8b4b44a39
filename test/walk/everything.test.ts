import assert from "node:assert/strict";
import type { WorkbookCells } from "../../src/sheet/cells";
import { dictionary } from "../../src/core/dictionary/dictionary";
import { review, type ReviewResult } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { columnQuestions } from "../../src/taskpane/select/uncertain";
import { applicantName, baseName, everything, type Written } from "./everything";
import { reported } from "../support/findings";
import { ledgerSentence } from "../../src/core/words/ledger-sentences";
import { asWritten } from "../../src/core/words/speech";

describe("a workbook with every record type", () => {
  let sheets: Written[];
  const results = new Map<string, ReviewResult>();
  let book: WorkbookCells;
  before(async () => {
    const written = await everything();
    ({ sheets } = written);
    book = readWorkbook(written.bytes, "全部.xlsx");
    for (const pack of packs) results.set(pack.id, review([book], { packs: [pack], known: [...packs], on: "2019-12-20" }));
    results.set("all", review([book], { packs: [...packs], known: [...packs], on: "2019-12-20" }));
  });

  it("has a sheet for each of the dictionary's types", () => {
    assert.deepEqual(new Set(sheets.map(({ record }) => record)), new Set(dictionary.map(({ id }) => id)));
  });

  it("is read whole: each sheet as its own type, every column as its own field, every row and no other", () => {
    const [file] = results.get("all")!.files;
    assert.deepEqual(file.unreadSheets.map(({ sheet }) => sheet), ["填报说明"]);
    for (const { name, record, headerRow, placed, fields } of sheets) {
      const tables = file.tables.filter((table) => table.sheet === name);
      assert.deepEqual(tables.map((table) => [table.record, table.headerRow, table.rows]), [[record, headerRow, placed.length]], name);
      const found = [...tables[0].columns].filter(([, place]) => place.row === undefined).map(([id, place]) => `${place.column} ${id}`);
      assert.deepEqual(found.filter((one) => !one.startsWith("0 ")).sort(), fields.map((id, i) => `${i + 1} ${id}`).sort(), name);
    }
  });

  it("knows full-time from part-time teachers by sheet and title alone, and whose they are", () => {
    const dataset = readDataset([book]);
    const set = dataset.records.get("teacher")!;
    const kind = set.fields.get("kind")!;
    const found = Array.from({ length: set.length }, (_, row) => `${dataset.units[set.unit[row]].name} ${kind.codes![kind.num[row]]}`);
    assert.deepEqual(found, [...Array.from({ length: 4 }, () => `${applicantName} full`), ...Array.from({ length: 4 }, () => `${baseName} full`), `${applicantName} part`]);
  });

  it("reads every record of every type as its unit's own", () => {
    const dataset = readDataset([book]);
    for (const { record } of sheets) {
      const placed = sheets.filter((sheet) => sheet.record === record).flatMap((sheet) => sheet.placed);
      const set = dataset.records.get(record)!;
      assert.deepEqual(Array.from(set.unit, (unit) => dataset.units[unit]?.name), placed.map(({ unit }) => unit), record);
      assert.deepEqual(Array.from(set.row, (row) => row + 1), placed.map(({ row }) => row), record);
    }
  });

  it("asks nothing about its columns", () => {
    const { guessed, unmatched } = columnQuestions(results.get("all")!);
    assert.deepEqual([...guessed, ...unmatched].map(({ label, field, at }) => `${at[0].sheet} ${label} ${field}`), []);
  });

  it("blames nobody for another's row", () => {
    for (const [id, result] of results) {
      for (const finding of reported(result)) {
        const sheet = sheets.find(({ name }) => name === finding.sheet);
        const units = new Set(finding.cells.flatMap((cell) => sheet?.placed.filter(({ row }) => row === Number(/\d+$/u.exec(cell)![0])).map(({ unit }) => unit) ?? []));
        if (units.size > 0) assert.ok(units.has(finding.unit) || (units.size > 1 && finding.unit === ""), `${id} ${finding.clause} ${finding.sheet}!${finding.cells.join()} ${finding.unit}: ${finding.message}`);
      }
    }
  });

  it("has no fault in the data itself, and no rule that breaks", () => {
    for (const [id, result] of results) {
      const { ledger } = result;
      assert.deepEqual(reported(result).filter(({ clause, outcome }) => clause.startsWith("data/") || outcome === "broken").map(({ clause, sheet, cells, message }) => `${clause} ${sheet}!${cells.join()} ${message}`), [], id);
      assert.deepEqual(ledger.filter(({ counts }) => counts.broken > 0).map(({ clause }) => clause), [], id);
    }
  });

  for (const pack of packs) {
    it(`${pack.id}: every clause is decided, asked, printed or informational; what was not checked says why`, () => {
      const ledger = new Map(results.get(pack.id)!.ledger.map((line) => [line.clause, line]));
      for (const entry of pack.entries) {
        const line = ledger.get(entry.clause);
        assert.ok(line, entry.clause);
        assert.equal(line.as, entry.as, entry.clause);
        const met = Object.values(line.counts).reduce((sum, n) => sum + n, 0);
        if (entry.as === "rule" || entry.as === "question") assert.ok(met > 0 || line.unchecked !== undefined, `${entry.clause}: nothing became of it`);
        else assert.equal(met, 0, entry.clause);
        if (line.unchecked !== undefined) assert.match(ledgerSentence(line.unchecked, asWritten), /“.+”(?:表|列)|需要.+数据|没有该年度的班次明细/u, entry.clause);
      }
    });
  }
});
