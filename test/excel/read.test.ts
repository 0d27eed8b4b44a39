import assert from "node:assert/strict";
import { ourSheetKinds } from "../../src/sheet/our-sheets";
import { CellKind, type SheetCells, type WorkbookCells } from "../../src/sheet/cells";
import { ExcelProblem, listSheets, probe, readActiveWorkbook } from "../../src/excel";
import { closeAll, openExcel } from "./support";
import { area } from "../../src/sheet/area";

/** A cell as "kind value", for comparing. */
function at(workbook: WorkbookCells, sheet: SheetCells, row: number, column: number): string {
  const held = sheet.columns[column];
  const kind = held?.kind[row] ?? CellKind.blank;
  const value = held?.value[row] ?? 0;
  const name = Object.keys(CellKind).find((key) => CellKind[key as keyof typeof CellKind] === kind)!;
  return kind === CellKind.text || kind === CellKind.error ? `${name} ${workbook.strings[value]}` : kind === CellKind.blank ? name : `${name} ${value}`;
}

const problem = (code: string) => (error: unknown): boolean => error instanceof ExcelProblem && error.code === code && /[。]$/.test(error.sentence);
const table = (rows: number, columns: number, cell: (row: number, column: number) => unknown): unknown[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));

describe("excel: reading the open workbook", () => {
  after(closeAll);

  it("reads every kind of cell, at its place, with the sheet's visibility", async () => {
    const run = openExcel([
      { name: "机构信息", values: [["单位", "人数", "日期", "是否", "错误", "文本日期"], ["甲", 12.5, "2019-09-22", true, "", "'2019.9.22"], ["", "", "", false, "", "甲"]] },
      { name: "藏", visibility: "veryHidden", values: [["x"]] },
    ]);
    run.host.workbook.sheets[0].grid.set(1, 4, { error: "#DIV/0!" });
    run.host.workbook.sheets[0].grid.set(2, 4, "#N/A");
    const book = await readActiveWorkbook();
    assert.equal(book.file, "测试.xlsx");
    const [sheet, hidden] = book.sheets;
    assert.equal(sheet.rowCount, 3);
    assert.deepEqual([0, 1, 2, 3, 4, 5].map((column) => at(book, sheet, 1, column)), ["text 甲", "number 12.5", "date 43730", "boolean 1", "error #DIV/0!", "text 2019.9.22"]);
    assert.deepEqual([at(book, sheet, 2, 0), at(book, sheet, 2, 4)], ["blank", "text #N/A"]);
    assert.equal(hidden.visibility, "veryHidden");
    assert.equal(new Set(book.strings).size, book.strings.length);
  });

  it("keeps the place of a table that does not start in A1, and says where rows are hidden and cells merged", async () => {
    const run = openExcel([{ name: "表", values: table(10, 3, (row, column) => (row < 3 || column < 1 ? "" : `${row}/${column}x`)) }]);
    const [sheet] = run.host.workbook.sheets;
    sheet.rows.set(5, { hidden: true });
    sheet.merges = [area(3, 1, 3, 2)];
    const book = await readActiveWorkbook();
    assert.equal(at(book, book.sheets[0], 4, 2), "text 4/2x");
    assert.equal(book.sheets[0].columns[0], undefined);
    assert.deepEqual(book.sheets[0].hiddenRows, [5]);
    assert.deepEqual(book.sheets[0].merges, [{ top: 3, left: 1, bottom: 3, right: 2 }]);
  });

  it("knows every merge of a sheet that has more than Excel tells at once, in few requests", async () => {
    const run = openExcel([{ name: "多", values: table(4_000, 6, (row) => row) }, { name: "少", values: [["x", ""]] }]);
    const [many, few] = run.host.workbook.sheets;
    many.merges = Array.from({ length: 2_000 }, (_, i) => [area(i * 2, 0, i * 2 + 1, 0), area(i * 2, 3, i * 2 + 1, 4)]).flat();
    few.merges = [area(0, 0, 0, 1)];
    const before = run.syncs();
    const book = await readActiveWorkbook();
    const key = (one: object) => JSON.stringify(one);
    assert.deepEqual(book.sheets[0].merges.map(key).sort(), many.merges.map(key).sort());
    assert.deepEqual(book.sheets[1].merges, few.merges);
    assert.ok(run.syncs() - before <= 14, `${run.syncs() - before} syncs`);
  });

  it("asks for merges no more than a few times where Excel claims to tell them and does not", async () => {
    const run = openExcel([{ name: "表", values: table(3_000, 10, (row) => row) }]);
    // As a file can be whose merges nobody can list: 600 over one cell.
    run.host.workbook.sheets[0].merges = Array.from({ length: 600 }, () => area(0, 0, 0, 1));
    const book = await readActiveWorkbook();
    assert.deepEqual([book.sheets[0].rowCount, book.sheets[0].merges], [3_000, []]);
    assert.ok(run.syncs() <= 14, `${run.syncs()} syncs`);
  });

  it("knows the 1904 date system", async () => {
    openExcel([{ name: "表", values: [["2000-01-01"]] }], "win-2021", { date1904: true });
    const book = await readActiveWorkbook();
    assert.equal(book.date1904, true);
    assert.equal(at(book, book.sheets[0], 0, 0), "date 35064");
    openExcel([{ name: "表", values: [[1]] }]);
    assert.equal((await readActiveWorkbook()).date1904, false);
  });

  it("takes at most 3 + cells/50,000 syncs, over several sheets too, and tells how far it is", async () => {
    const run = openExcel([
      { name: "大", values: table(6_000, 30, (row, column) => row * column) },
      ...Array.from({ length: 12 }, (_, i) => ({ name: `小${i}`, values: table(40, 10, (row) => `值${row}`) })),
    ]);
    const told: number[] = [];
    const book = await readActiveWorkbook({ onProgress: (done, total) => told.push(done / total) });
    const cells = 6_000 * 30 + 12 * 400;
    assert.ok(run.syncs() <= 3 + cells / 50_000, `${run.syncs()} syncs`);
    assert.equal(book.sheets.length, 13);
    assert.equal(at(book, book.sheets[0], 5_999, 29), `number ${5_999 * 29}`);
    assert.equal(at(book, book.sheets[12], 39, 9), "text 值39");
    assert.equal(told[0], 0);
    assert.equal(told[told.length - 1], 1);
  });

  it("H25: reads long texts on the web, where 5 MB an answer is refused, by asking for less", async () => {
    const text = "专业技术人员继续教育".repeat(40);
    for (const payloadErrorOld of [false, true]) {
      const run = openExcel([{ name: "长", values: table(5_000, 3, (row, column) => `${text}${row}${column}`) }], { name: "web", payloadErrorOld });
      const book = await readActiveWorkbook();
      assert.equal(book.sheets[0].rowCount, 5_000);
      assert.equal(at(book, book.sheets[0], 4_999, 2), `text ${text}49992`);
      assert.ok(run.host.counters.largestResponse <= 5 * 1024 * 1024);
    }
  });

  it("H25, H30: never takes an unanswered block for an empty one", async () => {
    const run = openExcel([{ name: "表", values: [["x"]] }]);
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => query(text)?.replace('"Values":[["x"]]', '"Values":null') ?? null;
    await assert.rejects(readActiveWorkbook(), problem("payload"));
  });

  it("reads only the sheets asked for, never its own, and names one that is gone", async () => {
    openExcel([{ name: "甲", values: [["1"]] }, { name: "核验结果", values: [["核验结果", ...new Array(10).fill("")], ourSheetKinds.findings.headers[0].first as string[]] }, { name: "_基地核验", visibility: "veryHidden", values: [["state", ""]] }]);
    assert.deepEqual((await readActiveWorkbook()).sheets.map((sheet) => sheet.name), ["甲"]);
    await assert.rejects(readActiveWorkbook({ sheets: ["乙"] }), (error) => problem("noSheet")(error) && (error as Error).message.includes("乙"));
    assert.deepEqual((await listSheets()).map(({ name, ours, usedRows, visibility }) => [name, ours, usedRows, visibility]), [
      ["甲", false, 1, "visible"], ["核验结果", true, 2, "visible"], ["_基地核验", true, 1, "veryHidden"],
    ]);
  });

  it("ends typed when the user is typing, when it is cancelled, and when a fault meets any of its syncs", async () => {
    const run = openExcel([{ name: "表", values: table(6_000, 20, (row) => row) }]);
    run.host.editMode = true;
    await assert.rejects(readActiveWorkbook(), problem("editing"));
    run.host.editMode = false;
    const cancel = new AbortController();
    await assert.rejects(readActiveWorkbook({ signal: cancel.signal, onProgress: (done) => done > 0 && cancel.abort() }), problem("cancelled"));
    const before = run.syncs();
    await readActiveWorkbook();
    const syncs = run.syncs() - before;
    for (let at = 1; at <= syncs; at++) {
      run.host.faults.plan(run.syncs() + at, { kind: "edit mode" });
      await assert.rejects(readActiveWorkbook(), problem("editing"), `sync ${at}`);
      run.host.faults.clear();
      run.host.faults.plan(run.syncs() + at, { kind: "sheet deleted", sheet: "不在" });
      assert.equal((await readActiveWorkbook()).sheets[0].rowCount, 6_000);
      run.host.faults.clear();
    }
  });

  it("tells what this Excel can do without ever throwing", async () => {
    const run = openExcel([{ name: "表" }], { name: "win-2021", excelApi: "1.14" });
    assert.deepEqual(await probe(), { api: "1.14", alive: true, enough: true, merges: true, eventSource: true, readOnly: false, structureProtected: false, problem: null });
    run.host.editMode = true;
    const typing = await probe();
    assert.equal(typing.alive, false);
    assert.match(typing.problem!, /正在编辑/);
    openExcel([{ name: "表" }], { name: "win-2021", excelApi: "1.8" });
    assert.match((await probe()).problem!, /太旧/);
  });
});
