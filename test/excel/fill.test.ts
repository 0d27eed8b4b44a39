import assert from "node:assert/strict";
import { ExcelProblem, fillForm, listSheets, paperNote, recoverJournal, undoLastWrite } from "../../src/excel";
import type { FormPlan } from "../../src/core/forms";
import type { Fault } from "../../src/host";
import { gridOf, planOf, templateRows, threeUnits } from "../core/forms/support";
import { closeAll, openExcel, unanswered } from "./support";
import { snapshot, told } from "./snapshot";
import { area } from "../../src/sheet/area";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const shown = (run: Run, name: string): unknown[][] => {
  const sheet = run.host.workbook.findSheet(name)!;
  const used = sheet.used(true)!;
  return Array.from({ length: used.bottom + 1 }, (_, row) => Array.from({ length: used.right + 1 }, (_, column) => sheet.grid.get(row, column) ?? ""));
};
/** What a fill writes, without what the last request of all sets up: page, frozen rows and gridlines. */
const withoutPage = ({ host }: Run) => (snapshot(host.workbook, [own]) as { sheets: object[] }).sheets.map((sheet) => ({ ...sheet, page: null, freeze: null, tab: null }));
const problem = (code: string) => (error: unknown): boolean => error instanceof ExcelProblem && error.code === code;

/** A workbook with data and a template of so many empty lines, styled as offices do. */
async function openTemplate(lines: number): Promise<Run> {
  const run = openExcel([{ name: "数据", values: [["单位名称"], ["山东第一职业学院"]] }, { name: "附件2", values: gridOf(templateRows(lines)).values.map((row, i) => row.map((cell, j) => templateRows(lines)[i][j] ?? cell)) }]);
  const sheet = run.host.workbook.sheets[1];
  for (let row = 3; row < 5 + lines; row++) for (let column = 0; column < 8; column++) sheet.looks.apply(area(row, column), () => ({ font: { name: "仿宋_GB2312", size: 11 }, border: { top: { style: "thin" } } }));
  if (lines > 0) sheet.rows.set(4, { size: 33, hidden: false });
  await listSheets();
  return run;
}

describe("excel: filling the 申报汇总表", () => {
  after(closeAll);

  it("fills the opened template: rows inserted in the style of the first, 合计, 注 and 盖章 below", async () => {
    const run = await openTemplate(2);
    const report = await fillForm(planOf());
    assert.deepEqual([report.way, report.sheet, report.rows, report.inserted, report.kept], ["template", "附件2", 3, 1, []]);
    assert.deepEqual(report.missingColumns, ["重点领域/培训专业", "兼职师资", "联系人"]);
    const rows = shown(run, "附件2");
    assert.deepEqual(rows.slice(4, 10), [
      [1, "山东第一职业学院", "高等院校", "乡村振兴专项", 2600, 2, "0531-86062283", ""],
      [2, "青岛海洋研究所", "科研院所", "", "", 12, "13800001111", ""],
      [3, "潍坊农业学校", "", "重新确认", "", "", "", ""],
      ["合计", "", "", "", 2600, 14, "", ""],
      ["注：本表一式三份。", "", "", "", "", "", "", ""],
      ["推荐单位（盖章）                    年   月   日", "", "", "", "", "", "", ""],
    ]);
    const sheet = run.host.workbook.sheets[1];
    assert.deepEqual(sheet.looks.at(5, 1), sheet.looks.at(4, 1));
    assert.equal(sheet.rows.get(5)?.size, 33);
    assert.equal(sheet.formulas.get(7, 4), "SUM(E5:E7)");
    assert.equal(sheet.formulas.get(7, 5), "SUM(F5:F7)");
  });

  it("fills a template that has more merges than Excel tells at once, and refuses one of whose merges it cannot be told, by name", async () => {
    const run = await openTemplate(2);
    const sheet = run.host.workbook.sheets[1];
    const merges = Array.from({ length: 600 }, (_, i) => area(20 + i, 0, 20 + i, 7));
    sheet.merges = [...merges];
    sheet.grid.set(700, 0, "附");
    assert.equal((await fillForm(planOf())).written > 0, true);
    assert.deepEqual(sheet.merges, merges.map((one) => ({ ...one, top: one.top + 1, bottom: one.bottom + 1 })));
    const other = await openTemplate(2);
    other.host.workbook.sheets[1].merges = Array.from({ length: 600 }, () => area(5, 0, 5, 1));
    const before = snapshot(other.host.workbook, [own]);
    await assert.rejects(fillForm(planOf()), (error) => problem("merged")(error) && /附件2.*合并单元格太多/.test((error as ExcelProblem).sentence));
    assert.deepEqual(snapshot(other.host.workbook, [own]), before);
  });

  it("is taken back whole where lines came below everything: their looks, heights and the line's formulas, too", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "附件2", values: gridOf(templateRows(1)).values.slice(0, 5) as unknown[][] }]);
    const sheet = run.host.workbook.sheets[1];
    for (let column = 0; column < 9; column++) sheet.looks.apply(area(4, column), () => ({ font: { name: "仿宋_GB2312", size: 11 }, border: { top: { style: "thin" } } }));
    sheet.rows.set(4, { size: 33, hidden: false });
    sheet.formulas.set(4, 8, "E5*2");
    sheet.grid.set(4, 8, 0);
    const before = told(run.host.workbook, [own]);
    const report = await fillForm(planOf());
    assert.deepEqual([report.way, report.inserted, report.rows], ["template", 0, 3]);
    assert.deepEqual([5, 6].map((row) => [sheet.looks.at(row, 1).font?.size, sheet.rows.get(row)?.size, sheet.formulas.get(row, 8)]), [[11, 33, "E6*2"], [11, 33, "E7*2"]]);
    await undoLastWrite();
    assert.equal(told(run.host.workbook, [own]), before);
  });

  it("changes nothing the second time", async () => {
    const run = await openTemplate(2);
    await fillForm(planOf());
    const before = told(run.host.workbook);
    const again = await fillForm(planOf());
    assert.deepEqual([again.written, again.inserted, again.kept], [0, 0, []]);
    assert.equal(told(run.host.workbook), before);
  });

  it("without a template draws the reconstruction, which says what it is, ready for A4", async () => {
    const run = openExcel([{ name: "数据", values: [["单位名称"], ["山东第一职业学院"]] }]);
    const report = await fillForm(planOf());
    assert.deepEqual([report.way, report.sheet, report.inserted], ["reconstruction", "申报汇总表", 0]);
    const sheet = run.host.workbook.findSheet("申报汇总表")!;
    const rows = shown(run, "申报汇总表");
    assert.equal(rows[0][0], "附件2");
    assert.equal(rows[1][0], "山东省专业技术人员继续教育基地申报汇总表");
    assert.equal(rows[2][0], "仿制样式，非官方表样，请以主管部门下发表样为准");
    assert.match(String(rows[3][0]), /^推荐单位（盖章）：济南市人力资源和社会保障局/);
    assert.deepEqual(rows[5].slice(0, 10), [1, "山东第一职业学院", "高等院校", "乡村振兴专项", "现代农业", 2, 1, 2600, "王强", "0531-86062283"]);
    assert.equal(rows[13][1], "合计");
    assert.equal(rows[13][7], 2600);
    assert.deepEqual([sheet.looks.at(1, 0).font?.name, sheet.looks.at(1, 0).font?.size], ["方正小标宋简体", 22]);
    assert.equal(sheet.looks.at(5, 1).font?.name, "仿宋_GB2312");
    assert.deepEqual([sheet.page.orientation, sheet.page.paper, sheet.page.zoom, sheet.page.titleRows?.top], ["Landscape", 9, { horizontalFitToPages: 1 }, 4]);
    assert.match(sheet.page.headers.texts.Default.centerFooter, /&P/);
    assert.ok(report.notes.some((note) => note.includes("仿制样式")) && report.notes.some((note) => note.includes("方正小标宋简体")));
    const before = told(run.host.workbook);
    assert.equal((await fillForm(planOf())).written, 0);
    assert.equal(told(run.host.workbook), before);
    assert.ok((await listSheets()).find((one) => one.name === "申报汇总表")?.ours);
  });

  it("draws on an empty sheet of that name instead of beside it, and empties it again", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "申报汇总表" }]);
    const report = await fillForm(planOf());
    assert.deepEqual([report.sheet, report.way, run.host.workbook.sheets.length], ["申报汇总表", "reconstruction", 3]);
    assert.equal(shown(run, "申报汇总表")[5][1], "山东第一职业学院");
    await undoLastWrite();
    const sheet = run.host.workbook.findSheet("申报汇总表")!;
    assert.deepEqual([sheet.used(false), sheet.merges, sheet.freeze], [null, [], null]);
  });

  it("grows the reconstruction later by inserting rows", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }]);
    await fillForm(planOf());
    const many = planOf({ institution: Array.from({ length: 12 }, (_, i) => ({ name: `单位${i}`, annualTrainees: 10 })) });
    const report = await fillForm(many);
    assert.equal(report.inserted, 4);
    const rows = shown(run, "申报汇总表");
    assert.equal(rows[16][1], "单位11");
    assert.deepEqual([rows[17][1], rows[17][7]], ["合计", 120]);
  });

  it("notices cells edited by hand, keeps them, and writes over them only when told", async () => {
    const run = await openTemplate(8);
    await fillForm(planOf());
    run.host.workbook.sheets[1].grid.set(4, 4, 3000);
    const kept = await fillForm(planOf());
    assert.deepEqual(kept.kept.map(({ cell, column, found, wanted, why }) => [cell, column, found, wanted, why]), [["E5", "年培训人数", 3000, 2600, "edited"]]);
    assert.equal(run.host.workbook.sheets[1].grid.get(4, 4), 3000);
    const forced = await fillForm(planOf(), { overwrite: true });
    assert.deepEqual([forced.kept, forced.written], [[], 1]);
    assert.equal(run.host.workbook.sheets[1].grid.get(4, 4), 2600);
  });

  it("never writes into the sheet the data came from, nor into a table of somebody else's", async () => {
    const rows = [["申报单位", "单位类别", "申报类型", "年培训人数", "联系电话"], ["山东第一职业学院", "高校", "新申报", 1, "见附页"]];
    const run = openExcel([{ name: "数据", values: rows }, { name: "别的", values: rows }]);
    const plan: FormPlan = { ...planOf(), sources: [{ file: "测试.xlsx", sheet: "数据" }] };
    assert.equal((await fillForm(plan)).way, "reconstruction");
    assert.deepEqual([shown(run, "数据"), shown(run, "别的")], [rows, rows]);
  });

  it("keeps text a text, whatever the template's formats", async () => {
    const texts = ["=1+1", "+86 531", "-1", "@x", "00123", "1-2", "'x", "TRUE", "＝1", "2019-9-1"];
    const plan = planOf({ institution: texts.map((text, i) => ({ name: `单位${i}`, contactPhone: text, contactName: text })) });
    for (const format of [undefined, "@"]) {
      const run = await openTemplate(2);
      run.host.workbook.sheets[1].looks.apply(area(4, 0, 5, 7), (style) => ({ ...style, numberFormat: format }));
      const at = plan.form.columns.findIndex((column) => column.id === "phone");
      const wanted = plan.rows.map((row) => row.cells[at].value ?? "");
      assert.ok(wanted.every((text) => typeof text === "string"), JSON.stringify(wanted));
      await fillForm(plan);
      assert.deepEqual(shown(run, "附件2").slice(4, 14).map((row) => row[6]), wanted);
      assert.equal(run.host.workbook.sheets[1].formulas.get(4, 6), undefined);
    }
  });

  it("refuses before the first write what would go wrong: protection, filter, merges, typing", async () => {
    const cases: [string, (run: Run) => void][] = [
      ["protected", (run) => (run.host.workbook.sheets[1].protection = { options: {}, password: "" })],
      ["filtered", (run) => (run.host.workbook.sheets[1].autoFilter = { area: area(3, 0, 6, 7), criteria: [{ filterOn: "Values" }] })],
      ["filtered", (run) => run.host.workbook.sheets[1].tables.push({ name: "表1", area: area(3, 0, 6, 7), filter: { area: area(3, 0, 6, 7), criteria: [{}] } })],
      ["merged", (run) => run.host.workbook.sheets[1].merges.push(area(4, 1, 5, 1))],
      ["editing", (run) => (run.host.editMode = true)],
    ];
    for (const [code, prepare] of cases) {
      const run = await openTemplate(4);
      prepare(run);
      const before = told(run.host.workbook);
      await assert.rejects(fillForm(planOf()), problem(code), code);
      assert.equal(told(run.host.workbook), before, code);
    }
  });

  it("takes the last fill back, rows and formulas included, unless it was edited since", async () => {
    for (const lines of [1, 2, 8]) {
      const run = await openTemplate(lines);
      const before = told(run.host.workbook, [own]);
      await fillForm(planOf());
      assert.notEqual(told(run.host.workbook, [own]), before);
      assert.ok(await undoLastWrite());
      assert.equal(told(run.host.workbook), before);
      assert.equal(await undoLastWrite(), null);
      await fillForm(planOf());
      run.host.workbook.sheets[1].grid.set(4, 4, 1);
      await assert.rejects(undoLastWrite(), problem("changed"));
    }
    const run = openExcel([{ name: "数据", values: [["x"]] }]);
    const before = told(run.host.workbook);
    await fillForm(planOf());
    await undoLastWrite();
    assert.equal(told(run.host.workbook), before);
  });

  it("leaves the workbook as it was for every fault at every sync, at once or at the next start", async () => {
    const kinds: Fault[] = [{ kind: "edit mode" }, { kind: "applied then rejected" }, { kind: "hang" }, ...[1, 4, 9, 14].map((action): Fault => ({ kind: "partial apply", action }))];
    let noPage = 0;
    for (const drawn of [false, true]) {
      const start = async (): Promise<Run> => (drawn ? openExcel([{ name: "数据", values: [["x"]] }]) : openTemplate(2));
      const clean = await start();
      const from = clean.syncs();
      await fillForm(planOf());
      const syncs = clean.syncs() - from;
      const done = told(clean.host.workbook, [own]);
      const bare = withoutPage(clean);
      for (let at = 1; at <= syncs; at++)
        // Each sync meets a third of the faults, each fault a third of the syncs; the last one, for paper, meets them all.
        for (const fault of kinds.filter((_, i) => at === syncs || (at + i + Number(drawn)) % 3 === 0)) {
          const run = await start();
          const before = told(run.host.workbook);
          run.host.faults.plan(run.syncs() + at, fault);
          let paper = true;
          const filling = (): Promise<unknown> => fillForm(planOf()).then(({ notes }) => void (paper = !notes.includes(paperNote)), (error: unknown) => error);
          const failed = (await (fault.kind === "hang" ? unanswered(filling) : filling())) ?? null;
          run.host.faults.clear();
          if (failed !== null) assert.ok(failed instanceof ExcelProblem, String(failed));
          // A page that cannot be set up never costs what was written, and is said.
          if (!paper) noPage++;
          if (failed === null && paper) assert.equal(told(run.host.workbook, [own]), done, `${fault.kind} at ${at} of ${syncs}`);
          else if (failed === null) assert.deepEqual(withoutPage(run), bare, `${fault.kind} at ${at} of ${syncs}, without a page`);
          else {
            await recoverJournal();
            assert.equal(told(run.host.workbook), before, `${JSON.stringify(fault)} at ${at} of ${syncs}, ${drawn ? "drawn" : "template"}`);
          }
        }
    }
    assert.ok(noPage > 0);
  });

  it("recovers, or finishes, at the next start when the pane was closed in the middle", async () => {
    let finished = 0;
    for (let at = 1; at <= 20; at++) {
      const run = await openTemplate(2);
      const before = told(run.host.workbook);
      const query = run.host.query.bind(run.host);
      let left = at;
      run.host.query = (text) => (left-- > 0 ? query(text) : null);
      await unanswered(() => fillForm(planOf())).catch(() => undefined);
      run.host.query = query;
      const recovered = await recoverJournal();
      const filled = shown(run, "附件2")[4][1] === "山东第一职业学院";
      if (recovered || !filled) assert.equal(told(run.host.workbook), before, `closed after ${at}`);
      else {
        assert.deepEqual([(await fillForm(planOf())).written, await recoverJournal()], [0, null]);
        await undoLastWrite();
        assert.equal(told(run.host.workbook), before, `undone after ${at}`);
        finished++;
      }
    }
    assert.ok(finished > 0);
  });

  it("stops when somebody changes the sheet between looking and writing", async () => {
    const run = await openTemplate(8);
    const from = run.syncs();
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => {
      if (run.syncs() - from === 5) run.host.workbook.sheets[1].grid.set(4, 1, "别人刚填的");
      return query(text);
    };
    await assert.rejects(fillForm(planOf()), problem("changed"));
    assert.equal(run.host.workbook.findSheet(own), undefined);
    assert.equal(run.host.workbook.sheets[1].grid.get(4, 1), "别人刚填的");
    assert.equal(run.host.workbook.sheets[1].grid.get(5, 1), null);
  });

  it("keeps no telephone number in our own sheet once the fill is done, and none in names or settings", async () => {
    const run = await openTemplate(8);
    await fillForm(planOf(threeUnits));
    const { workbook } = run.host;
    assert.deepEqual([workbook.names, workbook.xmlParts, [...workbook.settings]], [[], [], []]);
    const notes = JSON.stringify(shown(run, own));
    assert.ok(notes.includes("undo") && !notes.includes("13800001111") && !notes.includes("86062283"));
  });
});
