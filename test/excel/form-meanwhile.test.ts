import assert from "node:assert/strict";
import { ExcelProblem, fillForm, recoverJournal, undoLastWrite } from "../../src/excel";
import { userEdit } from "../../src/host";
import { insertCells } from "../../src/host/edit/insert-delete";
import { renameSheet } from "../../src/host/edit/rename-sheet";
import type { Sheet } from "../../src/host/model/workbook";
import { area } from "../../src/sheet/area";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const units = (count: number) => planOf({ institution: Array.from({ length: count }, (_, i) => ({ name: `单位${i}`, annualTrainees: 2600 + i })) });
const open = (lines: number): Run => {
  const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "附件2", values: gridOf(templateRows(lines)).values as unknown[][] }]);
  run.host.settle();
  return run;
};
const sheetOf = (run: Run): Sheet => run.host.workbook.findSheet("附件2")!;
const fill = () => fillForm(units(3), { sheet: "附件2" });
/** The request that writes: the last but the one that closes the journal. */
async function writing(lines: number): Promise<{ at: number; actions: number }> {
  const run = open(lines);
  const actions: number[] = [];
  const query = run.host.queryBody.bind(run.host);
  run.host.queryBody = (body, bytes) => {
    const syncs = run.syncs();
    const answer = query(body, bytes);
    if (run.syncs() > syncs) actions.push(body.Actions.length);
    return answer;
  };
  await fill();
  return { at: actions.length - 1, actions: actions.at(-2)! };
}
/** The request that writes stops at this action, and the pane is closed. */
async function cutOff(run: Run, at: number, action: number): Promise<void> {
  const query = run.host.query.bind(run.host);
  run.host.faults.plan(run.syncs() + at, { kind: "partial apply", action });
  const last = run.syncs() + at;
  run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } }) : query(text));
  await fill().catch(() => undefined);
  run.host.query = query;
  run.host.faults.clear();
}

describe("H26: excel: a form and what a person does with its sheet meanwhile", () => {
  after(closeAll);

  it("what he types into a blank cell right before the write stays, with its own number format, and it is said", async () => {
    const { at } = await writing(8);
    const run = open(8);
    run.host.faults.plan(at, { kind: "meanwhile", change: () => userEdit(run.host, "附件2", "B6", "01号学院") });
    const before = told(run.host.workbook, [own]);
    await assert.rejects(fill(), (error: unknown) => error instanceof ExcelProblem && error.code === "restored");
    assert.equal(sheetOf(run).grid.get(5, 1), "01号学院");
    userEdit(run.host, "附件2", "B6", "");
    assert.equal(told(run.host.workbook, [own]), before);
  });

  it("also where the pane is closed in that moment: the next start takes the write back, and his entry stays", async () => {
    const { at } = await writing(8);
    const run = open(8);
    run.host.faults.plan(at, { kind: "meanwhile", change: () => userEdit(run.host, "附件2", "B6", "01号学院") });
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => (run.syncs() >= at ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } }) : query(text));
    const before = told(run.host.workbook, [own]);
    await fill().catch(() => undefined);
    run.host.query = query;
    assert.equal(sheetOf(run).grid.get(5, 1), "单位1");
    assert.match((await recoverJournal())!.sentence, /已恢复成填写前的样子/u);
    assert.equal(sheetOf(run).grid.get(5, 1), "01号学院");
    userEdit(run.host, "附件2", "B6", "");
    assert.equal(told(run.host.workbook, [own]), before);
  });

  it("a cut-off write is taken back on a sheet that was renamed since, and never on another that has its name now", async () => {
    const { at, actions } = await writing(8);
    const run = open(8);
    await cutOff(run, at, actions - 5);
    assert.equal(sheetOf(run).grid.get(4, 1), "单位0");
    renameSheet(sheetOf(run), "改了名");
    run.host.workbook.addSheet({ name: "附件2" }).grid.set(4, 1, "单位0");
    const recovered = await recoverJournal();
    assert.match(recovered!.sentence, /已恢复/);
    assert.equal(run.host.workbook.findSheet("改了名")!.grid.get(4, 1) ?? "", "");
    assert.equal(sheetOf(run).grid.get(4, 1), "单位0");
  });

  it("an undo finds the sheet by its id, too", async () => {
    const run = open(2);
    await fill();
    renameSheet(sheetOf(run), "改了名");
    assert.ok(await undoLastWrite());
    const sheet = run.host.workbook.findSheet("改了名")!;
    assert.equal(sheet.grid.get(4, 1) ?? "", "");
    renameSheet(sheet, "附件2");
    assert.equal(told(run.host.workbook, [own]), told(open(2).host.workbook, [own]));
  });

  it("an undo takes no line away in which he wrote, in the form or far beside it, and names the cell", async () => {
    for (const [cell, text] of [["D6", "重新确认"], ["K6", "电话已核"], ["K6", "=E6*2"]]) {
      const run = open(2);
      await fill();
      if (text.startsWith("=")) {
        await run.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("附件2").getRange(cell).formulas = [[text]];
          await context.sync();
        });
      } else userEdit(run.host, "附件2", cell, text);
      const before = told(run.host.workbook, [own]);
      await assert.rejects(undoLastWrite(), (error: unknown) => error instanceof ExcelProblem && error.code === "changed" && error.sentence.includes(`附件2!${cell}`));
      assert.equal(told(run.host.workbook, [own]), before, cell);
      userEdit(run.host, "附件2", cell, "");
      assert.ok(await undoLastWrite());
      assert.equal(told(run.host.workbook, [own]), told(open(2).host.workbook, [own]));
    }
  });

  it("what he wrote far beside a line of a cut-off write stays where it is", async () => {
    const { at, actions } = await writing(2);
    const run = open(2);
    await cutOff(run, at, actions - 5);
    assert.equal(sheetOf(run).grid.get(6, 1), "单位2");
    userEdit(run.host, "附件2", "K6", "电话已核");
    assert.match((await recoverJournal())!.sentence, /附件2!K6 在此期间另有改动/u);
    assert.equal(sheetOf(run).grid.get(5, 10), "电话已核");
  });

  it("where rows were moved since, it is not said that all is as before", async () => {
    const { at, actions } = await writing(1);
    const run = open(1);
    await cutOff(run, at, actions - 5);
    insertCells(sheetOf(run), area(2, 0, 2, 16_383), "Down");
    const recovered = await recoverJournal();
    assert.match(recovered!.sentence, /能恢复的已经恢复。工作表“附件2”的行在此期间有增减或移动，没有恢复/);
    assert.doesNotMatch(recovered!.sentence, /已恢复成/);
    assert.equal(await recoverJournal(), null);
  });

  it("a sheet that is protected or filtered since waits, and says what for", async () => {
    const { at, actions } = await writing(8);
    for (const [word, lock, unlock] of [
      ["受保护", (sheet: Sheet) => void (sheet.protection = { options: {}, password: "" }), (sheet: Sheet) => void (sheet.protection = null)],
      ["正在筛选", (sheet: Sheet) => void (sheet.autoFilter = { area: area(3, 0, 9, 4), criteria: [{ filterOn: "Values", values: ["x"] }] }), (sheet: Sheet) => void (sheet.autoFilter = null)],
    ] as const) {
      const run = open(8);
      const before = told(run.host.workbook, [own]);
      await cutOff(run, at, actions - 5);
      lock(sheetOf(run));
      assert.match((await recoverJournal())!.sentence, new RegExp(`附件2”${word}，不能恢复.*再重新打开任务窗格`));
      unlock(sheetOf(run));
      assert.match((await recoverJournal())!.sentence, /已恢复/);
      assert.equal(told(run.host.workbook, [own]), before);
    }
  });
});
