import assert from "node:assert/strict";
import { addFiles, reviewFiles } from "../../../src/taskpane/commands/files";
import { openFile, showRows } from "../../../src/taskpane/commands/open-file";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import type { CopyWish } from "../../../src/worker/protocol";
import { UserError } from "../../../src/sheet/user-error";
import { fakeBatch, fakeExcel, paneContext } from "./support";

async function reviewed(part: Parameters<typeof paneContext>[0] = {}) {
  const context = paneContext(part);
  addFiles(context, [new File(["甲"], "甲.xlsx"), new File(["乙"], "乙.xlsx")]);
  await reviewFiles(context);
  const dialog = () => {
    const { dialog: one } = context.store.get();
    return one?.kind === "rows" ? one : null;
  };
  return { context, dialog };
}

describe("taskpane/commands/open-file", () => {
  it("opens a marked copy of the finding's file at its cell, with what was found in that file only; the open workbook is not touched", async () => {
    const wishes: [string, CopyWish][] = [];
    const excel = fakeExcel();
    const { context, dialog } = await reviewed({ excel, batch: fakeBatch({ copy: async (label, wish) => (wishes.push([label, wish]), { copy: new Uint8Array(7), told: [] }) }) });
    excel.calls.length = 0;
    await openFile(context, 1);
    const [[label, { at, result, bytes }]] = wishes;
    assert.deepEqual([label, at, await bytes.text()], ["乙.xlsx", { sheet: "机构信息", row: 6, column: 7 }, "乙"]);
    assert.deepEqual(result.findings.map(({ place }) => result.sources[place.source].file), ["乙.xlsx"]);
    assert.deepEqual([excel.calls, dialog()], [["open 7"], null]);
    assert.equal(context.store.get().notice?.text, zhCN.fileOpened("乙.xlsx"));
  });

  it("where Excel cannot, its rows are shown instead, and why", async () => {
    const { context, dialog } = await reviewed({ excel: fakeExcel({ openWorkbook: () => Promise.reject(new UserError("不能打开。")) }) });
    await openFile(context, 0);
    assert.equal(dialog()?.why, "不能打开。");
    assert.ok(dialog()?.rows?.rows.some(({ row }) => row === 6));
    assert.equal(context.store.get().sessions.batch.running, null);
  });

  it("rows are shown around the cell; a file that is gone is said", async () => {
    const { context, dialog } = await reviewed();
    await showRows(context, 0);
    const rows = dialog()!.rows!.rows.map(({ row }) => row);
    assert.ok(rows.includes(6) && rows.includes(14) && !rows.includes(40));
    context.files.delete("甲.xlsx");
    context.batch.forget("甲.xlsx");
    await openFile(context, 0);
    assert.deepEqual([dialog()?.why, dialog()?.rows], [zhCN.fileNotHeld, null]);
  });
});
