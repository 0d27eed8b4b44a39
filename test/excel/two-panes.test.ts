import assert from "node:assert/strict";
import { ExcelProblem, fillForm, markFindings, recoverJournal, undoLastWrite, writeReport, writeReviewerSheet } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { runOffice, type OfficeRun } from "../../src/host/node";
import { checklistRow, checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { checklistLines } from "../../src/core/review/checklist/checklist";
import { review } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import { book } from "../core/intake/tables/book";
import { applicationRows, planOf as pagesOf } from "../core/forms/hunan";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { cutOff } from "./cut-off";
import { closeAll, openExcel } from "./support";
import { snapshot } from "./snapshot";

const own = "_基地核验";
const { checklist } = review([book([{ name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", "1999"]] }], "测试.xlsx")], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
const asked = checklistLines(checklist).slice(0, 3);
const template = () => [{ name: "数据", values: [["单位名称"], ["山东第一职业学院"]] }, { name: "附件2", values: gridOf(templateRows(2)).values as unknown[][] }];
const use = (run: OfficeRun): void => useExcel(run.Excel, (set, version) => run.Office.context.requirements.isSetSupported(set, version));
const busy = (error: unknown): boolean => error instanceof ExcelProblem && error.code === "busy" && error.sentence.startsWith("另一个任务窗格正在写入");

/** Two panes on one workbook; the first is in the middle of a fill: its request that writes is on its way. */
async function inTheMiddle(): Promise<{ first: OfficeRun; second: OfficeRun; arrives(): void }> {
  const clean = openExcel(template());
  await fillForm(planOf());
  const last = clean.syncs() - 1;
  const first = openExcel(template());
  const second = runOffice(first.host.workbook);
  const query = first.host.query.bind(first.host);
  let held = "";
  first.host.query = (text) => {
    if (first.syncs() < last - 1) return query(text);
    held ||= text;
    return JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: 0, HttpStatusCode: 400 } });
  };
  await fillForm(planOf()).catch(() => undefined);
  first.host.query = query;
  use(second);
  return { first, second, arrives: () => void query(held) };
}
const seen = ({ host }: OfficeRun): string => JSON.stringify(snapshot(host.workbook, [own]));

describe("excel: two panes on one workbook", () => {
  after(closeAll);

  it("while one writes, the other is told, writes nothing, and touches nothing of it", async () => {
    const clean = openExcel(template());
    await fillForm(planOf());
    const whole = seen(clean);
    const { first, second, arrives } = await inTheMiddle();
    const before = seen(first);
    const found = await recoverJournal();
    assert.match(found!.sentence, /^另一个任务窗格正在写入/);
    assert.ok(found!.again! > 0);
    await assert.rejects(fillForm(planOf()), busy);
    await assert.rejects(markFindings(resultOf([finding("数据", "A1")])), busy);
    await assert.rejects(writeReport("findings", resultOf([finding("数据", "A1")])), busy);
    await assert.rejects(undoLastWrite(), busy);
    assert.equal(seen(second), before);
    arrives();
    assert.equal(seen(second), whole);
    second.stop();
  });

  it("what the other left unfinished is ended once it cannot be writing any more, and then there is nothing in the way", async () => {
    const { second } = await inTheMiddle();
    const before = seen(second);
    const { again } = (await recoverJournal())!;
    const { now } = Date;
    Date.now = () => now() + again!;
    try {
      assert.equal(await recoverJournal(), null);
      assert.equal(seen(second), before);
      assert.ok((await fillForm(planOf())).written > 0);
    } finally {
      Date.now = now;
    }
    second.stop();
  });

  it("one pane that is opened again after the other has written takes its write back", async () => {
    const first = openExcel(template());
    const before = seen(first);
    await fillForm(planOf());
    const second = runOffice(first.host.workbook);
    use(second);
    assert.equal(await recoverJournal(), null);
    assert.ok(await undoLastWrite());
    assert.equal(seen(second), before);
    second.stop();
  });

  const marks = (): Promise<unknown> => markFindings(resultOf([finding("数据", "A2")]));
  const list = (): Promise<unknown> => writeReport("findings", resultOf([finding("数据", "A1")]));
  const begun = async (): Promise<OfficeRun> => {
    const run = openExcel(template());
    await fillForm(planOf());
    return run;
  };
  /** Lets something happen before every sync of a pane; number of the sync, from 1. */
  function beforeSync(pane: OfficeRun, each: (nth: number) => Promise<void> | void): void {
    const { run } = pane.Excel;
    let nth = 0;
    pane.Excel.run = ((inside: (context: Excel.RequestContext) => Promise<unknown>) => run((context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (value: unknown) => {
        await each(++nth);
        return sync(value);
      }) as typeof context.sync;
      return inside(context);
    })) as typeof pane.Excel.run;
  }
  /** Number of the first request of a command that says how far it came. */
  async function firstWrite(work: () => Promise<unknown>): Promise<number> {
    const pane = await begun();
    let [now, found] = [0, 0];
    beforeSync(pane, (nth) => void (now = nth));
    const query = pane.host.query.bind(pane.host);
    pane.host.query = (text) => {
      if (/committing|prepared/u.test(text)) found ||= now;
      return query(text);
    };
    await work();
    return found;
  }
  /** Begins a command of a pane and stops it before a request; answers what lets it go on, and what it says then: null where it is done. */
  async function stoppedBefore(pane: OfficeRun, at: number, work: () => Promise<unknown>): Promise<() => Promise<unknown>> {
    let go = (): void => undefined;
    let said: Promise<unknown> = Promise.resolve();
    use(pane);
    await new Promise<void>((arrived) => {
      beforeSync(pane, (nth) => (nth === at ? new Promise<void>((resolve) => {
        go = resolve;
        arrived();
      }) : undefined));
      said = work().then(() => null, (error: unknown) => error);
    });
    return () => {
      use(pane);
      go();
      return said;
    };
  }
  for (const [mine, work, theirs, other] of [["marks", marks, "a list", list], ["a list", list, "marks", marks]] as const)
    for (const whole of [false, true])
      it(`${mine} and ${theirs} of two panes begun in the same moment are told apart: what the other ${whole ? "has written" : "is writing"} stays`, async () => {
        const at = await firstWrite(work);
        const first = await begun();
        const second = runOffice(first.host.workbook);
        const goOn = await stoppedBefore(first, at, work);
        use(second);
        if (!whole) {
          // The other is cut off in the request that writes, and its journal is all there is.
          await cutOff(second, /^(?:Visibility|Formula)$/u, other);
        } else await other();
        const after = seen(first);
        const said = await goOn();
        const notes = (): string => JSON.stringify(snapshot(first.host.workbook, []));
        if (whole) {
          assert.equal(said, null);
          assert.ok(notes().includes('"marks"') && notes().includes('"own 核验结果"'));
        } else {
          assert.ok(busy(said), String(said));
          assert.equal(seen(first), after);
          assert.ok(notes().includes('"journal"'));
        }
        second.stop();
      });

  const quicker = (error: unknown): boolean => error instanceof ExcelProblem && error.code === "changed" && /^另一个任务窗格刚刚写入或撤销过，这里没有撤销/u.test(error.sentence);
  const pages = (): Promise<unknown> => fillForm(pagesOf(applicationRows(3)));
  const kept = async (): Promise<void> => {
    await writeReviewerSheet(checklistSheet, { rows: asked.map((line) => checklistRow(checklist.units, line)), units: checklist.units });
    await writeReviewerSheet(checklistSheet, { rows: asked.map((line) => checklistRow(checklist.units, line, { verdict: "符合", evidence: "齐全", reviewer: "李四", date: "2019-09-19" })), units: checklist.units });
  };
  const first = async (begin: () => Promise<unknown>): Promise<OfficeRun> => {
    const run = openExcel(template());
    await begin();
    return run;
  };
  /** Request of an undo that first says so. */
  async function undoAt(begin: () => Promise<unknown>): Promise<number> {
    const pane = await first(begin);
    let [now, found] = [0, 0];
    beforeSync(pane, (nth) => void (now = nth));
    const query = pane.host.query.bind(pane.host);
    pane.host.query = (text) => {
      if (/undoing/u.test(text)) found ||= now;
      return query(text);
    };
    await undoLastWrite();
    return found;
  }
  for (const [what, begin] of [["a form in a template", () => fillForm(planOf())], ["forms on sheets of their own", pages], ["answers", kept]] as const) {
    it(`of two undos of ${what} begun in the same moment one is done, and the other pane is told`, async () => {
      const at = await undoAt(begin);
      assert.ok(at > 0);
      const one = await first(begin);
      const other = runOffice(one.host.workbook);
      const goOn = await stoppedBefore(one, at, undoLastWrite);
      use(other);
      assert.ok(await undoLastWrite());
      const after = seen(one);
      const said = await goOn();
      assert.ok(quicker(said), String(said));
      assert.equal(seen(one), after);
      other.stop();
    });

    // What decides is the same request as for two undos.
    if (begin !== pages) it(`an undo of ${what} while another pane has written something, or is writing, takes nothing back; what was written can be taken back by itself`, async () => {
      const at = await undoAt(begin);
      for (const whole of [true, false]) {
        const one = await first(begin);
        const other = runOffice(one.host.workbook);
        const goOn = await stoppedBefore(one, at, undoLastWrite);
        use(other);
        if (whole) await list();
        else await cutOff(other, /^Visibility$/u, list);
        const after = seen(one);
        const said = await goOn();
        assert.ok(quicker(said), String(said));
        assert.equal(seen(one), after);
        if (whole) assert.equal((await undoLastWrite())?.sheet, "核验结果");
        other.stop();
      }
    });

    it(`a write that meets an undo of ${what} in the middle of it is told, and the undo is carried to its end`, async () => {
      const clean = await first(begin);
      await undoLastWrite();
      const whole = seen(clean);
      const writes = await firstWrite(list);
      const one = await first(begin);
      const other = runOffice(one.host.workbook);
      const goOn = await stoppedBefore(other, writes, list);
      use(one);
      // Closed after the state, before anything it changes.
      await cutOff(one, /^(?:Clear|Visibility)$/u, undoLastWrite);
      const said = await goOn();
      assert.ok(busy(said), String(said));
      use(one);
      await recoverJournal();
      assert.equal(seen(one), whole);
      other.stop();
    });
  }
});
