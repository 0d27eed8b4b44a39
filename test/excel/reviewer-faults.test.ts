import assert from "node:assert/strict";
import { checklistRow, checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { checklistLines } from "../../src/core/review/checklist/checklist";
import type { ReviewerRow } from "../../src/core/reports/reviewer/sheet";
import type { Entry } from "../../src/core/language/pack/schema";
import { review, type ReviewResult } from "../../src/core/review/review";
import { readActiveWorkbook, recoverJournal, undoLastWrite, writeReviewerSheet } from "../../src/excel";
import { userEdit, type Fault } from "../../src/host";
import { deleteSheet } from "../../src/host/edit/delete-sheet";
import { deleteCells, insertCells } from "../../src/host/edit/insert-delete";
import { renameSheet } from "../../src/host/edit/rename-sheet";
import { packOf } from "../core/engine/fixture";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";
import { area } from "../../src/sheet/area";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
const question = (n: number): Entry => ({
  clause: `test-2019/8.${n}`, article: "第八条", item: "", cite: `《试验办法》第八条第（${n}）项`, quote: `具有丰富经验${n}`, phase: "application", as: "question",
  question: `是否具有丰富经验${n}？`, message: "经验不足",
});
const packs = [packOf([question(1), question(2), question(3)])];
const institutions = { name: "机构信息", values: [["单位名称", "统一社会信用代码", "单位地址"], ["甲学院", "", "济南"], ["乙学院", "", "青岛"]] };
const answer = { verdict: "不符合" as const, evidence: "无材料", reviewer: "李四", date: "2019-09-19" };

let result: ReviewResult;
const allRows = (): ReviewerRow[] => checklistLines(result.checklist).map((line) => checklistRow(result.checklist.units, line));
const write = (rows: ReviewerRow[], whole = false) => writeReviewerSheet(checklistSheet, { rows, units: result.checklist.units, ...(whole && { whole: ["test-2019"] }) });
const answered = (unit: number, n: number): ReviewerRow => checklistRow(result.checklist.units, { unit, question: result.checklist.questions[n] }, answer);
/** Answers on the sheet of that name, as unit, clause, verdict, evidence. */
function onSheet(run: Run, name = "评审意见"): string[] {
  const sheet = run.host.workbook.findSheet(name);
  const used = sheet?.used(true);
  if (!sheet || !used) return [];
  const text = (row: number, column: number): string => String(sheet.grid.get(row, column) ?? "");
  const header = Array.from({ length: used.bottom + 1 }, (_, row) => row).find((row) => text(row, 2) === "条款编号") ?? -1;
  return Array.from({ length: used.bottom - header }, (_, i) => header + 1 + i).flatMap((row) => (text(row, 6) === "" && text(row, 7) === "" ? [] : [[0, 2, 6, 7].map((column) => text(row, column)).join(" ")]));
}
const rotate = (run: Run): void => {
  const { grid } = run.host.workbook.findSheet("评审意见")!;
  const rows = [3, 4, 5, 6, 7, 8].map((row) => Array.from({ length: 11 }, (_, column) => grid.get(row, column)));
  rows.push(rows.shift()!);
  rows.forEach((cells, i) => cells.forEach((value, column) => grid.set(3 + i, column, value)));
};
async function begin(): Promise<Run> {
  const run = openExcel([institutions]);
  result ??= await review([await readActiveWorkbook()], { packs, known: packs, on: "2019-09-20" });
  return run;
}
async function syncsOf(run: Run, work: () => Promise<unknown>): Promise<number> {
  const before = run.syncs();
  await work();
  return run.syncs() - before;
}

describe("excel: answers while somebody changes the sheet", () => {
  after(closeAll);
  const changes: [string, (run: Run) => void][] = [
    ["sorts it", rotate],
    ["inserts a row above", ({ host: { workbook } }) => insertCells(workbook.findSheet("评审意见")!, area(3, 0, 3, 16_383), "Down")],
    ["deletes a row above", ({ host: { workbook } }) => deleteCells(workbook.findSheet("评审意见")!, area(3, 0, 3, 16_383), "Up")],
    ["adds a row of his own below", ({ host }) => userEdit(host, "评审意见", "A10:C10", [["乙学院", "", "自定"]])],
    ["renames it", ({ host: { workbook } }) => renameSheet(workbook.findSheet("评审意见")!, "意见")],
    ["deletes it", ({ host: { workbook } }) => deleteSheet(workbook.findSheet("评审意见")!, "Remote")],
  ];
  for (const [what, change] of changes)
    it(`land in their own lines or nowhere when he ${what}, before any request`, async () => {
      const prepared = async (): Promise<Run> => {
        const run = await begin();
        await write(allRows(), true);
        return run;
      };
      const clean = await prepared();
      const asked = (): ReviewerRow[] => [answered(0, 1), answered(1, 2)];
      // The last one only closes the journal.
      const syncs = (await syncsOf(clean, () => write(asked()))) - 1;
      // What comes earlier is read anew in any case.
      for (let at = syncs - 3; at <= syncs; at++) {
        const run = await prepared();
        const query = run.host.query.bind(run.host);
        const from = run.syncs();
        let changed = false;
        run.host.query = (text) => {
          if (!changed && run.syncs() - from === at - 1 && !text.includes("_RemoveReference")) {
            changed = true;
            change(run);
            run.host.settle();
          }
          return query(text);
        };
        const report = await write(asked());
        run.host.query = query;
        const where = `before request ${at} of ${syncs}`;
        const right = ["甲学院 test-2019/8.2 不符合 无材料", "乙学院 test-2019/8.3 不符合 无材料"];
        const found = [...onSheet(run), ...(what === "renames it" ? onSheet(run, "意见") : [])];
        assert.deepEqual([...new Set(found)].sort(), right.sort(), where);
        const sheet = run.host.workbook.findSheet(report.sheet)!;
        assert.deepEqual(report.places.map(({ row }) => sheet.grid.get(row, 6)), ["不符合", "不符合"], where);
        assert.equal(await recoverJournal(), null, where);
        const rows = sheet.used(true)!;
        assert.ok(!Array.from({ length: rows.bottom + 1 }, (_, row) => row).some((row) => row > 3 && sheet.grid.get(row, 0) === "单位名称"), where);
      }
    });

  for (const closed of [false, true])
    it(`what he answers right before the write stays${closed ? ", also where the pane is closed in that moment" : ""}`, async () => {
      const prepared = async (): Promise<Run> => {
        const run = await begin();
        await write(allRows(), true);
        return run;
      };
      const clean = await prepared();
      const guard = clean.host.query.bind(clean.host);
      let at = 0;
      const from = clean.syncs();
      clean.host.query = (text) => {
        if (text.includes("不符合")) at = clean.syncs() - from + 1;
        return guard(text);
      };
      await write([answered(0, 1)]);
      const run = await prepared();
      const last = run.syncs() + at;
      run.host.faults.plan(last, { kind: "meanwhile", change: () => userEdit(run.host, "评审意见", "H5", "已看材料") });
      const query = run.host.query.bind(run.host);
      if (closed) run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
      const said = await write([answered(0, 1)]).then(() => "done", (error: Error) => error.message);
      run.host.query = query;
      const recovered = await recoverJournal();
      assert.match(closed ? recovered!.sentence : said, /已恢复成写入前的样子/u);
      assert.deepEqual(onSheet(run), ["甲学院 test-2019/8.2  已看材料"]);
    });

  it("new lines never land on a person's, wherever he adds or takes away one", async () => {
    for (const [what, change] of changes.slice(1, 4)) {
      for (let at = 5; at < 8; at++) {
        const run = await begin();
        await write(allRows().slice(0, 5), true);
        const query = run.host.query.bind(run.host);
        const from = run.syncs();
        let changed = false;
        run.host.query = (text) => {
          if (!changed && run.syncs() - from === at - 1 && !text.includes("_RemoveReference")) {
            changed = true;
            change(run);
          }
          return query(text);
        };
        await write(allRows());
        run.host.query = query;
        const { grid } = run.host.workbook.findSheet("评审意见")!;
        const lines = Array.from({ length: 14 }, (_, row) => `${String(grid.get(row, 0) ?? "")} ${String(grid.get(row, 2) ?? "")}`).filter((line) => line.includes("test-2019"));
        // A deleted line is asked for again.
        assert.equal(new Set(lines).size, 6, `${what}, ${at}: ${lines.join()}`);
        assert.equal(lines.length, 6, `${what}, ${at}: ${lines.join()}`);
        if (what.startsWith("adds") && changed) assert.ok(Array.from({ length: 14 }, (_, row) => grid.get(row, 2)).includes("自定"), `${at}`);
      }
    }
  });

  it("are not written for ever: who changes it all the time is told", async () => {
    const run = await begin();
    await write(allRows(), true);
    const query = run.host.query.bind(run.host);
    run.host.query = (text) => {
      rotate(run);
      return query(text);
    };
    await assert.rejects(write([answered(0, 1)]), /一直有变动/);
    run.host.query = query;
    assert.deepEqual(onSheet(run), []);
    assert.deepEqual([(await write([answered(0, 1)])).changed, onSheet(run)], [4, ["甲学院 test-2019/8.2 不符合 无材料"]]);
  });

  it("are written also where Excel searches otherwise", async () => {
    const run = await begin();
    await write(allRows(), true);
    const query = run.host.query.bind(run.host);
    const refusal = JSON.stringify({ Error: { Code: "ItemNotFound", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 404 } });
    run.host.query = (text) => (text.includes('"Name":"Find"') ? refusal : query(text));
    await write([answered(0, 1)]);
    assert.deepEqual(onSheet(run), ["甲学院 test-2019/8.2 不符合 无材料"]);
  });
});

describe("excel: a write on a kept sheet that is cut off", () => {
  after(closeAll);
  const kinds: Fault[] = [{ kind: "edit mode" }, { kind: "applied then rejected" }, ...[14, 45].map((action): Fault => ({ kind: "partial apply", action }))];
  const cases: [string, () => Promise<unknown>, () => Promise<unknown>][] = [
    ["begins the sheet", async () => undefined, () => write(allRows(), true)],
    ["answers", () => write(allRows(), true), () => write([answered(0, 1), answered(1, 2)])],
    ["adds lines and answers", () => write(allRows().slice(0, 3)), () => write([...allRows(), answered(1, 1)])],
    ["greys lines", () => write(allRows(), true), () => write(allRows().slice(2), true)],
  ];
  for (const [what, before, work] of cases)
    for (const closed of [false, true])
      it(`${what}: ${closed ? "the pane opens again" : "at once"}, what is said is true, and the next write succeeds`, async () => {
        const clean = await begin();
        await before();
        const syncs = await syncsOf(clean, work);
        const done = told(clean.host.workbook, [own]);
        let faults = 0;
        // The last request is the one that writes.
        for (const at of [syncs, syncs - 1])
          for (const fault of at === syncs ? kinds : kinds.slice(0, 1)) {
            const run = await begin();
            await before();
            const start = told(run.host.workbook, [own]);
            run.host.faults.plan(run.syncs() + at, fault);
            const query = run.host.query.bind(run.host);
            const last = run.syncs() + at;
            if (closed) run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
            const said = await work().then(() => "done", (error: Error) => error.message);
            run.host.faults.clear();
            run.host.query = query;
            const where = `${JSON.stringify(fault)} at ${at} of ${syncs}: ${said}`;
            const shape = (): string => told(run.host.workbook, [own]);
            const same = (one: string): boolean => plain(shape()) === plain(one);
            if (said === "done") assert.ok(same(done), where);
            else if (!closed) assert.ok(same(start), where);
            const recovered = await recoverJournal();
            if (recovered) assert.ok(/已恢复成写入前的样子/.test(recovered.sentence) && same(start), `${where} / ${recovered.sentence}`);
            else assert.ok(same(start) || same(done), where);
            assert.equal(await recoverJournal(), null, where);
            await work();
            assert.ok(same(done), `${where}, again`);
            faults++;
          }
        assert.ok(faults > 0);
      });

  it("never touches a sheet somebody made under its name meanwhile, and does not say that anything was restored", async () => {
    for (const action of [10, 14, 45]) {
      const run = await begin();
      const syncs = await syncsOf(run, () => write(allRows(), true));
      const cut = await begin();
      const query = cut.host.query.bind(cut.host);
      const last = cut.syncs() + syncs - 1;
      cut.host.faults.plan(last, { kind: "partial apply", action });
      cut.host.query = (text) => (cut.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
      await assert.rejects(write(allRows(), true));
      cut.host.query = query;
      cut.host.faults.clear();
      const begun = cut.host.workbook.findSheet("评审意见");
      if (begun) renameSheet(begun, "改名了");
      const theirs = cut.host.workbook.addSheet({ name: "评审意见" });
      const cells: [number, number, string][] = [[0, 0, "我的"], [2, 0, "单位名称"], [2, 1, "电话"], [3, 0, "甲学院"], [5, 3, "东西"]];
      for (const [row, column, text] of cells) theirs.grid.set(row, column, text);
      const recovered = await recoverJournal();
      assert.doesNotMatch(recovered?.sentence ?? "", /已恢复/u, `action ${action}`);
      for (const [row, column, text] of cells) assert.equal(theirs.grid.get(row, column), text, `action ${action}`);
      assert.equal(await recoverJournal(), null);
    }
  });

  it("leaves what a person answered in it meanwhile, and names it", async () => {
    for (let action = 10; action < 80; action += 14) {
      const run = await begin();
      await write(allRows().slice(0, 3));
      const query = run.host.query.bind(run.host);
      const syncs = 7;
      run.host.faults.plan(run.syncs() + syncs, { kind: "partial apply", action });
      const last = run.syncs() + syncs;
      run.host.query = (text) => (run.syncs() >= last ? JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 500 } }) : query(text));
      await write(allRows()).catch(() => undefined);
      run.host.query = query;
      run.host.faults.clear();
      if (run.host.workbook.findSheet("评审意见")!.grid.get(7, 2) === null) continue;
      userEdit(run.host, "评审意见", "G8", "符合");
      const recovered = await recoverJournal();
      if (recovered) assert.match(recovered.sentence, /评审意见!G8/);
      const { grid } = run.host.workbook.findSheet("评审意见")!;
      assert.ok([3, 4, 5, 6, 7, 8].some((row) => grid.get(row, 6) === "符合"), `action ${action}`);
      await write(allRows(), true);
      assert.equal(onSheet(run).length, 1, `action ${action}`);
    }
  });

  it("an undo is whole or has not begun", async () => {
    const prepared = async (): Promise<Run> => {
      const run = await begin();
      await write(allRows().slice(0, 3));
      await write([...allRows(), answered(0, 1)]);
      return run;
    };
    const clean = await begin();
    await write(allRows().slice(0, 3));
    const start = told(clean.host.workbook, [own]);
    const counted = await prepared();
    const syncs = await syncsOf(counted, undoLastWrite);
    for (let at = syncs - 2; at <= syncs; at++)
      for (const fault of kinds) {
        const run = await prepared();
        const filled = told(run.host.workbook, [own]);
        run.host.faults.plan(run.syncs() + at, fault);
        const said = await undoLastWrite().then(() => "done", (error: Error) => error.message);
        run.host.faults.clear();
        const where = `${JSON.stringify(fault)} at ${at} of ${syncs}: ${said}`;
        assert.equal(plain(told(run.host.workbook, [own])), plain(said === "done" ? start : filled), where);
        assert.equal(await recoverJournal(), null, where);
      }
  });
});

/** Without looks: a line that came and went leaves none of its own, but heights and colours Excel chose anew are no harm. */
function plain(text: string): string {
  const { sheets } = JSON.parse(text) as { sheets: { name: string; cells: Record<string, { value?: unknown; formula?: unknown }> }[] };
  return JSON.stringify(sheets.map(({ name, cells }) => [name, Object.entries(cells).flatMap(([at, { value, formula }]) => (value === null || value === undefined ? [] : [[at, value, formula]]))]));
}
