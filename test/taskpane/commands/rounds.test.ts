import assert from "node:assert/strict";
import { addFiles, clearFiles, reviewFiles, settleRepeats } from "../../../src/taskpane/commands/files";
import { forgetRound, goOn, startRounds } from "../../../src/taskpane/commands/rounds";
import { openRepeats } from "../../../src/taskpane/state/files";
import { settled } from "../../host/office";
import { paneContext } from "./support";

const file = (name: string, text = name, lastModified = 5) => new File([text], name, { lastModified });

/** A storage in memory. */
function storage() {
  const state: { value: unknown } = { value: null };
  return { state, rounds: { load: async () => structuredClone(state.value), save: async (value: unknown) => void (state.value = structuredClone(value)), forget: async () => void (state.value = null) } };
}

const now = () => 1_000_000;

describe("taskpane/commands/rounds", () => {
  it("a pane that was closed goes on: the same files take up their lines, what was said stays, others are new", async () => {
    const { state, rounds } = storage();
    const before = paneContext();
    before.rounds = rounds;
    await startRounds(before, now, 0);
    addFiles(before, [file("甲.xlsx"), file("乙.xlsx"), file("~$乙.xlsx")]);
    addFiles(before, [file("甲.xlsx", "改正", 9)]);
    await settleRepeats(before, false);
    before.dispatch({ type: "choose", choice: { packs: ["shandong-2016"], columns: [{ file: "", sheet: "本表", columns: { A: "name" } }, { file: "甲.xlsx", sheet: "机构", columns: { 名: "name" } }], templates: [{ record: "institution", heading: "归口地", field: "city" }] } });
    await settled();
    await settled();
    assert.doesNotMatch(JSON.stringify(state.value), /改正|本表/u);

    const after = paneContext();
    after.rounds = rounds;
    await startRounds(after, now, 0);
    assert.deepEqual(after.store.get().files, []);
    goOn(after);
    const { choice, files } = after.store.get();
    assert.deepEqual(files.map(({ file: label, status }) => [label, status]), [["甲.xlsx", "away"], ["乙.xlsx", "away"], ["甲 (2).xlsx", "away"]]);
    assert.deepEqual([choice.packs, choice.columns.map((one) => one.file), choice.templates.length], [["shandong-2016"], ["甲.xlsx"], 1]);
    addFiles(after, [file("丙.xlsx"), file("甲.xlsx", "改正", 9), file("甲.xlsx")]);
    assert.deepEqual(after.store.get().files.map(({ file: label, status }) => [label, status]), [["甲.xlsx", "waiting"], ["乙.xlsx", "away"], ["甲 (2).xlsx", "waiting"], ["丙.xlsx", "waiting"]]);
    assert.deepEqual(openRepeats(after.store.get().files), []);
    await reviewFiles(after);
    assert.deepEqual(after.store.get().files.map(({ status }) => status), ["reviewed", "away", "reviewed", "reviewed"]);
  });

  it("what is too old, or was forgotten or cleared, is offered to nobody", async () => {
    const { state, rounds } = storage();
    const before = paneContext();
    before.rounds = rounds;
    await startRounds(before, now, 0);
    addFiles(before, [file("甲.xlsx")]);
    await settled();
    await settled();
    assert.notEqual(state.value, null);
    const offered = async (at: number) => {
      const context = paneContext();
      context.rounds = rounds;
      await startRounds(context, () => at, 0);
      return context;
    };
    assert.equal((await offered(now() + 31 * 24 * 3_600_000)).store.get().leftRound, null);
    const there = await offered(now());
    assert.equal(there.store.get().leftRound?.files.length, 1);
    await forgetRound(there);
    assert.deepEqual([state.value, there.store.get().leftRound], [null, null]);
    addFiles(before, [file("乙.xlsx")]);
    clearFiles(before);
    await settled();
    await settled();
    assert.equal(state.value, null);
  });
});
