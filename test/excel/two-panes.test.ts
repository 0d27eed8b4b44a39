import assert from "node:assert/strict";
import { ExcelProblem, fillForm, markFindings, recoverJournal, undoLastWrite, writeReport } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { runOffice, type OfficeRun } from "../../src/host/node";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { finding, resultOf } from "./results";
import { closeAll, openExcel } from "./support";
import { snapshot } from "./snapshot";

const own = "_基地核验";
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
});
