import assert from "node:assert/strict";
import { earlierRun } from "../../../src/core/reports/earlier-run";
import { beside } from "../../../src/core/reports/json-round";
import { toJson, type ReviewJson } from "../../../src/core/reports/json";
import { countLines } from "../../../src/core/review/lines/lines";
import { review, type ReviewResult } from "../../../src/core/review/review";
import { findingContext } from "../../../src/core/words/finding";
import { packs } from "../../../src/packs";
import { atOnce } from "../../../src/sheet/at-once";
import { resultJson } from "../../../src/taskpane/commands/export-json";
import { addFiles, clearFiles, reviewFiles } from "../../../src/taskpane/commands/files";
import { choosePrevious, startComparing } from "../../../src/taskpane/commands/previous";
import { goOn, startRounds } from "../../../src/taskpane/commands/rounds";
import { changeFilter, lineChanges } from "../../../src/taskpane/select/changes";
import { totalOf } from "../../../src/taskpane/select/counts";
import { TreeGrower } from "../../../src/taskpane/select/tree";
import { UserError } from "../../../src/sheet/user-error";
import { settled } from "../../host/office";
import { book } from "../../core/intake/tables/book";
import { fakeBatch, paneContext } from "./support";

const header = ["单位名称", "统一社会信用代码", "统计年度", "年培训专业技术人才人数", "邮编"];
const [one, two, three] = ["123700004955703036", "12370100495570303B", "12370200495570303G"];
const pack = packs.find(({ id }) => id === "shandong-2016")!;
type Row = [string, string, number, string];
const reviewed = (file: string, rows: readonly Row[]): ReviewResult =>
  review([book([{ name: "单位信息", rows: [header, ...rows.map(([unit, code, people, post]) => [unit, code, 2018, people, post])] }], file)], { packs: [pack], known: packs, on: "2019-09-20", keys: true });

const first = reviewed("甲.xlsx", [["甲学院", one, 1999, "2501"], ["乙学院", two, 300, "250100"], ["丁学院", three, 2500, "2"]]);
const second = reviewed("补正 甲.xlsx", [["丁学院", three, 2500, "2"], ["乙学院", two, 400, "250100"], ["甲职业大学", one, 2500, "x"], ["戊学院", "12370300495570303E", 100, "250100"]]);
const run = new File([JSON.stringify(toJson(first, packs))], "上一轮.json", { lastModified: 7 });

async function secondRound(result = second) {
  const context = paneContext({ packs: [...packs], batch: fakeBatch({ review: async () => result }) });
  startComparing(context);
  addFiles(context, [new File(["x"], "补正 甲.xlsx")]);
  await choosePrevious(context, run);
  await reviewFiles(context);
  while (!context.store.get().sessions.batch.round) await settled();
  return context;
}

describe("taskpane/commands/previous", () => {
  it("says of a second round what the command line says of it, finding by finding and in the same numbers", async () => {
    const context = await secondRound();
    const asked = toJson(second, packs, [], [], [], beside(second, earlierRun(JSON.parse(await run.text())), (id) => id));
    const saved = JSON.parse(resultJson(context.store.get(), "batch", packs)) as ReviewJson;
    assert.deepEqual(saved.previous!.counts, asked.previous!.counts);
    assert.deepEqual(saved.findings.map(({ change }) => change), asked.findings.map(({ change }) => change));
    assert.deepEqual([saved.resolved, saved.unseen], JSON.parse(JSON.stringify([asked.resolved, asked.unseen])));
    const { counts } = asked.previous!;
    assert.ok(counts.resolved > 0 && counts.new > 0 && counts.changed > 0 && counts.open > counts.changed, JSON.stringify(counts));

    const changes = lineChanges(context.store.get().sessions.batch.round)!;
    assert.deepEqual([changes.counts.new, changes.counts.changed, changes.counts.changed + changes.counts.open], [counts.new, counts.changed, counts.open]);
    assert.equal(changes.counts.new + changes.counts.changed + changes.counts.open, totalOf(countLines(second)));
  });

  it("lists what changed, until a person wants everything", async () => {
    const context = await secondRound();
    const { view, round } = context.store.get().sessions.batch;
    const changes = lineChanges(round)!;
    const listed = (change: typeof view.change) => atOnce(new TreeGrower().grow(second, findingContext(second, packs), { ...view, change }, undefined, changes)).sequence.length;
    assert.equal(changeFilter(view.change, changes), "changes");
    assert.deepEqual([listed(null), listed("new"), listed("all")], [changes.counts.changes, changes.counts.new, totalOf(countLines(second))]);
    assert.ok(listed(null) < listed("all"));
    context.dispatch({ type: "clearFilters", scope: "batch" });
    assert.equal(changeFilter(context.store.get().sessions.batch.view.change, changes), "all");
  });

  it("keeps of the round before its name alone; what is no result is refused and changes nothing", async () => {
    let value: unknown = null;
    const rounds = { load: async () => structuredClone(value), save: async (next: unknown) => void (value = structuredClone(next)), forget: async () => void (value = null) };
    const before = paneContext({ packs: [...packs] });
    before.rounds = rounds;
    await startRounds(before, () => 1, 0);
    addFiles(before, [new File(["x"], "甲.xlsx")]);
    await choosePrevious(before, run);
    await settled();
    await settled();
    assert.doesNotMatch(JSON.stringify(value), /甲学院|1999/u);
    const after = paneContext({ packs: [...packs], batch: fakeBatch({ earlier: async () => { throw new UserError("不是核验结果"); } }) });
    after.rounds = rounds;
    await startRounds(after, () => 2, 0);
    goOn(after);
    assert.deepEqual(after.store.get().previous, { name: "上一轮.json", size: run.size, modified: 7, run: null });
    await choosePrevious(after, new File(["{}"], "别的.json"));
    assert.equal(after.store.get().previous?.name, "上一轮.json");
    assert.match(after.store.get().notice!.text, /不是核验结果/u);
    clearFiles(after);
    assert.equal(after.store.get().previous, null);
  });
});
