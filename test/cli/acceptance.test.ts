import assert from "node:assert/strict";
import { acceptanceWorkbook } from "../../src/cli/package/acceptance/workbook";
import { strangeNames } from "../../src/cli/package/acceptance/data";
import { choosePacks } from "../../src/cli/choose-packs";
import { planForm } from "../../src/core/forms";
import { formOf } from "../../src/core/forms/layouts";
import { readDataset } from "../../src/core/review/books";
import { review } from "../../src/core/review/review";
import { clearMarks, fillForm, markFindings, readActiveWorkbook, undoLastWrite, useExcel, writeReport } from "../../src/excel";
import { readWorkbook } from "../../src/files";
import { openHost } from "../../src/host";
import { runOffice, type OfficeRun } from "../../src/host/node";
import { packs } from "../../src/packs";
import { area } from "../../src/sheet/area";
import { CellKind, type WorkbookCells } from "../../src/sheet/cells";
import { checkPackage } from "../support/package/check";

const chosen = choosePacks(["shandong-2019"], packs);
const on = "2019-09-24";

function textAt(book: WorkbookCells, name: string, row: number, column: number): string | number | null {
  const held = book.sheets.find((sheet) => sheet.name === name)?.columns[column];
  const kind = held?.kind[row] ?? CellKind.blank;
  return kind === CellKind.blank ? null : kind === CellKind.text ? book.strings[held!.value[row]] : held!.value[row];
}

describe("验收.xlsx", () => {
  let bytes: Uint8Array;
  let book: WorkbookCells;
  let said: string[];
  let run: OfficeRun;
  /** The workbook anew, as the pane finds it. */
  const open = (): void => {
    run?.stop();
    run = runOffice(openHost(bytes, "验收.xlsx"), "win-2021");
    useExcel(run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));
  };
  const reviewed = async (): Promise<ReturnType<typeof review>> => review([await readActiveWorkbook()], { ...chosen, on });
  before(async () => {
    bytes = await acceptanceWorkbook();
    book = readWorkbook(bytes, "验收.xlsx");
    said = Array.from({ length: 10 }, (_, i) => [2, 3].map((column) => textAt(book, "验收清单", 4 + i, column)).join("\n"));
  });
  after(() => {
    run.stop();
    useExcel(null);
  });

  it("is a sound package that our own reader opens, with ten numbered checks and a place for what was seen", () => {
    assert.deepEqual(checkPackage(bytes), []);
    assert.deepEqual(book.sheets.map(({ name, visibility }) => [name, visibility]), ["验收清单", "单位信息", "推荐情况", "受保护", "申报汇总表"].map((name) => [name, "visible"]));
    assert.deepEqual(Array.from({ length: 10 }, (_, i) => textAt(book, "验收清单", 4 + i, 0)), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(book.sheets[0].rowCount, 14);
    assert.match(String(textAt(book, "验收清单", 3, 4)), /实际结果/u);
    for (const text of said) assert.match(text, /^1\. .+\n1\. .+/su);
    assert.doesNotMatch(said.join(), /undefined|null|已标记 0 处|增加 0 行/u);
  });

  it("is reviewed without a question: the list of checks is no data", async () => {
    open();
    const result = await reviewed();
    assert.deepEqual([...new Set(result.files[0].tables.map(({ sheet }) => sheet))], ["单位信息", "推荐情况", "受保护", "申报汇总表"]);
    assert.equal(result.files[0].tables[0].rows, 8);
  });

  it("2, 8: marks as many cells as it says, none on the protected sheet, and leaves the looks of the sheet's own", async () => {
    open();
    const looks = (): unknown[] => [run.host.workbook.sheets[1].looks.at(5, 1).fill, run.host.workbook.sheets[1].looks.at(4, 13).fill, run.host.workbook.sheets[1].rules.length];
    const before = looks();
    const done = await markFindings(await reviewed());
    assert.ok(said[1].includes(`已标记 ${done.cells} 处`), said[1]);
    assert.deepEqual(done.skipped.map(({ sheet }) => sheet), ["受保护"]);
    await clearMarks();
    assert.deepEqual([looks(), before[2]], [before, 1]);
  });

  it("3: names like formulas and dates stand in the list as they stand in the sheet", async () => {
    open();
    await writeReport("findings", await reviewed(), { packs: chosen.known });
    const values = (await readActiveWorkbook({ sheets: ["核验结果"] })).strings;
    for (const name of strangeNames) assert.ok(values.includes(name), name);
  });

  it("4: a day of the sheet is told by what is found, and is another in the other date system", async () => {
    for (const [date1904, day] of [[false, "2019-09-25"], [true, "2023-09-26"]] as const) {
      open();
      run.host.workbook.date1904 = date1904;
      const late = (await reviewed()).findings.find(({ clause, outcome }) => clause === "shandong-2019/4.1.6a" && outcome === "error")!;
      assert.match(JSON.stringify(late), new RegExp(day, "u"));
      assert.ok(said[3].includes(day) || said[3].includes(day.replace(/-0?/u, "年").replace(/-0?/u, "月")), day);
    }
  });

  it("5, 6, 8: the template takes as many lines as it says, with its formulas, is taken back whole, and refuses while it is filtered", async () => {
    open();
    const form = formOf("shandong-2019/summary", chosen.known)!;
    assert.ok(form.kind === "table");
    const cells = await readActiveWorkbook();
    const plan = planForm(form, readDataset([cells], { on }), { workbooks: [cells] });
    const sheet = run.host.workbook.findSheet("申报汇总表")!;
    const formulas = (): (string | undefined)[] => Array.from({ length: 16 }, (_, row) => sheet.formulas.get(row, 11) ?? undefined);
    const before = formulas();
    const done = await fillForm(plan);
    assert.equal(done.way, "template");
    assert.ok(said[4].includes(`填入 ${done.rows} 家单位，增加 ${done.inserted} 行`), said[4]);
    const last = 4 + done.rows;
    assert.deepEqual(formulas().slice(4, last + 1), [...Array.from({ length: done.rows }, (_, i) => `F${i + 5}+G${i + 5}`), `SUM(L5:L${last})`]);
    assert.equal((await fillForm(plan)).written, 0);
    await undoLastWrite();
    assert.deepEqual(formulas(), before);
    sheet.autoFilter = { area: area(3, 0, 5, 11), criteria: [{ filterOn: "Values", values: ["x"] }] };
    await assert.rejects(fillForm(plan), (error) => said[7].includes("正在筛选，直接填写会错行") && /正在筛选，直接填写会错行/u.test((error as Error).message));
    assert.deepEqual(formulas(), before);
  });
});
