import assert from "node:assert/strict";
import { inExcel as withExcel } from "../../src/cli/in-excel";
import type { WorkbookCells } from "../../src/sheet/cells";
import { planSheets, type SheetForm } from "../../src/core/forms";
import { formOf } from "../../src/core/forms/layouts";
import { toJson } from "../../src/core/reports/json";
import { sheetReasonText } from "../../src/core/words/reading-sentences";
import { asWritten } from "../../src/core/words/speech";
import { keptIn, keptTexts } from "../../src/core/words/stored-choices";
import { review, type ColumnChoice, type ReviewResult } from "../../src/core/review/review";
import { readDataset } from "../../src/core/review/books";
import { loadMemory, readActiveWorkbook, saveMemory } from "../../src/excel";
import { inExcel } from "../../src/excel/run";
import { blankWorkbook, readWorkbook } from "../../src/files";
import { packs } from "../../src/packs";
import { memoryOf, readMemory, withMemory } from "../../src/taskpane/state/memory";
import { initialState } from "../../src/taskpane/state/state";
import { reported } from "../support/findings";

const rows = [
  ["单位名称", "甲学院", "", ""],
  ["姓名", "学历", "专兼职", "聘任等第"],
  ["王一", "本科", "专职", "副高级"],
  ["李二", "本科", "专职", "初级"],
];
const answers: ColumnChoice[] = [{ file: "", sheet: "师资名册", columns: { 聘任等第: "titleLevel", 专兼职: "" } }];
/** What a submitter's pane kept: answers, and a parameter that would spare everybody. */
const kept = memoryOf({ ...initialState("2019-09-24"), choice: { packs: [], on: "2019-09-24", sheets: null, templates: [], columns: answers, params: { minTeachers: 0 } } }, "2019-09-24");

async function submitted(): Promise<Uint8Array> {
  return withExcel(blankWorkbook("师资名册"), "a.xlsx", async () => {
    await inExcel(async ({ workbook, sync }) => {
      workbook.worksheets.getItem("师资名册").getRange("A1:D4").values = rows;
      await sync();
    });
    await saveMemory(kept);
  });
}

const hunan = packs.filter(({ id }) => id === "hunan-2017");
const run = (book: WorkbookCells, choices?: ColumnChoice[]): ReviewResult => review([book], { packs: hunan, known: [...packs], on: "2019-09-24", choices });
const told = (result: ReviewResult) => reported(result).map(({ clause, outcome, cells, message }) => [clause, outcome, cells.join(), message]);

describe("column answers a workbook keeps", () => {
  let bytes: Uint8Array;
  let file: WorkbookCells;
  before(async () => {
    bytes = await submitted();
    file = readWorkbook(bytes, "a.xlsx");
  });

  it("count from the file as in the open workbook: one table, the same findings", async () => {
    let open: WorkbookCells | undefined;
    let pane = initialState("2019-09-24");
    await withExcel(bytes, "a.xlsx", async () => {
      pane = withMemory(pane, readMemory(await loadMemory(), [])!);
      open = await readActiveWorkbook();
    });
    const there = run(open!, pane.choice.columns.map((choice) => ({ ...choice, file: open!.file })));
    const here = run(file);
    assert.equal(here.files[0].tables[0].columns.get("titleLevel")?.column, 3);
    assert.equal(here.files[0].tables[0].columns.has("kind"), false);
    assert.deepEqual(told(here), told(there));
    assert.notDeepEqual(told(here), told(run({ ...file, memory: undefined })));
  });

  it("are told as the file's, never as the reviewer's; the reviewer's own word goes before them", () => {
    const [table] = run(file).files[0].tables;
    assert.equal(table.columns.get("titleLevel")?.reason, "kept");
    assert.deepEqual(keptIn(table), { 聘任等第: "titleLevel", 专兼职: "" });
    assert.deepEqual(toJson(run(file), packs).files[0].tables[0].kept, { 聘任等第: "titleLevel", 专兼职: "" });
    const over = run(file, [{ file: "a.xlsx", sheet: "师资名册", columns: { 专兼职: "kind" } }]).files[0].tables[0];
    assert.deepEqual([over.columns.get("kind")?.reason, over.columns.get("titleLevel")?.reason, over.setAside], ["chosen", "kept", undefined]);
  });

  it("of words and sheets count and are told likewise", () => {
    const keeping = (choices: object[]): WorkbookCells => ({ ...file, memory: JSON.stringify({ version: 1, columns: choices }) });
    const words = [{ record: "teacher", field: "titleLevel", word: "副高级", value: "full" }, { record: "teacher", field: "titleLevel", word: "末等", value: "junior" }];
    const odd = { ...keeping([{ sheet: "师资名册", columns: { 聘任等第: "titleLevel" }, words }]), strings: file.strings.map((text) => (text === "初级" ? "末等" : text)) };
    const result = run(odd);
    assert.deepEqual(result.words?.map(({ word, told }) => [word, told]), [["末等", { value: "junior", by: "kept" }]]);
    assert.deepEqual(keptTexts(result.files[0], result, asWritten), ["工作表“师资名册”按文件中已指定的含义读取：“聘任等第”为“职称层级”", "选项按文件中已指定的含义读取：“职称层级”的“末等”为“初级”"]);
    const none = run(keeping([{ sheet: "师资名册", record: "none", columns: {} }]));
    assert.deepEqual([none.files[0].tables, none.files[0].unreadSheets.map((one) => sheetReasonText(one, asWritten))], [[], ["文件中已指定工作表“师资名册”不核验。"]]);
    const listed = run(keeping([{ sheet: "师资名册", record: "teacher", columns: {} }]));
    assert.deepEqual(keptTexts(listed.files[0], listed, asWritten), ["工作表“师资名册”按文件中已指定的“教师”读取"]);
  });

  it("are of that file alone, and nothing else it keeps governs a review", () => {
    const other = { ...file, file: "b.xlsx", memory: undefined };
    const both = review([file, other], { packs: hunan, known: [...packs], on: "2019-09-24" });
    assert.deepEqual(both.files.map(({ tables }) => tables[0].columns.has("titleLevel")), [true, false]);
    assert.equal(both.params.minTeachers, run({ ...file, memory: undefined }).params.minTeachers);
    assert.notEqual(both.params.minTeachers, 0);
  });

  it("that are not ours, or no JSON, count as none", () => {
    for (const memory of ["", "{", "[]", '{"version":2,"columns":[]}', '{"version":1,"columns":[{"sheet":1}]}']) assert.equal(run({ ...file, memory }).files[0].tables[0].columns.has("titleLevel"), false, memory);
  });

  it("fill the official form too, which says what it leaves blank for want of them", () => {
    const form = formOf("hunan-2017/application", packs) as SheetForm;
    const gaps = (book: WorkbookCells): string[] => planSheets(form, readDataset([book]), { workbooks: [book] }).gaps;
    const [said] = gaps({ ...file, memory: undefined });
    assert.match(said, /“a.xlsx”的工作表“师资名册”有未认出的栏目“聘任等第”，又没有认出.*空白/u);
    assert.deepEqual(gaps(file), []);
  });
});
