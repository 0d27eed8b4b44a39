import assert from "node:assert/strict";
import { toJson } from "../../../src/core/reports/json";
import { review, walk, type ReviewOptions, type ReviewResult } from "../../../src/core/review/review";
import { datasetSteps, readDataset } from "../../../src/core/review/books";
import type { WorkbookCells } from "../../../src/sheet/cells";
import type { Pack } from "../../../src/core/language/pack/schema";
import { packs } from "../../../src/packs/index";
import { book, type TestCell } from "../intake/tables/book";
import { entryOf, packOf } from "../engine/fixture";
import { reported } from "../../support/findings";
import { ledgerSentence } from "../../../src/core/words/ledger-sentences";
import { fileProblemText } from "../../../src/core/words/reading-sentences";
import { asWritten } from "../../../src/core/words/speech";

const group = { of: "group" };
const pack: Pack = packOf([
  entryOf({ record: "institution", expect: { gte: ["annualTrainees", 2000] }, message: "{年培训专业技术人才人数}人" }, { clause: "test-2019/1" }),
  entryOf({ record: "institution", expect: { filled: "mgmtOrg" }, outcome: "missing", message: "未填报" }, { clause: "test-2019/2" }),
  entryOf({ record: "facilities", expect: { gte: ["classroomCount", 1] } }, { clause: "test-2019/3" }),
  entryOf({ record: "trainingClass", expect: { filled: "planItemId" } }, { clause: "test-2019/4", phase: "class" }),
  entryOf(
    { record: "recommendation", group: { by: ["unit"] }, expect: { lte: [{ count: group }, 1] as never }, cells: ["candidate"], message: "多头" },
    { clause: "test-2019/5" },
  ),
  { clause: "test-2019/6", article: "6", item: "", cite: "《试验办法》第六条", quote: "", phase: "reference", as: "info" },
]);

const institutions: TestCell[][] = [["单位名称", "年培训人数"], ["甲学院", 2000], ["乙学院", 1999], ["丙学院", "约2000"]];
const run = (books: WorkbookCells[], options: Partial<ReviewOptions> = {}): ReviewResult =>
  review(books, { packs: [pack], known: [pack], on: "2019-09-20", ...options });
const brief = (result: ReviewResult): string[] => reported(result, [pack]).map((one) => `${one.file} ${one.clause} ${one.outcome} ${one.cells.join()}`);

describe("a review", () => {
  it("goes from cells to findings, each at its cell", () => {
    const result = run([book([{ name: "机构信息", rows: [["基地情况表"], ...institutions] }])]);
    assert.equal(result.files[0].status, "reviewed");
    assert.deepEqual(brief(result), [
      "a.xlsx test-2019/3 missing ",
      "a.xlsx test-2019/5 missing ",
      "a.xlsx test-2019/2 missing ",
      "a.xlsx test-2019/1 error B4",
      "a.xlsx data/type broken B5",
    ]);
    const [table, , column, error] = reported(result);
    assert.match(table.message, /没有“教学场地及设施”表/);
    assert.match(column.message, /工作表“机构信息”中没有“继续教育管理机构”列/);
    assert.deepEqual([error.sheet, error.unit, error.value, error.required], ["机构信息", "乙学院", 1999, 2000]);
  });

  it("keeps a ledger of every clause, and is complete only when nothing stayed open", () => {
    const result = run([book([{ name: "机构信息", rows: institutions }])]);
    assert.deepEqual(result.ledger.map((line) => line.clause), pack.entries.map((entry) => entry.clause));
    assert.deepEqual([result.ledger[0].counts.pass, result.ledger[0].counts.error, result.ledger[0].counts.broken], [1, 1, 1]);
    assert.match(ledgerSentence(result.ledger[3].unchecked!, asWritten), /没有“培训班次”表，未核验/);
    assert.equal(result.complete, false);
    const small = packOf([pack.entries[0]]);
    const rows = [["单位名称", "年培训人数"], ["甲学院", 2000]];
    assert.equal(run([book([{ name: "机构信息", rows }])], { packs: [small], known: [] }).complete, true);
  });

  it("is not complete while a sheet that holds a table was not read; prose does not matter", () => {
    const small = packOf([pack.entries[0]]);
    const rows = [["单位名称", "年培训人数"], ["甲学院", 2000]];
    const complete = (more: TestCell[][]): boolean => run([book([{ name: "机构信息", rows }, { name: "其他", rows: more }])], { packs: [small], known: [] }).complete;
    const long = "本表由申报单位如实填写，逐项核对后加盖单位公章，连同其他书面材料一并报送推荐单位审核，逾期不再受理。";
    assert.equal(complete([["填报说明"], ["一、" + long], ["二、" + long]]), true);
    assert.equal(complete([["序号", "栏目", "说明"], [1, "甲栏", long], [2, "乙栏", long]]), true);
    assert.equal(complete([]), true);
    assert.equal(complete([["某某", "某某甲", "某某乙"], ["张三", 3, 5]]), false);
    assert.equal(complete([["附表"], [], [1, 2, 3], [1, 2, 3]]), false);
  });

  it("sees all workbooks as one: a unit twice in two files is one finding that names both places", () => {
    const rows = (...names: string[]): TestCell[][] => [["推荐单位", "备选单位名称"], ...names.map((name) => ["A局", name])];
    const books = [book([{ name: "推荐", rows: rows("甲学院", "乙学院") }], "a.xlsx"), book([{ name: "汇总", rows: rows("甲学院") }], "b.xlsx")];
    const found = reported(run(books)).filter((one) => one.clause === "test-2019/5");
    assert.equal(found.length, 1);
    assert.deepEqual([found[0].file, found[0].cells, found[0].also], ["a.xlsx", ["B2"], [{ file: "b.xlsx", sheet: "汇总", cells: ["B2"] }]]);
    assert.match(found[0].message, /b\.xlsx/);
  });

  it("does not ask a file for a table another file brings for its units", () => {
    const base = book([{ name: "机构信息", rows: institutions }], "a.xlsx");
    const rooms = book([{ name: "教学场地及设施", rows: [["单位名称", "普通教室间数", "普通教室面积"], ["甲学院", 3, 60], ["乙学院", 2, 60], ["丙学院", 1, 60]] }], "b.xlsx");
    const absent = run([base, rooms]).findings.filter((one) => one.clause === "test-2019/3");
    assert.deepEqual(absent, []);
    assert.equal(run([base]).findings.filter((one) => one.clause === "test-2019/3").length, 1);
  });

  it("says the same of a workbook sent as one file per sheet, of a unit without rows in the other file, too", () => {
    const base = { name: "机构信息", rows: institutions };
    const rooms = { name: "教学场地及设施", rows: [["单位名称", "普通教室间数", "普通教室面积"], ["甲学院", 3, 60]] };
    const told = (books: WorkbookCells[]): string[] => reported(run(books)).filter((one) => one.clause === "test-2019/3").map(({ outcome, unit, cells }) => `${outcome} ${unit} ${cells.join()}`);
    const whole = told([book([base, rooms])]);
    assert.deepEqual(told([book([base], "a.xlsx"), book([rooms], "b.xlsx")]), whole);
    assert.ok(whole.length > 0 && whole.every((one) => !one.includes("甲学院")));
    // Whoever sends units of its own sends their rooms with them: the other submission still has no table.
    const other = { name: "机构信息", rows: [institutions[0], ["甲学院", 2000]] };
    assert.deepEqual(told([book([base], "a.xlsx"), book([other, rooms], "b.xlsx")]).filter((one) => one.endsWith(" ")).length, 1);
  });

  it("says of a workbook without a known table that it was not reviewed, and nothing else of it", () => {
    const result = run([book([{ name: "便笺", rows: [["今天开会"]] }]), book([{ name: "机构信息", rows: institutions }], "b.xlsx")]);
    assert.deepEqual(result.files.map((file) => file.status), ["no-table", "reviewed"]);
    assert.match(fileProblemText(result.files[0].file, result.files[0].problem!, asWritten), /“a\.xlsx”/);
    assert.ok(reported(result).every((one) => one.file === "b.xlsx"));
    assert.equal(result.complete, false);
    const nothing = run([book([{ name: "便笺", rows: [["今天开会"]] }])]);
    assert.deepEqual(nothing.findings, []);
    assert.ok(nothing.ledger.filter((line) => line.as !== "info").every((line) => line.unchecked));
  });

  it("pauses as it goes, and gives the same without pauses", () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => [`第${i}学院`, i % 3 === 0 ? 1999 : 2000]);
    const big = book([{ name: "机构信息", rows: [institutions[0], ...rows] }]);
    const options = { packs: [pack], known: [pack], on: "2019-09-20" };
    const phases = new Set<string>();
    const work = walk([big], options);
    let step = work.next();
    for (; !step.done; step = work.next()) {
      phases.add(step.value.phase);
      assert.ok(step.value.done <= step.value.total);
    }
    assert.ok(phases.has("tables") && phases.has("records") && phases.has("rules"));
    assert.equal(step.value.findings.filter((one) => one.outcome === "error").length, 10_000);
    assert.deepEqual(step.value, review([big], options));
  });

  it("refuses options it cannot use in one Chinese sentence", () => {
    const books = [book([{ name: "机构信息", rows: institutions }])];
    assert.throws(() => run(books, { on: "2019-9-20" }), /核验日期“2019-9-20”不是日期/);
    assert.throws(() => run(books, { params: { nix: 1 } }), /“nix”不是已知参数/);
  });

  it("reviews with the built-in packs, the extended one included", () => {
    const result = run([book([{ name: "机构信息", rows: institutions }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs] });
    assert.deepEqual(result.packs, ["shandong-2019"]);
    assert.equal(result.ledger.length, packs.filter(({ id }) => id.startsWith("shandong-")).reduce((sum, { entries }) => sum + entries.length, 0));
    const short = reported(result).filter((one) => one.unit === "乙学院" && one.outcome === "error").map((one) => one.clause);
    assert.ok(short.includes("shandong-2016/8.1.5b") && short.includes("shandong-2019/1.1.5b"));
    assert.equal(result.params.round, 2019);
  });

  it("tells of its tables what can be copied and printed, not how they were read", () => {
    const { files } = run([book([{ name: "机构信息", rows: institutions }])]);
    const [table] = files[0].tables;
    assert.deepEqual(Object.keys(table).sort(), ["columns", "file", "headerRow", "hiddenRows", "layout", "record", "rows", "sheet", "skipped", "unmatched"]);
    assert.deepEqual(structuredClone(files), files);
  });

  it("pauses after every sheet, every column of a table and every rule over a run of rows, for the review as for forms", () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [`第${i}学院`, 2000]);
    const big = book(["甲", "乙", "丙"].map((name) => ({ name, rows: [institutions[0], ...rows] })));
    const phases = (work: Generator<{ phase: string }, unknown>): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const { phase } of work) counts[phase] = (counts[phase] ?? 0) + 1;
      return counts;
    };
    const whole = phases(walk([big], { packs: [pack], known: [pack], on: "2019-09-20" }));
    for (const counts of [whole, phases(datasetSteps([big]))]) {
      assert.ok(counts.tables >= 3, `${counts.tables} pauses while tables were found`);
      assert.ok(counts.records >= 3 * 2, `${counts.records} pauses while records were read`);
    }
    assert.ok(whole.rules >= 15_000 / 1024, `${whole.rules} pauses while rules ran`);
  });

  it("gives the records alone for forms", () => {
    const dataset = readDataset([book([{ name: "机构信息", rows: institutions }])]);
    assert.equal(dataset.records.get("institution")!.length, 3);
    assert.deepEqual(dataset.units.map((unit) => unit.name), ["甲学院", "乙学院", "丙学院"]);
  });
});

describe("the report of the command line", () => {
  it("has the shape of the contract", () => {
    const result = run([book([{ name: "机构信息", rows: [["单位名称", "年培训人数", "备注2"], ["乙学院", 1999, "x"]] }])]);
    const report = JSON.parse(JSON.stringify(toJson(result, [pack], [{ file: "0.xls", problem: "读不出" }], ["0.xls", "a.xlsx"])));
    assert.deepEqual([report.version, report.on, report.packs], [1, "2019-09-20", ["test-2019"]]);
    assert.deepEqual(report.files[0], { file: "0.xls", status: "unreadable", problem: "读不出", tables: [], unreadSheets: [] });
    assert.deepEqual(report.files[1].tables[0], {
      sheet: "机构信息", record: "institution", headerRow: 1, rows: 1, columns: { name: "A", annualTrainees: "B" }, unmatched: ["备注2"], skipped: [],
      matches: [
        { column: "A", heading: "单位名称", field: "name", certainty: "sure", because: "表头就是“单位名称”", others: [] },
        { column: "B", heading: "年培训人数", field: "annualTrainees", certainty: "sure", because: "“年培训人数”是“年培训专业技术人才人数”的另一种叫法", others: [] },
        { column: "C", heading: "备注2", field: null, certainty: "unknown", because: "没有认出", others: [] },
      ],
    });
    const error = report.findings.find((one: { outcome: string }) => one.outcome === "error");
    assert.deepEqual(
      Object.keys(error).sort(),
      ["cause", "cells", "cite", "clause", "file", "group", "message", "outcome", "quote", "record", "required", "sheet", "unit", "value"],
    );
    const { clause, pass, "n/a": exempt } = report.ledger[0];
    assert.deepEqual([clause, pass, exempt], ["test-2019/1", 0, 0]);
    assert.equal(report.complete, false);
  });
});
