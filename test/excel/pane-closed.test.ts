import assert from "node:assert/strict";
import { fillForm, recoverJournal } from "../../src/excel";
import { useExcel } from "../../src/excel/office";
import { runOffice } from "../../src/host/node";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { closeAll, openExcel, unanswered } from "./support";
import { snapshot } from "./snapshot";

const own = "_基地核验";
const template = () => [{ name: "数据", values: [["单位名称"], ["山东第一职业学院"]] }, { name: "附件2", values: gridOf(templateRows(2)).values as unknown[][] }];

describe("excel: a pane that is closed in the middle of a write", () => {
  after(closeAll);

  it("L68: at whatever sync it dies, the next pane finds the form as before or whole", async () => {
    const done = openExcel(template());
    const before = snapshot(done.host.workbook, [own]);
    await fillForm(planOf());
    const whole = snapshot(done.host.workbook, [own]);
    const syncs = done.syncs();
    for (let at = 1; at <= syncs; at += 1) {
      const run = openExcel(template());
      const { workbook } = run.host;
      const query = run.host.query.bind(run.host);
      // From here on nobody answers: the runtime is gone, and whoever waited with it.
      run.host.query = (text) => (run.syncs() >= at ? null : query(text));
      await unanswered(async () => {
        await fillForm(planOf()).catch(() => undefined);
      });
      run.stop();
      const next = runOffice(workbook);
      useExcel(next.Excel, (set, version) => next.Office.context.requirements.isSetSupported(set, version));
      await recoverJournal();
      const now = JSON.stringify(snapshot(workbook, [own]));
      next.stop();
      assert.ok([before, whole].some((one) => JSON.stringify(one) === now), `sync ${at}`);
    }
  });
});
