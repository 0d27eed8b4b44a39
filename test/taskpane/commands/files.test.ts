import assert from "node:assert/strict";
import { addFiles, clearFiles, removeFile, reviewFiles, settleRepeats } from "../../../src/taskpane/commands/files";
import { openRepeats } from "../../../src/taskpane/state/files";
import { resultJson } from "../../../src/taskpane/commands/export-json";
import { makeForm, openForms } from "../../../src/taskpane/commands/forms";
import { zhCN } from "../../../src/taskpane/messages/zh-CN";
import { fakeBatch, fakeExcel, paneContext, formsDialog } from "./support";
import { reported } from "../../support/findings";

const files = (...names: string[]) => names.map((name) => new File([name], name));
const lines = (context: ReturnType<typeof paneContext>) => context.store.get().files.map((line) => [line.file, line.status, line.why]);

describe("taskpane/commands files", () => {
  it("every file gets one line with its state or reason; the readable ones are reviewed together in order", async () => {
    const batch = fakeBatch();
    const context = paneContext({ batch });
    addFiles(context, [...files("甲.xlsx", "坏.xlsx", "~$甲.xlsx", "慢.xlsx", "空表.xlsx"), new File([], "零.xlsx"), ...files("甲.xlsx")]);
    await reviewFiles(context);
    assert.deepEqual(lines(context), [
      ["甲.xlsx", "reviewed", null],
      ["坏.xlsx", "refused", "文件损坏。"],
      ["~$甲.xlsx", "skipped", zhCN.lockFile],
      ["慢.xlsx", "refused", zhCN.tooSlow(20)],
      ["空表.xlsx", "noTable", "“空表.xlsx”中没有找到认识的表头，未核验；请检查工作表是否为填报表、表头是否完整"],
      ["零.xlsx", "skipped", zhCN.emptyFile],
      ["甲 (2).xlsx", "reviewed", null],
    ]);
    assert.deepEqual(batch.asked, [["甲.xlsx", "空表.xlsx", "甲 (2).xlsx"]]);
    assert.equal(context.store.get().sessions.batch.result?.findings.length, 3);
    const report = JSON.parse(resultJson(context.store.get(), "batch", context.packs)) as { files: { file: string; status: string }[]; complete: boolean };
    assert.deepEqual(report.files.map(({ status }) => status), ["reviewed", "unreadable", "unreadable", "unreadable", "no-table", "unreadable", "reviewed"]);
    assert.equal(report.complete, false);
  });

  it("a corrected file of the same name replaces its predecessor, asked once of all; nothing of the earlier stays", async () => {
    const batch = fakeBatch();
    const context = paneContext({ batch });
    addFiles(context, files("甲.xlsx", "乙.xlsx"));
    await reviewFiles(context);
    addFiles(context, files("甲.xlsx", "乙.xlsx"));
    assert.deepEqual(openRepeats(context.store.get().files).map(({ file, repeats }) => [file, repeats]), [["甲 (2).xlsx", "甲.xlsx"], ["乙 (2).xlsx", "乙.xlsx"]]);
    await settleRepeats(context, true);
    assert.deepEqual(lines(context), [["甲 (2).xlsx", "reviewed", null], ["乙 (2).xlsx", "reviewed", null]]);
    assert.deepEqual(reported(context.store.get().sessions.batch.result!).map(({ file }) => file), ["甲 (2).xlsx", "乙 (2).xlsx"]);
    assert.equal(context.store.get().notice?.text, zhCN.repeatsReplaced(2));
    assert.deepEqual(openRepeats(context.store.get().files), []);
    // The next one of that name is asked about again, and what is kept apart is not.
    addFiles(context, files("甲.xlsx"));
    assert.deepEqual(openRepeats(context.store.get().files).map(({ file, repeats }) => [file, repeats]), [["甲.xlsx", "甲 (2).xlsx"]]);
    await settleRepeats(context, false);
    await reviewFiles(context);
    assert.deepEqual([openRepeats(context.store.get().files), lines(context).length], [[], 3]);
  });

  it("so does one that the review finds to be of the same unit, year and template", async () => {
    const base = fakeBatch();
    const batch = { ...base, review: async (...given: Parameters<typeof base.review>) => ({ ...(await base.review(...given)), ...(given[0].length > 1 && { repeats: [{ files: ["甲.xlsx", "改正.xlsx"], unit: { first: "甲学院", count: 1 } }] }) }) };
    const context = paneContext({ batch });
    addFiles(context, files("甲.xlsx", "改正.xlsx"));
    await reviewFiles(context);
    assert.deepEqual(openRepeats(context.store.get().files).map(({ file, repeats, unit }) => [file, repeats, unit]), [["改正.xlsx", "甲.xlsx", "甲学院"]]);
    await reviewFiles(context);
    assert.equal(openRepeats(context.store.get().files).length, 1);
    await settleRepeats(context, true);
    assert.deepEqual(lines(context), [["改正.xlsx", "reviewed", null]]);
    assert.deepEqual(base.asked[base.asked.length - 1], ["改正.xlsx"]);
  });

  it("without a result, replacing only takes the earlier file out; a temporary file repeats nothing", async () => {
    const batch = fakeBatch();
    const context = paneContext({ batch });
    addFiles(context, files("甲.xlsx", "~$甲.xlsx", "~$甲.xlsx"));
    assert.deepEqual(openRepeats(context.store.get().files), []);
    addFiles(context, files("甲.xlsx"));
    await settleRepeats(context, true);
    assert.deepEqual([lines(context).map(([file]) => file), batch.asked], [["~$甲.xlsx", "~$甲 (2).xlsx", "甲 (2).xlsx"], []]);
  });

  it("a second run reads only what is new", async () => {
    const read: string[] = [];
    const base = fakeBatch();
    const batch = { ...base, read: (label: string, file: Blob, signal?: AbortSignal) => (read.push(label), base.read(label, file, signal)) };
    const context = paneContext({ batch });
    addFiles(context, files("甲.xlsx"));
    await reviewFiles(context);
    addFiles(context, files("乙.xlsx"));
    await reviewFiles(context);
    assert.deepEqual(read, ["甲.xlsx", "乙.xlsx"]);
    assert.deepEqual(base.asked, [["甲.xlsx"], ["甲.xlsx", "乙.xlsx"]]);
  });

  it("few files start open, many closed", async () => {
    for (const [count, closed] of [[20, 0], [21, 21]]) {
      const context = paneContext();
      addFiles(context, files(...Array.from({ length: count }, (_, i) => `${i}.xlsx`)));
      await reviewFiles(context);
      assert.equal(context.store.get().sessions.batch.view.collapsed.size, closed);
    }
  });

  it("nothing readable: no result, and it is said", async () => {
    const context = paneContext();
    addFiles(context, files("坏.xlsx"));
    await reviewFiles(context);
    assert.equal(context.store.get().sessions.batch.result, null);
    assert.equal(context.store.get().notice?.text, zhCN.noFileReviewed);
  });

  it("cancelling between files keeps what was read, and the rest waits", async () => {
    const base = fakeBatch();
    const context = paneContext({
      batch: { ...base, read: async (label, file, signal) => {
        if (label === "乙.xlsx") {
          context.cancel.batch.stop();
          assert.equal(signal!.aborted, true);
          throw Object.assign(new Error("stop"), { name: "AbortError" });
        }
        return base.read(label, file, signal);
      } },
    });
    addFiles(context, files("甲.xlsx", "乙.xlsx", "丙.xlsx"));
    await reviewFiles(context);
    assert.deepEqual(lines(context).map(([, status]) => status), ["read", "waiting", "waiting"]);
    assert.equal(context.store.get().notice?.text, zhCN.cancelled);
    assert.equal(context.store.get().sessions.batch.running, null);
  });

  it("a review that fails gives no result and says so without inner words", async () => {
    const context = paneContext({ batch: fakeBatch({ review: () => Promise.reject(new Error("worker")) }) });
    addFiles(context, files("甲.xlsx"));
    await reviewFiles(context);
    assert.equal(context.store.get().sessions.batch.result, null);
    assert.equal(context.store.get().notice?.text, zhCN.failed(zhCN.reviewFailed));
  });

  it("the summary of a batch is planned where the files are, and filled into the open workbook", async () => {
    const plans: unknown[] = [];
    const context = paneContext({ excel: fakeExcel({ fillForm: async (plan) => (plans.push(plan), { sheet: "申报汇总表", sheets: 0, rows: 2, target: "reconstruction", changed: 2, kept: [], notes: [] }) }) });
    addFiles(context, files("甲.xlsx", "坏.xlsx", "乙.xlsx"));
    await reviewFiles(context);
    await openForms(context, "batch");
    await makeForm(context);
    assert.deepEqual(plans, [["甲.xlsx", "乙.xlsx"]]);
    assert.equal(formsDialog(context)?.report?.rows, 2);
  });

  it("a file taken out takes its findings along, and its copy is read in its place", async () => {
    const base = fakeBatch();
    const context = paneContext({ batch: { ...base, read: async (label, file, signal) => (label === "乙.xlsx" && base.holds("甲.xlsx") ? { status: "skipped", problem: "duplicate", detail: "甲.xlsx" } : base.read(label, file, signal)) } });
    addFiles(context, files("甲.xlsx", "乙.xlsx", "丙.xlsx"));
    await reviewFiles(context);
    assert.deepEqual(lines(context)[1], ["乙.xlsx", "skipped", zhCN.duplicateFile("甲.xlsx")]);
    removeFile(context, "甲.xlsx");
    assert.equal(context.store.get().sessions.batch.result, null);
    assert.deepEqual(lines(context).map(([name, status]) => [name, status]), [["乙.xlsx", "waiting"], ["丙.xlsx", "reviewed"]]);
    await reviewFiles(context);
    assert.deepEqual(base.asked.at(-1), ["乙.xlsx", "丙.xlsx"]);
  });

  it("clearing forgets files and findings", async () => {
    const context = paneContext();
    addFiles(context, files("甲.xlsx"));
    await reviewFiles(context);
    clearFiles(context);
    assert.deepEqual(context.store.get().files, []);
    assert.equal(context.store.get().sessions.batch.result, null);
    assert.equal(context.files.size, 0);
  });
});
