import assert from "node:assert/strict";
import { addFiles, reviewFiles, wireOptions } from "../../../src/taskpane/commands/files";
import { writeLedger } from "../../../src/taskpane/commands/findings";
import { applyParameters, closeParameters, openParameters } from "../../../src/taskpane/commands/parameters";
import { reviewWorkbook } from "../../../src/taskpane/commands/review";
import { start } from "../../../src/taskpane/commands/start";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { pack } from "../support";
import { fakeBatch, fakeExcel, paneContext, seenOptions } from "./support";

const parameter = { value: 1, meaning: "至少几人", clauses: [] };
const packs = [pack("shandong-2019", { parameters: { floor: parameter } }), pack("yancheng-2018", { parameters: { ban: parameter } })];
const last = () => seenOptions[seenOptions.length - 1];
const reviews = (excel: { calls: string[] }) => excel.calls.filter((call) => call.startsWith("read")).length;

describe("taskpane/commands parameters", () => {
  it("changing one reviews the workbook again at once, and keeps the value with it", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel, packs });
    await start(context);
    await reviewWorkbook(context);
    openParameters(context, "workbook");
    assert.deepEqual(context.store.get().dialog, { kind: "parameters", scope: "workbook" });
    await applyParameters(context, "workbook", { floor: 3 });
    assert.equal(context.store.get().dialog, null);
    assert.equal(reviews(excel), 2);
    assert.deepEqual(last().params, { floor: 3 });
    assert.deepEqual((excel.memory as { params: unknown }).params, { floor: 3 });
    const again = paneContext({ excel, packs });
    await start(again);
    assert.deepEqual(again.store.get().choice.params, { floor: 3 });
  });

  it("before the first review it is only kept; the same values change nothing", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel, packs });
    await start(context);
    await applyParameters(context, "workbook", { floor: 2 });
    assert.deepEqual([reviews(excel), (excel.memory as { params: unknown }).params], [0, { floor: 2 }]);
    await reviewWorkbook(context);
    await applyParameters(context, "workbook", { floor: 2 });
    assert.equal(reviews(excel), 1);
    openParameters(context, "workbook");
    closeParameters(context);
    assert.equal(context.store.get().dialog, null);
  });

  it("a value of a pack that is not chosen is kept, not sent", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel, packs });
    await start(context);
    await applyParameters(context, "workbook", { floor: 2, ban: 9 });
    await reviewWorkbook(context);
    assert.deepEqual(last().params, { floor: 2 });
    assert.deepEqual(wireOptions(context).params, { floor: 2 });
    assert.deepEqual((excel.memory as { params: unknown }).params, { floor: 2, ban: 9 });
  });

  it("the files are reviewed again where it was changed beside them, else said to be out of date", async () => {
    const batch = fakeBatch();
    const context = paneContext({ packs, batch });
    await start(context);
    addFiles(context, [new File(["x"], "a.xlsx")]);
    await reviewFiles(context);
    await applyParameters(context, "workbook", { floor: 2 });
    assert.equal(context.store.get().sessions.batch.stale, true);
    assert.equal(batch.asked.length, 1);
    await applyParameters(context, "batch", { floor: 3 });
    assert.equal(batch.asked.length, 2);
    assert.equal(context.store.get().sessions.batch.stale, false);
  });

  it("those a workbook brings along govern that workbook alone, until the person at hand takes them", async () => {
    const excel = fakeExcel();
    excel.memory = { version: 1, packs: ["shandong-2019"], on: null, sheets: null, grouping: "unit", outcomes: [], columns: [], params: { floor: 0 } };
    const context = paneContext({ excel, packs });
    await start(context);
    await reviewWorkbook(context);
    assert.deepEqual(last().params, { floor: 0 });
    assert.deepEqual(wireOptions(context).params, {});
    addFiles(context, [new File(["x"], "a.xlsx")]);
    await reviewFiles(context);
    assert.equal(context.store.get().notice?.text, zhCN.parametersUnused(1));
    await applyParameters(context, "batch", { floor: 0 });
    assert.deepEqual(wireOptions(context).params, { floor: 0 });
    await reviewFiles(context);
    assert.equal(context.store.get().notice, null);
  });
});

describe("taskpane/commands ledger", () => {
  it("writes the sheet and says where; the findings of one clause are shown alone", async () => {
    const context = paneContext({ packs });
    await start(context);
    await reviewWorkbook(context);
    await writeLedger(context, "workbook");
    assert.equal(context.store.get().notice?.text, zhCN.ledgerWritten("条款台账", 0));
    assert.equal(context.store.get().notice?.goTo, "条款台账");
    context.dispatch({ type: "page", scope: "workbook", page: "ledger" });
    context.dispatch({ type: "filter", scope: "workbook", outcome: "error" });
    context.dispatch({ type: "showClause", scope: "workbook", clause: "shandong-2016/8.1.5b" });
    const { page, grouping, outcomes, search } = context.store.get().sessions.workbook.view;
    assert.deepEqual([page, grouping, outcomes, search], ["findings", "clause", [], "shandong-2016/8.1.5b"]);
  });
});
