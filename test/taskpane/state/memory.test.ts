import assert from "node:assert/strict";
import { memoryOf, readMemory, withMemory } from "../../../src/taskpane/state/memory";
import { loadPrefs, savePrefs } from "../../../src/taskpane/state/prefs";
import { reduce } from "../../../src/taskpane/state/reducer";
import { initialState, type State } from "../../../src/taskpane/state/state";

const today = "2026-11-21";
function chosen(): State {
  let state = reduce(initialState(today), {
    type: "choose",
    choice: {
      packs: ["shandong-2019"],
      sheets: ["机构信息"],
      columns: [
        { file: "", sheet: "机构信息", columns: { 备注2: "phone" } },
        { file: "送审.xlsx", sheet: "机构信息", columns: { 备注2: "name" } },
      ],
      params: { "sd.quota": 3 },
    },
  });
  state = reduce(state, { type: "filter", scope: "workbook", outcome: "error" });
  state = reduce(state, { type: "search", scope: "workbook", text: "王老师" });
  return reduce(state, { type: "group", scope: "workbook", by: "sheet" });
}

describe("taskpane/state/memory", () => {
  it("comes back as it was kept, through JSON", () => {
    const kept = readMemory(JSON.parse(JSON.stringify(memoryOf(chosen(), today))), ["shandong-2019"]);
    assert.ok(kept);
    const restored = withMemory(initialState("2026-12-01"), kept);
    assert.deepEqual(restored.choice.packs, ["shandong-2019"]);
    assert.deepEqual(restored.choice.sheets, ["机构信息"]);
    assert.deepEqual(restored.choice.columns, [{ file: "", sheet: "机构信息", columns: { 备注2: "phone" }, kept: true }]);
    assert.deepEqual(restored.choice.params, { "sd.quota": 3 });
    assert.equal(restored.sessions.workbook.view.grouping, "sheet");
    assert.deepEqual(restored.sessions.workbook.view.outcomes, ["error"]);
  });
  it("today is not remembered, another day is", () => {
    assert.equal(memoryOf(chosen(), today).on, null);
    assert.equal(withMemory(initialState("2026-12-01"), memoryOf(chosen(), today)).choice.on, "2026-12-01");
    const dated = reduce(chosen(), { type: "choose", choice: { on: "2019-09-20" } });
    assert.equal(withMemory(initialState(today), memoryOf(dated, today)).choice.on, "2019-09-20");
  });
  it("L66: the workbook travels: no search text, no other file's name in it, no name of who reviews", () => {
    const text = JSON.stringify(memoryOf(reduce(chosen(), { type: "reviewer", change: { name: "赵评审" } }), today));
    assert.doesNotMatch(text, /王老师|送审|赵评审/);
  });
  it("unknown packs are dropped; what is not ours, or of another version, counts as none", () => {
    assert.deepEqual(readMemory(memoryOf(chosen(), today), [])?.packs, []);
    for (const other of [null, 7, "x", {}, { version: 2 }, { ...memoryOf(chosen(), today), outcomes: ["bad"] }]) assert.equal(readMemory(other, []), null);
  });
});

describe("taskpane/state/prefs", () => {
  function storage(start: Record<string, string> = {}) {
    const kept = new Map(Object.entries(start));
    return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
  }
  it("keeps language and packs side by side", () => {
    const place = storage();
    savePrefs(() => place, { language: "zh-TW" });
    savePrefs(() => place, { packs: ["shandong-2016"] });
    assert.deepEqual(loadPrefs(() => place), { language: "zh-TW", packs: ["shandong-2016"] });
  });
  it("L73: a closed or foreign storage is no error", () => {
    const closed = () => {
      throw new Error("denied");
    };
    assert.deepEqual(loadPrefs(closed), {});
    assert.doesNotThrow(() => savePrefs(closed, { language: "en" }));
    assert.deepEqual(loadPrefs(() => storage({ "base-review": "{oops" })), {});
    assert.deepEqual(loadPrefs(() => storage({ "base-review": '{"language":"fr"}' })), {});
  });
});
