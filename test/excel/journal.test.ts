import assert from "node:assert/strict";
import fc from "fast-check";
import { fillForm, markFindings, recoverJournal, saveMemory, undoLastWrite } from "../../src/excel";
import { userEdit, type Fault } from "../../src/host";
import { planOf, templateRows, gridOf } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { told } from "./snapshot";

type Run = ReturnType<typeof openExcel>;
const own = "_基地核验";
function openTemplate(lines: number): Run {
  const rows = templateRows(lines);
  const run = openExcel([{ name: "数据", values: [["单位名称"]] }, { name: "附件2", values: gridOf(rows).values.map((row, i) => row.map((cell, j) => rows[i][j] ?? cell)) }]);
  run.host.settle();
  return run;
}
/** So many units, the first with this number of trainees. */
const units = (count: number, trainees: number) => planOf({ institution: Array.from({ length: count }, (_, i) => ({ name: `单位${i}`, annualTrainees: trainees + i })) });
const cell = (run: Run, row: number, column: number): unknown => run.host.workbook.findSheet("附件2")!.grid.get(row, column);
/** The pane is closed before the request so many syncs on is answered; what it asked before was carried out. */
async function closedAfter(run: Run, syncs: number, work: () => Promise<unknown>): Promise<void> {
  const query = run.host.query.bind(run.host);
  let left = syncs;
  const refused = JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } });
  run.host.query = (text) => (left-- > 0 ? query(text) : refused);
  await work().catch(() => undefined);
  run.host.query = query;
}
/** Number of syncs a job takes. */
async function syncsOf(run: Run, work: () => Promise<unknown>): Promise<number> {
  const before = run.syncs();
  await work();
  return run.syncs() - before;
}

describe("excel: what a write left when the pane opens again", () => {
  after(closeAll);

  it("a second fill stays, and so does what was corrected by hand", async () => {
    const run = openTemplate(2);
    await fillForm(units(3, 2600));
    await fillForm(units(3, 3000));
    assert.equal(cell(run, 4, 4), 3000);
    userEdit(run.host, "附件2", "E6", 7);
    const before = told(run.host.workbook);
    assert.equal(await recoverJournal(), null);
    assert.equal(told(run.host.workbook), before);
  });

  it("nothing is restored that was not cut off, after any number of fills, marks and undos, growing and shrinking", async () => {
    const step = fc.oneof(
      fc.record({ fill: fc.integer({ min: 1, max: 7 }), trainees: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ hand: fc.integer({ min: 4, max: 6 }), value: fc.integer({ min: 100, max: 120 }) }),
      fc.constant("mark" as const), fc.constant("undo" as const), fc.constant("memory" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const run = openTemplate(2);
        for (const one of steps) {
          if (one === "mark") await markFindings(resultOf([finding("数据", "A1")]));
          else if (one === "undo") await undoLastWrite().catch(() => null);
          else if (one === "memory") await saveMemory({ n: steps.length });
          else if ("fill" in one) await fillForm(units(one.fill, one.trainees), { sheet: "附件2" });
          else userEdit(run.host, "附件2", `E${one.hand + 1}`, one.value);
          const before = told(run.host.workbook);
          assert.equal(await recoverJournal(), null);
          assert.equal(told(run.host.workbook), before);
        }
      }),
      { numRuns: 8 },
    );
  });

  it("a note of a write that never began is dropped: what was typed since stays", async () => {
    const syncs = await syncsOf(openTemplate(8), () => fillForm(units(3, 2600)));
    let dropped = 0;
    for (let at = syncs - 5; at < syncs; at++) {
      const run = openTemplate(8);
      await closedAfter(run, at, () => fillForm(units(3, 2600)));
      if (cell(run, 4, 1) !== null || run.host.workbook.findSheet(own) === undefined) continue;
      userEdit(run.host, "附件2", "B5", "手填学院");
      assert.equal(await recoverJournal(), null);
      assert.equal(cell(run, 4, 1), "手填学院");
      await fillForm(units(3, 2600));
      assert.equal(cell(run, 4, 1), "手填学院");
      dropped++;
    }
    assert.ok(dropped > 0);
  });

  it("a write that was done stays, with what was corrected since, and that is said", async () => {
    const syncs = await syncsOf(openTemplate(2), () => fillForm(units(3, 2600)));
    let seen = 0;
    for (let at = syncs - 5; at < syncs; at++) {
      const run = openTemplate(2);
      await closedAfter(run, at, () => fillForm(units(3, 2600)));
      if (cell(run, 4, 1) !== "单位0") continue;
      userEdit(run.host, "附件2", "E5", 2999);
      const recovered = await recoverJournal();
      assert.match(recovered!.sentence, /已经写完.*附件2!E5.*没有覆盖/);
      assert.deepEqual([cell(run, 4, 4), cell(run, 5, 4), await recoverJournal()], [2999, 2601, null]);
      seen++;
    }
    assert.ok(seen > 0);
  });

  it("a write that stopped half-way is taken back, except for cells corrected since, which are named", async () => {
    const syncs = await syncsOf(openTemplate(8), () => fillForm(units(3, 2600)));
    let seen = 0;
    for (let action = 2; action < 90; action += 2) {
      const run = openTemplate(8);
      const before = told(run.host.workbook, [own]);
      // The request that writes, before the last, stops at this action, and the pane is closed.
      run.host.faults.plan(syncs - 1, { kind: "partial apply", action });
      await closedAfter(run, syncs - 1, () => fillForm(units(3, 2600)));
      const half = cell(run, 4, 1) === "单位0";
      if (half) userEdit(run.host, "附件2", "E5", 2999);
      const recovered = await recoverJournal();
      if (half && recovered!.sentence.includes("已恢复")) {
        assert.match(recovered!.sentence, /附件2!E5 在此期间另有改动，没有覆盖/);
        assert.equal(cell(run, 4, 4), 2999);
        userEdit(run.host, "附件2", "E5", "");
        seen++;
      }
      if (recovered === null || recovered.sentence.includes("已恢复")) assert.equal(told(run.host.workbook, [own]), before, `action ${action}`);
      assert.equal(await recoverJournal(), null);
      await fillForm(units(3, 2600));
      assert.equal(cell(run, 4, 1), "单位0");
    }
    assert.ok(seen > 0);
  });

  it("an undo never takes what a person added on a sheet that was drawn", async () => {
    const run = openExcel([{ name: "数据", values: [["x"]] }]);
    const { sheet } = await fillForm(units(2, 2600));
    userEdit(run.host, sheet, "L30", "另附说明");
    await assert.rejects(undoLastWrite(), /又有改动/);
    assert.equal(run.host.workbook.findSheet(sheet)!.grid.get(29, 11), "另附说明");
    userEdit(run.host, sheet, "L30", "");
    assert.ok(await undoLastWrite());
    assert.equal(run.host.workbook.findSheet(sheet), undefined);
  });

  it("a sheet that somebody else made under the name of a form meanwhile stays", async () => {
    const clean = openExcel([{ name: "数据", values: [["x"]] }]);
    const syncs = await syncsOf(clean, () => fillForm(units(2, 2600)));
    for (let at = 3; at <= syncs; at++) {
      const run = openExcel([{ name: "数据", values: [["x"]] }]);
      const query = run.host.query.bind(run.host);
      let made = false;
      run.host.query = (text) => {
        if (!made && run.syncs() === at - 1 && !run.host.workbook.findSheet("申报汇总表")) {
          made = true;
          run.host.workbook.addSheet({ name: "申报汇总表" }).grid.set(20, 20, "别人的");
        }
        return query(text);
      };
      await fillForm(units(2, 2600)).catch(() => undefined);
      run.host.query = query;
      await recoverJournal();
      if (made) assert.equal(run.host.workbook.findSheet("申报汇总表")?.grid.get(20, 20), "别人的", `before request ${at}`);
      assert.ok((await fillForm(units(2, 2600))).sheets.length > 0);
    }
  });

  it("an undo is done or has not begun, whatever fails, and what is said of it is true", async () => {
    const kinds: Fault[] = [{ kind: "edit mode" }, { kind: "applied then rejected" }, ...[2, 9].map((action): Fault => ({ kind: "partial apply", action }))];
    const prepared = async () => {
      const run = openTemplate(2);
      const empty = told(run.host.workbook, [own]);
      await fillForm(units(4, 2600));
      return { run, empty };
    };
    const first = await prepared();
    const syncs = await syncsOf(first.run, undoLastWrite);
    // What comes before only looks.
    for (let at = syncs - 3; at <= syncs; at++)
      for (const fault of kinds) {
        const { run, empty } = await prepared();
        const filled = told(run.host.workbook, [own]);
        run.host.faults.plan(run.syncs() + at, fault);
        const said = await undoLastWrite().then(() => "done", (error: Error) => error.message);
        run.host.faults.clear();
        const where = `${JSON.stringify(fault)} at ${at}: ${said}`;
        if (said === "done") assert.equal(told(run.host.workbook, [own]), empty, where);
        else assert.equal(told(run.host.workbook, [own]), filled, where);
        await recoverJournal();
        assert.ok([empty, filled].includes(told(run.host.workbook, [own])), where);
        assert.ok((await fillForm(units(4, 9))).sheets.length > 0, where);
      }
  });
});
