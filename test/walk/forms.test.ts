import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import type { Dataset } from "../../src/core/dictionary/dataset";
import { datasetFromRows, type GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { review } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { findTables } from "../../src/core/intake/tables/find-tables";
import { sureFrom } from "../../src/core/intake/tables/match";
import { fillForm } from "../../src/excel";
import { planSheets, type SheetForm } from "../../src/core/forms";
import { inExcel } from "../../src/cli/in-excel";
import { readWorkbook } from "../../src/files";
import { forms, packs } from "../../src/packs";
import { valueOf } from "../core/intake/tables/build";
import { applicationRows } from "../core/forms/hunan";
import { workbookOf, type Row } from "./application";

const form = forms.get("hunan-2017/application") as SheetForm;
const options = { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-09-20" };

/** Every value of a dataset that a form prints, row by row, as it is compared. */
function told(dataset: Dataset, unit: string): string[] {
  const printed = [...new Set([...JSON.stringify(form.pages).matchAll(/"([a-zA-Z]+)\.([a-zA-Z]+)"/gu)].map(([, record, field]) => `${record}.${field}`))].filter((place) => !place.startsWith("recommendation")).sort();
  return printed.flatMap((place) => {
    const [record, field] = place.split(".");
    const set = dataset.records.get(record);
    if (!set) return [];
    const rows = Array.from({ length: set.length }, (_, i) => i).filter((i) => dataset.units[set.unit[i]]?.name === unit);
    return rows.map((i) => `${place} ${String(valueOf(dataset, record, i, field)).replace("absent", "blank")}`);
  });
}

/** Rows as `workbookOf` writes them: without the blanks. */
const written = (rows: Record<string, GivenRow[]>): Record<string, Row[]> =>
  Object.fromEntries(Object.entries(rows).filter(([, all]) => all.length > 0).map(([record, all]) => [record, all.map((row) => Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (value === null || typeof value === "boolean" ? [] : [[key, value]]))))]));

const two = (full: number): Record<string, GivenRow[]> => {
  const one = applicationRows(full, 3, 2, 2);
  const other = JSON.parse(JSON.stringify(applicationRows(4)).replaceAll("甲职业学院", "乙科技大学")) as typeof one;
  return Object.fromEntries(Object.keys(one).filter((record) => one[record].length > 0).map((record) => [record, [...one[record], ...other[record]]]));
};

describe("official forms of each unit, from the workbook to the form and back", () => {
  let folder: string;
  const out: string[] = [];
  const go = (...argv: string[]) => run(argv, "2019-09-20", { out: (line) => out.push(line), err: (line) => out.push(line) });
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), "forms-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("makes one workbook of all units, or one per unit into a folder; both read back as the data, without a question", async () => {
    const rows = two(14);
    writeFileSync(path.join(folder, "data.xlsx"), workbookOf(written(rows)));
    const given = readDataset([readWorkbook(readFileSync(path.join(folder, "data.xlsx")), "data.xlsx")]);
    const source = path.join(folder, "data.xlsx");
    assert.equal(await go(source, "--pack", "hunan-2017", "--form", `hunan-2017/application=${path.join(folder, "all.xlsx")}`), 1);
    await go(source, "--pack", "hunan-2017", "--form", `hunan-2017/application=${path.join(folder, "each")}/`);
    const each = readdirSync(path.join(folder, "each")).sort();
    assert.deepEqual(each, ["申请表-乙科技大学.xlsx", "申请表-甲职业学院.xlsx"]);
    for (const [file, units] of [["all.xlsx", ["甲职业学院", "乙科技大学"]], [`each/${each[1]}`, ["甲职业学院"]], [`each/${each[0]}`, ["乙科技大学"]]] as const) {
      const book = readWorkbook(readFileSync(path.join(folder, file)), file);
      for (const table of findTables(book).tables) for (const [field, place] of table.columns) assert.ok(place.confidence >= sureFrom, `${file} ${table.sheet} ${table.record}.${field}`);
      const read = readDataset([book]);
      assert.deepEqual(read.units.map((unit) => unit.name), [...units]);
      for (const unit of units) assert.deepEqual(told(read, unit), told(given, unit), `${file} ${unit}`);
      assert.deepEqual(review([book], options).findings.filter((finding) => finding.clause.startsWith("data/")), []);
    }
  });

  it("is counted once when the workbook that holds both data and forms is reviewed again", async () => {
    const rows = two(4);
    const dataset = datasetFromRows(rows);
    const both = await inExcel(workbookOf(written(rows)), "both.xlsx", async () => void (await fillForm(planSheets(form, dataset))));
    const book = readWorkbook(both, "both.xlsx");
    const before = review([readWorkbook(workbookOf(written(rows)), "both.xlsx")], options);
    const after = review([book], options);
    assert.deepEqual(after.findings, before.findings);
    assert.deepEqual(after.files[0].unreadSheets.slice(0, 2).map((one) => [one.sheet, one.ours ?? false]), [["填报说明", false], ["_基地核验", true]]);
    assert.deepEqual(after.files[0].unreadSheets.map((one) => [one.data, one.why.code === "generated"]), [[false, false], [false, false], ...Array.from({ length: 6 }, () => [false, true])]);
  });

  it("fills an empty official form that lies open beside the data, and takes it for no applicant", async () => {
    const rows = applicationRows(3);
    const blank = planSheets(form, datasetFromRows({ institution: [{ name: "空白" }] }));
    blank.units[0].pages.forEach((page) => Object.values(page.cells).forEach((cell) => Object.assign(cell, { value: null, parts: cell.parts?.map(() => null) })));
    const withTemplate = await inExcel(workbookOf(written(rows)), "a.xlsx", async () => void (await fillForm(blank)));
    const book = readWorkbook(withTemplate, "a.xlsx");
    // As another office sends it: without our notes.
    book.sheets = book.sheets.filter((sheet) => sheet.name !== "_基地核验");
    const dataset = readDataset([book]);
    assert.deepEqual(dataset.units.map((unit) => unit.name), ["甲职业学院"]);
    assert.deepEqual(told(dataset, "甲职业学院"), told(datasetFromRows(rows), "甲职业学院"));
    const plan = planSheets(form, dataset);
    assert.deepEqual([plan.units.map((unit) => unit.name), plan.sources.some((from) => from.sheet === "申请表")], [["甲职业学院"], false]);
  });

  it("refuses a table form into a folder, and says when nobody is there to fill a form for", async () => {
    writeFileSync(path.join(folder, "data.xlsx"), workbookOf({ trainingClass: [{ name: "一班", trainees: 20 }] }));
    assert.equal(await go(path.join(folder, "data.xlsx"), "--pack", "hunan-2017", "--form", `shandong-2019/summary=${folder}/`), 2);
    assert.match(out.at(-1)!, /是一张汇总表/);
    assert.equal(await go(path.join(folder, "data.xlsx"), "--pack", "hunan-2017", "--form", `hunan-2017/application=${path.join(folder, "x.xlsx")}`), 2);
    assert.match(out.at(-1)!, /x\.xlsx：没有填写申请表。所读文件中没有可以填写的单位：没有“单位（基地）信息”/);
  });
});
