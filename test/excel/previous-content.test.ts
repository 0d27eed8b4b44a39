import assert from "node:assert/strict";
import { checklistRow, checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { checklistLines } from "../../src/core/review/checklist/checklist";
import { review, type ReviewResult } from "../../src/core/review/review";
import { fillForm, undoLastWrite, writeReviewerSheet } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { packs } from "../../src/packs";
import { book } from "../core/intake/tables/book";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { closeAll, openExcel } from "./support";
import { snapshot, told } from "./snapshot";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
/** Telephones of persons that stand in a form before it is written over: as a text, a number, in a formula, and below the lines. */
const canaries = ["13911112222", "13922223333", "13933334444", "13944445555"];

const filled = (phone: string) => planOf({ institution: [{ name: "甲学院", annualTrainees: 2600, contactName: "王强", contactPhone: phone }, { name: "乙学院", annualTrainees: 2700, contactName: "赵敏", contactPhone: phone }] });

/** All that stands on hidden sheets, in names, parts and settings. */
function hidden({ host: { workbook } }: Run): string {
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility !== "visible").map((sheet) => JSON.stringify(snapshot(workbook, workbook.sheets.filter((one) => one !== sheet).map(({ name }) => name))));
  return JSON.stringify([workbook.names, workbook.xmlParts, [...workbook.settings]]) + sheets.join("");
}
/** The pane is closed and opened again: what it kept in its memory is gone. */
const reopened = (run: Run): void => useExcel(Object.create(run.Excel) as typeof run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));

async function writtenOver(): Promise<{ run: Run; before: string }> {
  const lines = templateRows(2);
  const values = gridOf(lines).values.map((row, i) => row.map((cell, j) => lines[i][j] ?? cell));
  const below = values.length;
  const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "附件2", values: [...values, [`填表人电话 ${canaries[3]}`, ...new Array<string>(values[0].length - 1).fill("")]] }]);
  run.host.settle();
  await fillForm(filled(canaries[0]), { sheet: "附件2" });
  const sheet = run.host.workbook.findSheet("附件2")!;
  const at = (text: string): [number, number] => {
    for (let row = 0; row < below + 3; row++) for (let column = 0; column < 12; column++) if (sheet.grid.get(row, column) === text) return [row, column];
    throw new Error(text);
  };
  const [row, column] = at(canaries[0]);
  sheet.grid.set(row + 1, column, Number(canaries[1]));
  const before = told(run.host.workbook, [own]);
  await fillForm(filled("13500000000"), { sheet: "附件2", overwrite: true });
  return { run, before };
}

describe("excel: what stood in cells before a write", () => {
  after(closeAll);

  it("is on no hidden sheet once a form is written over another, and comes back as long as the pane is open", async () => {
    const { run, before } = await writtenOver();
    const notes = hidden(run);
    assert.ok(notes.includes("undo"));
    for (const canary of [...canaries, "13500000000", "王强"]) assert.ok(!notes.includes(canary), canary);
    const undone = await undoLastWrite();
    assert.equal(undone!.note, undefined);
    assert.equal(told(run.host.workbook, [own]), before);
    for (const canary of canaries) assert.ok(!hidden(run).includes(canary), canary);
  });

  it("is named cell by cell, and not made up, once the pane was closed", async () => {
    const { run } = await writtenOver();
    reopened(run);
    const after = told(run.host.workbook, [own]);
    await assert.rejects(undoLastWrite(), /“附件2”写入前的内容没有保存.*不能撤销/);
    assert.equal(told(run.host.workbook, [own]), after);
    await fillForm(filled("13500000000"), { sheet: "附件2", overwrite: true });
    await fillForm(planOf({ institution: Array.from({ length: 4 }, (_, i) => ({ name: `学院${i}`, annualTrainees: 2600 + i })) }), { sheet: "附件2", overwrite: true });
    reopened(run);
    assert.match((await undoLastWrite())!.note!, /附件2![A-H]\d+.*原来的内容没有保存/);
    assert.equal(await undoLastWrite(), null);
  });

  it("lines that were added and blank cells go even then", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "附件2", values: gridOf(templateRows(1)).values as unknown[][] }]);
    const before = told(run.host.workbook, [own]);
    await fillForm(filled(canaries[0]), { sheet: "附件2" });
    reopened(run);
    const undone = await undoLastWrite();
    assert.equal(undone!.note, undefined);
    assert.equal(told(run.host.workbook, [own]), before);
  });

  it("is on no hidden sheet once an answer is written over another", async () => {
    const rows = [["单位名称", "统一社会信用代码", "单位地址", "联系电话", "年培训人数"], ["甲学院", "", "济南", "0531-1", "1999"]];
    const result: ReviewResult = review([book([{ name: "机构信息", rows }], "测试.xlsx")], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
    const run = openExcel([{ name: "机构信息", values: rows }]);
    const [line] = checklistLines(result.checklist);
    const write = (evidence: string) => writeReviewerSheet(checklistSheet, { rows: [checklistRow(result.checklist.units, line, { verdict: "符合", evidence, reviewer: "李四", date: "2019-09-19" })], units: result.checklist.units });
    await write(`电话 ${canaries[0]}`);
    const before = told(run.host.workbook, [own]);
    await write("材料齐全");
    assert.ok(hidden(run).includes("undo") && !hidden(run).includes(canaries[0]));
    await undoLastWrite();
    assert.equal(told(run.host.workbook, [own]), before);
    await write("材料齐全");
    reopened(run);
    await assert.rejects(undoLastWrite(), /“评审意见”写入前的内容没有保存.*不能撤销/);
    assert.ok(!hidden(run).includes(canaries[0]));
  });
});
