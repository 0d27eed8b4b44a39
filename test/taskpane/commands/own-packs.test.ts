import assert from "node:assert/strict";
import { Cancelled } from "../../../src/worker/drain";
import { UserError } from "../../../src/sheet/user-error";
import { closePack, openPack, removePack, usePack } from "../../../src/taskpane/commands/own-packs";
import { wireOptions } from "../../../src/taskpane/commands/files";
import { reviewWorkbook } from "../../../src/taskpane/commands/review";
import { start } from "../../../src/taskpane/commands/start";
import { asData } from "../../../src/core/language/pack/as-data";
import { packs } from "../../../src/packs";
import { ownPack } from "../../packs/own-pack";
import { fakeExcel, paneContext, seenOptions } from "./support";

const file = (value: unknown, name = "本市.json") => new File([typeof value === "string" ? value : JSON.stringify(value)], name);
const failing = () => ownPack((pack) => { const [entry] = pack.entries; if (entry.as === "rule") entry.rule.examples[0].then = "warning"; });
const dialogOf = (context: ReturnType<typeof paneContext>) => {
  const { dialog } = context.store.get();
  return dialog?.kind === "pack" ? dialog : null;
};
const made = (part: Parameters<typeof paneContext>[0] = {}) => paneContext({ packs, ...part });

describe("taskpane/commands packs of one's own", () => {
  it("shows what became of a file before anything is used, then has the workbook carry it", async () => {
    const excel = fakeExcel();
    const context = made({ excel });
    const opened = openPack(context, file(ownPack()));
    assert.equal(dialogOf(context)?.trial, null, "being tried");
    await opened;
    const { trial } = dialogOf(context)!;
    assert.ok(trial?.pack && trial.examples > 3 && trial.problems.length + trial.failures.length === 0);
    assert.deepEqual([context.store.get().own, excel.kept], [[], []]);
    await usePack(context);
    assert.equal(context.store.get().dialog, null);
    assert.deepEqual(context.store.get().own.map(({ id, title, trial }) => [id, title, trial]), [["mine-2020", "本市 2020 办法", false]]);
    assert.deepEqual(context.store.get().choice.packs, ["shandong-2019", "mine-2020"]);
    assert.deepEqual(context.packs.map(({ id }) => id), [...packs.map(({ id }) => id), "mine-2020"]);
    assert.deepEqual(excel.kept, [{ id: "mine-2020", title: "本市 2020 办法", text: JSON.stringify(ownPack()) }]);
  });

  it("reviews with it beside the built-in ones, here and in the worker", async () => {
    const context = made();
    await start(context);
    await openPack(context, file(ownPack()));
    await usePack(context);
    await reviewWorkbook(context);
    const options = seenOptions[seenOptions.length - 1];
    assert.deepEqual([options.packs.map(({ id }) => id), options.known.length, options.trial], [["shandong-2019", "mine-2020"], packs.length + 1, []]);
    const wire = structuredClone(wireOptions(context));
    assert.deepEqual([wire.packs, wire.own?.map(({ id }) => id), wire.trial], [["shandong-2019", "mine-2020"], ["mine-2020"], []]);
  });

  it("is tried beside the page where that can be, with progress, and not any more once the dialog is closed", async () => {
    let ended = false;
    let tell: (part: { done: number; total: number }) => void = () => undefined;
    const context = made({
      tryAway: (_file, _own, { signal, onProgress }) => new Promise((_, reject) => {
        tell = onProgress;
        signal.addEventListener("abort", () => (ended = true, reject(new Cancelled())));
      }),
    });
    const opened = openPack(context, file(ownPack()));
    await new Promise((go) => setTimeout(go, 5));
    tell({ done: 1, total: 4 });
    assert.equal(dialogOf(context)?.share, 0.25);
    closePack(context);
    await opened;
    assert.deepEqual([ended, context.store.get().dialog], [true, null]);
  });

  it("is tried here where no thread can be had", async () => {
    const context = made({ tryAway: () => Promise.reject(new Error("no thread")) });
    await openPack(context, file(ownPack()));
    assert.ok(dialogOf(context)?.trial?.pack);
  });

  it("says where a pack is at fault, in Chinese with path and remedy, and offers no use of it", async () => {
    const context = made();
    for (const [given, path, message] of [
      [ownPack((pack) => { const [entry] = pack.entries; if (entry.as === "rule") entry.rule.expect = { gtee: [1, 2] } as never; }), "entries[0].rule.expect", /没有名为“gtee”的运算/u],
      [ownPack((pack) => (pack.id = "hunan-2017")), "id", /已有法规包使用.*请把 id/u],
      ['{"id": 1,\n}', "", /从第 2 行第 1 个字符起写法不对/u],
    ] as const) {
      await openPack(context, file(given));
      const { trial } = dialogOf(context)!;
      assert.deepEqual([trial?.pack, trial?.problems[0].path], [undefined, path]);
      assert.match(trial!.problems[0].message, message);
      await usePack(context);
      assert.deepEqual(context.store.get().own, []);
    }
    await openPack(context, Object.defineProperty(file("{}"), "size", { value: 33e6 }));
    assert.match(dialogOf(context)!.trial!.problems[0].message, /32 MB/u);
    closePack(context);
    assert.equal(context.store.get().dialog, null);
  });

  it("one with an example that fails can be tried, and then the review knows that it is on trial", async () => {
    const context = made();
    await openPack(context, file(failing()));
    assert.equal(dialogOf(context)?.trial?.failures.length, 1);
    await usePack(context);
    assert.equal(context.store.get().own[0].trial, true);
    assert.deepEqual(wireOptions(context).trial, ["mine-2020"]);
  });

  it("replaces one of the same id, and removes it from the list, the choice and the workbook", async () => {
    const excel = fakeExcel();
    const context = made({ excel });
    for (const title of ["一", "二"]) {
      await openPack(context, file(ownPack((pack) => (pack.shortTitle = title))));
      await usePack(context);
    }
    assert.deepEqual(context.store.get().own.map(({ title }) => title), ["二"]);
    await removePack(context, "mine-2020");
    assert.deepEqual([context.store.get().own, context.store.get().choice.packs, excel.kept], [[], ["shandong-2019"], []]);
    assert.ok(!context.packs.some(({ id }) => id === "mine-2020"));
  });

  it("says that it is not kept when the workbook cannot be written to", async () => {
    const context = made({ excel: fakeExcel({ savePacks: async () => { throw new UserError("工作簿是只读的"); } }) });
    await openPack(context, file(ownPack()));
    await usePack(context);
    assert.equal(context.store.get().own.length, 1);
    assert.match(context.store.get().notice!.text, /没有保存到工作簿.*只读/u);
  });

  it("offers what the workbook carries, tried anew, chosen by nobody, and refuses what is altered or does not fit any more", async () => {
    const excel = fakeExcel();
    const old = JSON.stringify(ownPack((pack) => Object.assign(pack, { id: "old-2018", title: 7 })));
    const other = JSON.stringify(ownPack((pack) => (pack.id = "mine-2021", pack.entries = [], pack.parameters = {})));
    excel.kept = [
      { id: "mine-2020", title: "本市", text: JSON.stringify(ownPack()) }, { id: "gone-2020", title: "丢失", text: null },
      { id: "old-2018", title: "旧版", text: old }, { id: "swapped-2020", title: "调包", text: other }, { id: "failing-2020", title: "不符", text: JSON.stringify(failing()).replaceAll("mine-2020", "failing-2020") },
      { id: "hunan-2017", title: "冒名", text: JSON.stringify(asData(packs.find(({ id }) => id === "hunan-2017")!)) },
    ];
    excel.memory = { version: 1, packs: ["mine-2020", "shandong-2016"], on: null, sheets: null, grouping: "unit", outcomes: [], columns: [], params: {} };
    const context = made({ excel });
    await start(context);
    const { own, choice, notice } = context.store.get();
    assert.deepEqual(own.map(({ id, pack, trial }) => [id, pack !== null, trial]), [
      ["mine-2020", true, false], ["gone-2020", false, false], ["old-2018", false, false], ["swapped-2020", false, false], ["failing-2020", true, true], ["hunan-2017", false, false],
    ]);
    assert.match(own[1].why[0], /与保存时不一致/u);
    assert.match(own[2].why[0], /title：.*应是文字/u);
    assert.match(own[3].why[0], /与保存时不一致/u);
    assert.match(own[5].why[0], /已有法规包使用/u);
    assert.deepEqual(choice.packs, ["shandong-2016"], "none is used unless it is chosen");
    assert.match(notice!.text, /工作簿带有自带法规包：本市，丢失/u);
    assert.equal(context.packs.find(({ id }) => id === "hunan-2017"), packs.find(({ id }) => id === "hunan-2017"));
    await removePack(context, "gone-2020");
    assert.ok(!context.store.get().own.some(({ id }) => id === "gone-2020"));
  });
});
