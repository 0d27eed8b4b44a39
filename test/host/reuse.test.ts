import assert from "node:assert/strict";
import { createWorkbook } from "../../src/host/create";
import { runOffice, type OfficeRun } from "../../src/host/node";

const opened = (text: string): OfficeRun => runOffice(createWorkbook({ sheets: [{ name: "表", values: [[text]] }] }));
const read = (run: OfficeRun): Promise<unknown> =>
  run.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    return cell.values[0][0];
  });

describe("office.js, loaded once for one workbook after another", () => {
  it("answers from the workbook that is open, and says of each profile what it can", async () => {
    const [first, web] = [opened("甲"), runOffice(createWorkbook({ sheets: [{ name: "表" }] }), { name: "web", excelApi: "1.9" })];
    assert.equal(await read(first), "甲");
    first.stop();
    web.stop();
    const second = opened("乙");
    assert.ok(second.Excel === first.Excel);
    assert.equal(await read(second), "乙");
    assert.equal(second.Office.context.requirements.isSetSupported("ExcelApi", "1.14"), true);
    // Two at once are two.
    const third = opened("丙");
    assert.ok(third.Excel !== second.Excel);
    assert.deepEqual([await read(second), await read(third)], ["乙", "丙"]);
    second.stop();
    second.stop();
    third.stop();
    assert.ok(opened("丁").Excel !== opened("戊").Excel);
  });

  it("is not used again where somebody listens or waits", async () => {
    const listening = opened("甲");
    const heard: string[] = [];
    await listening.Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void heard.push("甲"));
      await context.sync();
    });
    listening.stop();
    const waiting = opened("乙");
    waiting.host.query = () => null;
    void read(waiting);
    await new Promise((done) => setTimeout(done, 20));
    waiting.stop();
    for (let i = 0; i < 4; i++) assert.ok(![listening.Excel, waiting.Excel].includes(opened("丙").Excel));
    assert.deepEqual(heard, []);
  });
});
