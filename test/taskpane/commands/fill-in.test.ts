import assert from "node:assert/strict";
import { UserError } from "../../../src/sheet/user-error";
import { chooseFillIn, fillInOffers, makeFillIn, openFillIn, undoFillIn } from "../../../src/taskpane/commands/fill-in";
import type { Context } from "../../../src/taskpane/commands/context";
import type { FillInDialogState } from "../../../src/taskpane/state/state";
import { packs } from "../../../src/packs";
import { fakeExcel, paneContext } from "./support";

const dialogOf = (context: Context): FillInDialogState | null => {
  const { dialog } = context.store.get();
  return dialog?.kind === "fillIn" ? dialog : null;
};
const opened = (part: Parameters<typeof fakeExcel>[0] = {}): Context => {
  const context = paneContext({ excel: fakeExcel(part), packs });
  openFillIn(context);
  return context;
};

describe("taskpane/commands 新建填报表", () => {
  it("opens on the chosen regulation, for the one who fills in, with all its sheets", () => {
    const context = opened();
    const { pack, role, without } = dialogOf(context)!;
    assert.deepEqual([pack, role, without], ["shandong-2019", "applicant", []]);
    assert.deepEqual(fillInOffers(context, dialogOf(context)!).slice(0, 2).map((offer) => offer.record), ["institution", "facilities"]);
  });

  it("makes the sheets that are left, shows how far it is, then what was made", async () => {
    const seen: unknown[] = [];
    const context = opened();
    context.store.subscribe(() => seen.push(dialogOf(context)?.running ?? null));
    chooseFillIn(context, { role: "authority" });
    chooseFillIn(context, { without: ["checklist", "reconfirmList", "inspectionList"] });
    await makeFillIn(context);
    assert.deepEqual(dialogOf(context)!.report!.sheets.map((sheet) => sheet.name), ["填报说明", "考核评估", "处理（取消资格）名单", "填写示例"]);
    assert.ok(seen.some((running) => (running as { part: number } | null)?.part === 1));
    assert.equal(dialogOf(context)!.running, null);
  });

  it("is reviewed against its regulation where none is chosen yet", async () => {
    for (const [chosen, wanted] of [[[], ["yancheng-2018"]], [["shandong-2019"], ["shandong-2019"]]]) {
      const context = opened();
      context.store.dispatch({ type: "choose", choice: { packs: chosen } });
      chooseFillIn(context, { pack: "yancheng-2018" });
      await makeFillIn(context);
      assert.deepEqual(context.store.get().choice.packs, wanted);
    }
  });

  it("another role or regulation offers all its sheets again; with none left nothing is made", async () => {
    const context = opened();
    const all = () => fillInOffers(context, dialogOf(context)!).map((offer) => offer.record);
    chooseFillIn(context, { without: all() });
    await makeFillIn(context);
    assert.equal(dialogOf(context)!.report, null);
    chooseFillIn(context, { pack: "hunan-2017" });
    assert.deepEqual([dialogOf(context)!.without, all().includes("teacher")], [[], true]);
  });

  it("takes back what it made and says which sheets stay because they were filled in", async () => {
    const context = opened({ undoFillIn: async () => ({ removed: ["填报说明"], kept: ["教师"] }) });
    await makeFillIn(context);
    await undoFillIn(context);
    assert.deepEqual([dialogOf(context), context.store.get().notice], [null, { tone: "warning", text: "已撤销，删去 1 张工作表。“教师”已有填写内容，没有删除。" }]);
  });

  it("says why it failed, and that nothing was changed when it was stopped", async () => {
    const failing = opened({ makeFillIn: async () => Promise.reject(new UserError("工作簿的结构受保护。")) });
    await makeFillIn(failing);
    assert.deepEqual([dialogOf(failing), failing.store.get().notice!.tone, /结构受保护/u.test(failing.store.get().notice!.text)], [null, "error", true]);
    const stopped = opened({ makeFillIn: async (_, { signal }) => (signal?.throwIfAborted(), { sheets: [] }) });
    const running = makeFillIn(stopped);
    stopped.cancel.workbook.stop();
    await running;
    assert.deepEqual([dialogOf(stopped), stopped.store.get().notice!.text], [null, "已取消，工作簿没有被改动。"]);
  });
});
