import assert from "node:assert/strict";
import { UserError } from "../../../src/sheet/user-error";
import { chooseColumn } from "../../../src/taskpane/commands/columns";
import { jump, jumpTo, undoWrite, writeFindings } from "../../../src/taskpane/commands/findings";
import { addFiles, reviewFiles, wireOptions } from "../../../src/taskpane/commands/files";
import { clearMarks } from "../../../src/taskpane/commands/marks";
import { reviewWorkbook } from "../../../src/taskpane/commands/review";
import { start } from "../../../src/taskpane/commands/start";
import { chooseUnit, closeForms, makeForm, openForms } from "../../../src/taskpane/commands/forms";
import { resultJson } from "../../../src/taskpane/commands/export-json";
import { localDay } from "../../../src/sheet/day";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import type { FormDone } from "../../../src/taskpane/pane-excel";
import { finding, pack, result, told } from "../support";
import { fakeExcel, oneFinding, paneContext, seenOptions, formsDialog } from "./support";
import { WorkerLost } from "../../../src/worker/client";
import { reported } from "../../support/findings";

const workbook = (context: ReturnType<typeof paneContext>) => context.store.get().sessions.workbook;

describe("taskpane/commands review", () => {
  it("connects, reads the visible sheets, reviews, marks, and remembers the choices in the workbook", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    assert.deepEqual(excel.calls, ["read 机构信息", "mark"]);
    assert.equal(reported(workbook(context).result!)[0].file, "本簿.xlsx");
    assert.equal(workbook(context).marked, true);
    assert.equal(workbook(context).running, null);
    assert.deepEqual((excel.memory as { packs: string[] }).packs, ["shandong-2019"]);
    assert.deepEqual(seenOptions[seenOptions.length - 1].known.map((one) => one.id), ["shandong-2016", "shandong-2019"]);

    const again = paneContext({ excel });
    again.dispatch({ type: "choose", choice: { packs: [] } });
    await start(again);
    assert.deepEqual(again.store.get().choice.packs, ["shandong-2019"]);
  });

  it("cancelling leaves no result and says that nothing was changed", async () => {
    const context = paneContext({
      excel: fakeExcel({ read: (_, { signal }) => new Promise((_resolve, reject) => signal!.addEventListener("abort", () => reject(Object.assign(new Error("x"), { code: "cancelled" })))) }),
    });
    await start(context);
    const running = reviewWorkbook(context);
    assert.equal(workbook(context).running?.step, "read");
    context.cancel.workbook.stop();
    await running;
    assert.equal(workbook(context).result, null);
    assert.equal(workbook(context).running, null);
    assert.equal(context.store.get().notice?.text, zhCN.cancelled);
  });

  it("Excel's refusal is shown in its words; an error without words gets ours, never its own text", async () => {
    const context = paneContext({ excel: fakeExcel({ read: () => Promise.reject(new UserError("有单元格正在编辑：请先按回车确认。")) }) });
    await start(context);
    await reviewWorkbook(context);
    assert.equal(context.store.get().notice?.text, zhCN.failed("有单元格正在编辑：请先按回车确认。"));
    // What is fit for people is a class: a fault that happens to carry a sheet's Chinese name is still ours.
    for (const fault of [new Error("GeneralException"), new TypeError("Cannot read properties of undefined (reading '单位信息')")]) {
      const other = paneContext({ excel: fakeExcel({ read: () => Promise.reject(fault) }) });
      await start(other);
      await reviewWorkbook(other);
      assert.equal(other.store.get().notice?.text, zhCN.failed(zhCN.unknownFailure));
      assert.equal(other.store.get().notice?.tone, "error");
    }
  });

  it("a workbook that cannot be written to is reviewed all the same", async () => {
    const excel = fakeExcel({ probe: async () => ({ marks: false, writes: false, events: false, note: "只读" }), saveMemory: () => Promise.reject(new Error("read only")) });
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    assert.ok(workbook(context).result);
    assert.deepEqual(excel.calls, ["read 机构信息"]);
    assert.equal(context.store.get().notice, null);
  });

  it("sheets that could not be marked are named", async () => {
    const context = paneContext({ excel: fakeExcel({ mark: async () => ({ marked: 2, skipped: [{ sheet: "推荐名单", why: "受保护。" }], limited: null }) }) });
    await start(context);
    await reviewWorkbook(context);
    assert.match(context.store.get().notice!.text, /推荐名单.*受保护/);
    await clearMarks(context);
    assert.equal(workbook(context).marked, false);
  });

  it("marks that had to stay are said", async () => {
    const context = paneContext({ excel: fakeExcel({ clearMarks: async () => ({ protectedSheets: ["推荐名单"], unlisted: [] }) }) });
    await start(context);
    await reviewWorkbook(context);
    await clearMarks(context);
    assert.equal(workbook(context).marked, true);
    assert.match(context.store.get().notice!.text, /推荐名单/);
  });

  it("an edit of a reviewed sheet makes the result stale, another sheet's does not", async () => {
    let edit: (sheets: string[]) => void = () => undefined;
    const context = paneContext({ excel: fakeExcel({ watch: async (handler) => ((edit = handler), () => undefined) }) });
    await start(context);
    await reviewWorkbook(context);
    edit(["封面"]);
    assert.equal(workbook(context).stale, false);
    edit(["封面", "机构信息"]);
    assert.equal(workbook(context).stale, true);
    await reviewWorkbook(context);
    assert.equal(workbook(context).stale, false);
  });

  it("an edit made while the review runs leaves its result stale", async () => {
    let edit: (sheets: string[]) => void = () => undefined;
    const context = paneContext({
      excel: fakeExcel({ watch: async (handler) => ((edit = handler), () => undefined) }),
      walk: function* (books, options) {
        edit(["机构信息"]);
        return yield* oneFinding(books, options);
      },
    });
    await start(context);
    await reviewWorkbook(context);
    assert.equal(workbook(context).stale, true);
  });

  it("reads anew what went with a worker that died, once", async () => {
    const read: string[][] = [];
    let tries = 0;
    const whole = result([finding({ file: "本簿.xlsx" })]);
    const context = paneContext({
      excel: fakeExcel({ read: async (sheets) => (read.push(sheets), { file: "本簿.xlsx", date1904: false, strings: [], sheets: [] }) }),
      open: { review: async () => (++tries === 1 ? Promise.reject(new WorkerLost()) : whole), planForm: async () => ({ plan: [], units: [] }) },
    });
    await start(context);
    await reviewWorkbook(context);
    assert.equal(workbook(context).result, whole);
    assert.equal(read.length, 2);
    const never = paneContext({ open: { review: () => Promise.reject(new WorkerLost()), planForm: () => Promise.reject(new WorkerLost()) } });
    await start(never);
    await reviewWorkbook(never);
    assert.equal(workbook(never).result, null);
    assert.equal(never.store.get().notice?.tone, "error");
  });

  it("a column choice is reviewed under the workbook's present name and kept without it", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    await chooseColumn(context, "workbook", { key: "k", records: ["institution"], label: "备注2", field: "", proposed: [], reason: "unmatched", at: [{ file: "本簿.xlsx", sheet: "机构信息", column: -1 }] }, "phone");
    assert.deepEqual(seenOptions[seenOptions.length - 1].choices, [{ file: "本簿.xlsx", sheet: "机构信息", columns: { 备注2: "phone" } }]);
    assert.deepEqual((excel.memory as { columns: unknown }).columns, [{ sheet: "机构信息", columns: { 备注2: "phone" } }]);
  });

  it("an answer holds in submitted files too: what was reviewed of them before is said to be out of date", async () => {
    const context = paneContext();
    await start(context);
    addFiles(context, [new File(["x"], "a.xlsx")]);
    await reviewFiles(context);
    await reviewWorkbook(context);
    await chooseColumn(context, "workbook", { key: "k", records: ["institution"], label: "备注2", field: "", proposed: [], reason: "unmatched", at: [{ file: "本簿.xlsx", sheet: "机构信息", column: -1 }] }, "contactPhone");
    assert.deepEqual(wireOptions(context).templates, [{ record: "institution", heading: "备注2", field: "contactPhone" }]);
    const { workbook: open, batch } = context.store.get().sessions;
    assert.deepEqual([open.stale, batch.stale], [false, true]);
  });

  it("reads the sheets there are now: one added since is read, one that a form was filled into is not", async () => {
    let sheets = [{ name: "机构信息", visible: true, protected: false }, { name: "附件2", visible: true, protected: false }];
    const excel = fakeExcel({ listSheets: async () => sheets });
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    sheets = [sheets[0], { name: "师资", visible: true, protected: false }];
    await reviewWorkbook(context);
    assert.deepEqual(excel.calls.filter((call) => call.startsWith("read")), ["read 机构信息,附件2", "read 机构信息,师资"]);
  });

  it("jumps only where there is a cell", async () => {
    const excel = fakeExcel();
    const context = paneContext({ excel });
    await jump(context, "机构信息", "H7");
    const three = result([finding({ cells: ["H7", "H9"] }), finding({ cells: [] }), finding({ sheet: "", cells: [] })]);
    for (const one of three.findings) await jumpTo(context, one, told(three));
    await jump(context, "", "A1");
    assert.deepEqual(excel.calls, ["goTo 机构信息!H7", "goTo 机构信息!H7"]);
  });

  it("a write that was cut short is recovered and said at the start; no Excel at all is said too", async () => {
    const context = paneContext({ excel: fakeExcel({ recover: async () => ({ sentence: "上次填写没有完成，已恢复。" }) }) });
    await start(context);
    assert.equal(context.store.get().notice?.text, "上次填写没有完成，已恢复。");
    const without = paneContext({ excel: fakeExcel({ probe: () => Promise.reject(new Error("no Excel")) }) });
    await start(without);
    assert.deepEqual(without.store.get().capabilities, { marks: false, writes: false, events: false, note: zhCN.noExcel });
  });

  it("a write that cannot be recovered now is said, and the pane works all the same", async () => {
    const context = paneContext({ excel: fakeExcel({ recover: () => Promise.reject(new UserError("工作表受保护。")) }) });
    await start(context);
    assert.deepEqual([context.store.get().notice?.text, context.store.get().capabilities?.writes], ["工作表受保护。", true]);
  });

  it("an answer about a column of a sheet that was renamed since is not kept, and that is said", async () => {
    let name = "机构信息";
    const excel = fakeExcel({ listSheets: async () => [{ name, visible: true, protected: false }] });
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    name = "机构信息（旧）";
    await chooseColumn(context, "workbook", { key: "k", records: ["institution"], label: "备注2", field: "", proposed: [], reason: "unmatched", at: [{ file: "本簿.xlsx", sheet: "机构信息", column: -1 }] }, "phone");
    assert.deepEqual((excel.memory as { columns: unknown }).columns, []);
    assert.match(context.store.get().notice!.text, /“机构信息”已改名或删除/);
  });

  it("findings sheet and undo are told", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    await writeFindings(context, "workbook");
    assert.equal(context.store.get().notice?.goTo, "核验结果");
    await undoWrite(context, "workbook");
    assert.equal(context.store.get().notice?.text, zhCN.undone);
  });
});

describe("taskpane/commands summary", () => {
  it("asks before it overwrites, plans from the cells of the review, and ends its progress", async () => {
    const filled: { plan: unknown; overwrite: boolean }[] = [];
    const kept = [{ sheet: "申报汇总表", address: "H7", found: "1", planned: "2", formula: false }];
    const excel = fakeExcel({
      fillForm: async (plan, { overwrite }): Promise<FormDone> => (filled.push({ plan, overwrite }), { sheet: "申报汇总表", sheets: 0, rows: 1, target: "template", changed: 1, kept: overwrite ? [] : kept, notes: [] }),
    });
    const context = paneContext({ excel });
    await start(context);
    await makeForm(context);
    assert.deepEqual(filled, []);
    await reviewWorkbook(context);
    await openForms(context, "workbook");
    await makeForm(context);
    assert.deepEqual(formsDialog(context)?.report?.kept, kept);
    await makeForm(context, true);
    assert.deepEqual(formsDialog(context)?.report?.kept, []);
    assert.deepEqual(filled, [{ plan: ["本簿.xlsx"], overwrite: false }, { plan: ["本簿.xlsx"], overwrite: true }]);
    assert.equal(workbook(context).running, null);
    closeForms(context);
    assert.equal(context.store.get().dialog, null);
  });
  it("offers the forms of the chosen regulations, asks of which unit, and fills that one", async () => {
    const asked: (string | null)[] = [];
    const planned: string[] = [];
    const context = paneContext({
      packs: [pack("hunan-2017"), pack("yancheng-2018")],
      excel: fakeExcel({ fillForm: async (_, { unit }) => (asked.push(unit), { sheet: "封面", sheets: 3, rows: 1, target: "official", changed: 1, kept: [], notes: [] }) }),
      planForm: function* (_, { form }) {
        yield;
        planned.push(form);
        return { plan: form, units: [{ key: "甲", name: "甲学院" }, { key: "乙", name: "乙学院" }] };
      },
    });
    context.dispatch({ type: "choose", choice: { packs: ["hunan-2017"] } });
    await start(context);
    await reviewWorkbook(context);
    await openForms(context, "workbook");
    assert.deepEqual(formsDialog(context)?.forms.map(({ id, perUnit }) => [id, perUnit])[0], ["hunan-2017/application", true]);
    assert.deepEqual(formsDialog(context)?.units?.map(({ name }) => name), ["甲学院", "乙学院"]);
    await makeForm(context);
    chooseUnit(context, "乙");
    await makeForm(context);
    assert.deepEqual([asked, planned.every((form) => form === "hunan-2017/application")], [[null, "乙"], true]);
    assert.equal(formsDialog(context)?.report?.sheets, 3);
  });
  it("says when the chosen regulations have no form, and makes none", async () => {
    const context = paneContext({ packs: [pack("nowhere-2000")], excel: fakeExcel({ fillForm: () => Promise.reject(new Error("no")) }) });
    context.dispatch({ type: "choose", choice: { packs: ["nowhere-2000"] } });
    await start(context);
    await reviewWorkbook(context);
    await openForms(context, "workbook");
    await makeForm(context);
    assert.deepEqual([formsDialog(context)?.forms, formsDialog(context)?.report], [[], null]);
  });
  it("sheets edited since are reviewed again before they are summed up", async () => {
    let edit: (sheets: string[]) => void = () => undefined;
    const excel = fakeExcel({ watch: async (handler) => ((edit = handler), () => undefined) });
    const context = paneContext({ excel });
    await start(context);
    await reviewWorkbook(context);
    edit(["机构信息"]);
    await openForms(context, "workbook");
    await makeForm(context);
    assert.deepEqual(excel.calls.filter((call) => call.startsWith("read")).length, 2);
    assert.equal(formsDialog(context)?.report?.rows, 3);
  });
  it("a failed fill closes the dialog and says why", async () => {
    const context = paneContext({ excel: fakeExcel({ fillForm: () => Promise.reject(new UserError("工作表受保护。")) }) });
    await start(context);
    await reviewWorkbook(context);
    await openForms(context, "workbook");
    await makeForm(context);
    assert.equal(context.store.get().dialog, null);
    assert.equal(context.store.get().notice?.text, zhCN.failed("工作表受保护。"));
  });
  it("the download is the report of the command line", async () => {
    const context = paneContext();
    await start(context);
    await reviewWorkbook(context);
    const parsed = JSON.parse(resultJson(context.store.get(), "workbook", context.packs)) as { version: number; findings: unknown[]; files: { tables: { columns: object }[] }[] };
    assert.equal(parsed.version, 1);
    assert.equal(parsed.findings.length, 1);
    assert.deepEqual(parsed.files[0].tables[0].columns, {});
  });
  it("today is the user's day, not Greenwich's", () => {
    assert.equal(localDay(new Date(2026, 0, 2, 0, 30)), "2026-01-02");
  });
});
