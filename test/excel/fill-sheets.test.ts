import assert from "node:assert/strict";
import { ExcelProblem, fillForm, listSheets, recoverJournal, undoLastWrite } from "../../src/excel";
import type { SheetPlan } from "../../src/core/forms";
import { planSheets } from "../../src/core/forms";
import { datasetFromRows } from "../../src/core/intake/records/dataset-from-rows";
import type { Fault } from "../../src/host";
import { application, applicationRows, emptyPage, planOf } from "../core/forms/hunan";
import { closeAll, openExcel, unanswered } from "./support";
import { drawn } from "../support/runs";
import { told } from "./snapshot";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const problem = (code: string) => (error: unknown): boolean => error instanceof ExcelProblem && error.code === code;
const at = (run: Run, sheet: string, row: number, column: number): unknown => run.host.workbook.findSheet(sheet)!.grid.get(row, column);

/** A workbook with data and the empty official form, merges and borders included. */
async function openTemplate(): Promise<Run> {
  const pages = [["正文", "body"], ["首页", "cover"]] as const;
  const run = openExcel([{ name: "数据", values: [["x"]] }, ...pages.map(([name, page]) => ({ name, values: emptyPage(page).values }))]);
  for (const [name, page] of pages) {
    const sheet = run.host.workbook.findSheet(name)!;
    for (const merge of emptyPage(page).merges!) sheet.merges.push(merge);
    if (page === "body") for (let row = 0; row < 52; row++) sheet.looks.apply({ top: row, bottom: row, left: 0, right: 18 }, () => ({ font: { name: "仿宋", size: 11 }, border: { top: { style: "thin" } } }));
    sheet.rows.set(30, { size: 33, hidden: false });
  }
  return run;
}

/** Two units, the second with more people. */
function twoUnits(): SheetPlan {
  const rows = applicationRows(3);
  const second = JSON.parse(JSON.stringify(applicationRows(11)).replaceAll("甲职业学院", "乙科技大学")) as typeof rows;
  return planSheets(application, datasetFromRows(Object.fromEntries(Object.keys(rows).map((record) => [record, [...rows[record], ...second[record]]]))));
}

describe("excel: filling a unit's own sheets", () => {
  afterEach(closeAll);

  it("draws the form on sheets of its own, ready for A4, and changes nothing the second time", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }]);
    const report = await fillForm(planOf(applicationRows(14)));
    assert.deepEqual([report.sheets, report.way, report.rows, report.kept], [["封面", "申请表", "附页"], "reconstruction", 1, []]);
    assert.ok(!report.notes.some((note) => note.includes("仿制")), "Hunan's layout is official");
    const sheet = run.host.workbook.findSheet("申请表")!;
    assert.equal(at(run, "申请表", 6, 1), "占地面积 12000 ㎡");
    assert.equal(at(run, "申请表", 12, 9), "其\n他\n人\n员\n（人）");
    assert.deepEqual([sheet.page.paper, sheet.page.orientation, sheet.showGridlines, sheet.page.zoom], [9, "Portrait", false, { scale: 95 }]);
    assert.ok(sheet.page.rowBreaks.includes(21));
    assert.ok(sheet.merges.some((merge) => merge.left === 0 && merge.top === 21 && merge.bottom === 35));
    const before = told(run.host.workbook);
    assert.deepEqual([(await fillForm(planOf(applicationRows(14)))).written, told(run.host.workbook) === before], [0, true]);
    assert.ok((await listSheets()).filter((one) => one.name !== "数据" && one.name !== own).every((one) => one.ours));
  });

  it("fills an opened template: lines inserted in the look and height of the last, labels, merges and notes kept", async () => {
    const run = await openTemplate();
    const report = await fillForm(planOf(applicationRows(14, 10)));
    assert.deepEqual([report.way, report.inserted, report.kept, report.missingColumns], ["template", 7, [], []]);
    assert.deepEqual(report.sheets, ["首页", "正文", "附页"], "the supplement is our own and drawn beside it");
    const sheet = run.host.workbook.findSheet("正文")!;
    assert.deepEqual([at(run, "正文", 35, 1), at(run, "正文", 46, 1)], ["钱专", "陈兼"]);
    assert.ok(sheet.merges.some((merge) => merge.left === 0 && merge.top === 21 && merge.bottom === 35));
    assert.ok(sheet.merges.some((merge) => merge.left === 0 && merge.top === 36 && merge.bottom === 46));
    assert.ok(sheet.merges.some((merge) => merge.left === 1 && merge.right === 3 && merge.top === 31), "a new line is merged as the others are");
    assert.deepEqual([sheet.rows.get(31)?.size, sheet.looks.at(31, 1).font], [33, { name: "仿宋", size: 11 }]);
    assert.match(String(at(run, "正文", 58, 0)), /^说明：/);
    assert.equal(at(run, "首页", 4, 2), "甲职业学院");
    const before = told(run.host.workbook);
    assert.deepEqual([(await fillForm(planOf(applicationRows(14, 10)))).written, told(run.host.workbook) === before], [0, true]);
    const more = await fillForm(planOf(applicationRows(16, 10)));
    assert.equal(more.inserted, 2);
    assert.equal(at(run, "正文", 37, 1), "李专");
  });

  it("makes a set of sheets per unit, each under its name, and none of them in the template", async () => {
    const run = await openTemplate();
    const report = await fillForm(twoUnits());
    assert.deepEqual(report.sheets, ["封面-甲职业学院", "申请表-甲职业学院", "附页-甲职业学院", "封面-乙科技大学", "申请表-乙科技大学", "附页-乙科技大学"]);
    assert.ok(report.notes.some((note) => note.includes("一次只能填一家")));
    assert.equal(at(run, "申请表-乙科技大学", 0, 1), "乙科技大学");
    assert.equal(at(run, "正文", 0, 1), null);
    assert.equal((await fillForm(twoUnits())).written, 0);
  });

  it("draws for more units than Excel on the web takes at a time, and takes all of them back when one sync fails", async () => {
    const many = (units: number): SheetPlan => {
      const rows = Array.from({ length: units }, (_, i) => JSON.parse(JSON.stringify(applicationRows(12, 8)).replaceAll("甲职业学院", `学院${i}`)) as ReturnType<typeof applicationRows>);
      return planSheets(application, datasetFromRows(Object.fromEntries(Object.keys(rows[0]).map((record) => [record, rows.flatMap((one) => one[record])]))));
    };
    const run = openExcel([{ name: "数据", values: [["x"]] }], "web");
    assert.equal((await fillForm(many(34))).sheets.length, 102);
    await undoLastWrite();
    assert.deepEqual(run.host.workbook.sheets.map((sheet) => sheet.name), ["数据"]);
    const clean = openExcel([{ name: "数据", values: [["x"]] }]);
    const from = clean.syncs();
    await fillForm(many(13));
    const syncs = clean.syncs() - from;
    // Two requests draw, two read back, one shows, one closes, two set the pages up, which may fail.
    for (let at = syncs - 8; at < syncs - 2; at++) {
      if (!drawn(at, 3)) continue;
      const again = openExcel([{ name: "数据", values: [["x"]] }]);
      const before = told(again.host.workbook);
      again.host.faults.plan(again.syncs() + at, { kind: "partial apply", action: 20 });
      await assert.rejects(fillForm(many(13)));
      assert.equal(told(again.host.workbook), before, `request ${at} of ${syncs}`);
    }
  });

  it("never takes another unit's form, filled by us or by hand, for the template", async () => {
    const run = await openTemplate();
    run.host.workbook.findSheet("正文")!.grid.set(0, 1, "别的学院");
    run.host.workbook.findSheet("首页")!.grid.set(4, 2, "别的学院");
    const report = await fillForm(planOf(applicationRows(3)));
    assert.deepEqual([report.way, report.sheets], ["reconstruction", ["封面", "申请表", "附页"]]);
    assert.equal(at(run, "正文", 0, 1), "别的学院");
  });

  it("notices cells edited by hand, names their sheet, and writes over them only when told", async () => {
    const run = await openTemplate();
    await fillForm(planOf(applicationRows(3)));
    run.host.workbook.findSheet("正文")!.grid.set(6, 1, "占地面积 9999 ㎡");
    const kept = await fillForm(planOf(applicationRows(3)));
    assert.deepEqual(kept.kept.map(({ sheet, cell, why }) => [sheet, cell, why]), [["正文", "B7", "edited"]]);
    await fillForm(planOf(applicationRows(3)), { overwrite: true });
    assert.equal(at(run, "正文", 6, 1), "占地面积 12000 ㎡");
  });

  it("takes the whole fill back, every sheet and every inserted line, unless something was edited since", async () => {
    const run = await openTemplate();
    const before = told(run.host.workbook, [own]);
    await fillForm(planOf(applicationRows(14, 10, 6, 7)));
    assert.notEqual(told(run.host.workbook, [own]), before);
    assert.ok(await undoLastWrite());
    assert.equal(told(run.host.workbook), before);
    await fillForm(planOf(applicationRows(14)));
    run.host.workbook.findSheet("首页")!.grid.set(4, 2, "改");
    await assert.rejects(undoLastWrite(), problem("changed"));
    const drawn = openExcel([{ name: "数据", values: [["x"]] }]);
    const empty = told(drawn.host.workbook);
    await fillForm(twoUnits());
    await undoLastWrite();
    assert.equal(told(drawn.host.workbook), empty);
  });

  it("refuses before the first write what would go wrong: protection, filter", async () => {
    const cases: [string, (run: Run) => void][] = [
      ["protected", (run) => (run.host.workbook.findSheet("正文")!.protection = { options: {}, password: "" })],
      ["filtered", (run) => (run.host.workbook.findSheet("正文")!.autoFilter = { area: { top: 20, left: 0, bottom: 30, right: 5 }, criteria: [{ filterOn: "Values" }] })],
    ];
    for (const [code, prepare] of cases) {
      const run = await openTemplate();
      prepare(run);
      const before = told(run.host.workbook);
      await assert.rejects(fillForm(planOf(applicationRows(14))), problem(code), code);
      assert.equal(told(run.host.workbook), before, code);
    }
  });

  it("leaves the workbook as it was for every fault in the middle of several insertions, at once or at the next start", async () => {
    const plan = planOf(applicationRows(11, 10, 6, 7));
    const clean = await openTemplate();
    const from = clean.syncs();
    await fillForm(plan);
    const syncs = clean.syncs() - from;
    const done = told(clean.host.workbook, [own]);
    const kinds: Fault[] = [{ kind: "applied then rejected" }, ...[2, 4, 7, 20].map((action): Fault => ({ kind: "partial apply", action }))];
    let at = 0;
    // The last sync sets up pages: what becomes of it costs nothing that was written.
    for (let step = 1; step < syncs; step++)
      for (const fault of kinds) {
        if (!drawn(at++, 3)) continue;
        const run = await openTemplate();
        const before = told(run.host.workbook);
        run.host.faults.plan(run.syncs() + step, fault);
        const failed = await fillForm(plan).then(() => null, (error: unknown) => error);
        run.host.faults.clear();
        if (failed === null) assert.equal(told(run.host.workbook, [own]), done, `${JSON.stringify(fault)} at ${step} of ${syncs}`);
        else {
          assert.ok(failed instanceof ExcelProblem, String(failed));
          await recoverJournal();
          assert.equal(told(run.host.workbook), before, `${JSON.stringify(fault)} at ${step} of ${syncs}`);
        }
      }
  });

  it("recovers at the next start when the pane was closed between two insertions", async () => {
    const plan = planOf(applicationRows(11, 10, 6, 7));
    for (let after = 6; after <= 12; after++) {
      const run = await openTemplate();
      const before = told(run.host.workbook);
      const query = run.host.query.bind(run.host);
      let left = after;
      run.host.query = (text) => (left-- > 0 ? query(text) : null);
      const done = await unanswered(() => fillForm(plan)).then(() => true, () => false);
      run.host.query = query;
      await recoverJournal();
      if (!done && at(run, "正文", 0, 1) === null) assert.equal(told(run.host.workbook), before, `closed after ${after}`);
      else {
        await undoLastWrite();
        assert.equal(told(run.host.workbook), before, `undone after ${after}`);
      }
    }
  });

  it("keeps no person's name or number in our own sheet once the fill is done", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }]);
    await fillForm(planOf(applicationRows(3)));
    const sheet = run.host.workbook.findSheet(own)!;
    const used = sheet.used(true)!;
    let notes = "";
    for (let row = 0; row <= used.bottom; row++) for (let column = 0; column <= used.right; column++) notes += String(sheet.grid.get(row, column) ?? "");
    assert.ok(notes.includes("undo"));
    for (const secret of ["赵专", "13800000000", "84900001", "jxjy@"]) assert.ok(!notes.includes(secret), secret);
  });
});
