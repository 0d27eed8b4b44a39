import assert from "node:assert/strict";
import { reduce } from "../../../src/taskpane/state/reducer";
import { createStore } from "../../../src/taskpane/state/store";
import { initialState, type LedgerView, type State } from "../../../src/taskpane/state/state";
import type { Action } from "../../../src/taskpane/state/action";
import { finding, result } from "../support";

const run = (...actions: Action[]): State => actions.reduce(reduce, initialState("2026-11-21"));
const sheet = (name: string) => ({ name, visible: true, protected: false });

describe("taskpane/state/reducer", () => {
  it("starts with today, all sheets, no packs, findings by unit and by file", () => {
    const state = run();
    assert.deepEqual(state.choice, { packs: [], on: "2026-11-21", sheets: null, columns: [], templates: [], params: {} });
    assert.equal(state.sessions.workbook.view.grouping, "unit");
    assert.equal(state.sessions.batch.view.grouping, "file");
  });
  it("a result ends the run, shows the results, and forgets staleness and the selected finding", () => {
    const before = run({ type: "activate", scope: "workbook", active: { finding: 3 } }, { type: "edit", on: true }, { type: "running", scope: "workbook", running: { step: "rules", part: 1, whole: 2 } });
    const after = reduce(before, { type: "reviewed", scope: "workbook", result: result([finding()]) });
    assert.equal(after.editing, false);
    assert.equal(after.sessions.workbook.running, null);
    assert.equal(after.sessions.workbook.view.active, null);
    assert.equal(after.sessions.batch, before.sessions.batch);
  });
  it("an edit makes a result stale once; without a result there is nothing to be stale", () => {
    assert.equal(run({ type: "stale", scope: "workbook" }).sessions.workbook.stale, false);
    const stale = run({ type: "reviewed", scope: "workbook", result: result([]) }, { type: "stale", scope: "workbook" });
    assert.equal(stale.sessions.workbook.stale, true);
    assert.equal(reduce(stale, { type: "stale", scope: "workbook" }), stale);
  });
  it("chips toggle; filters and groups of one scope leave the other alone; another grouping opens all groups", () => {
    const state = run(
      { type: "filter", scope: "batch", outcome: "error" },
      { type: "filter", scope: "batch", outcome: "missing" },
      { type: "filter", scope: "batch", outcome: "error" },
      { type: "search", scope: "batch", text: "甲" },
      { type: "toggleGroup", scope: "batch", key: "a.xlsx" },
    );
    assert.deepEqual(state.sessions.batch.view.outcomes, ["missing"]);
    assert.deepEqual([...state.sessions.batch.view.collapsed], ["a.xlsx"]);
    assert.deepEqual(state.sessions.workbook.view.outcomes, []);
    const grouped = reduce(state, { type: "group", scope: "batch", by: "clause" });
    assert.equal(grouped.sessions.batch.view.collapsed.size, 0);
    assert.equal(reduce(grouped, { type: "group", scope: "batch", by: "clause" }), grouped);
    const cleared = reduce(grouped, { type: "clearFilters", scope: "batch" }).sessions.batch.view;
    assert.deepEqual([cleared.outcomes, cleared.search], [[], ""]);
    assert.deepEqual([...reduce(grouped, { type: "collapse", scope: "batch", keys: ["a", "b"] }).sessions.batch.view.collapsed], ["a", "b"]);
  });
  it("toggling a group twice leaves it open", () => {
    const twice = run({ type: "toggleGroup", scope: "workbook", key: "甲" }, { type: "toggleGroup", scope: "workbook", key: "甲" });
    assert.equal(twice.sessions.workbook.view.collapsed.size, 0);
  });
  it("chosen sheets that are gone are dropped; when none is left, all are reviewed again", () => {
    const chosen = run({ type: "choose", choice: { sheets: ["甲", "乙"] } });
    assert.deepEqual(reduce(chosen, { type: "sheets", sheets: [sheet("乙"), sheet("丙")] }).choice.sheets, ["乙"]);
    assert.equal(reduce(chosen, { type: "sheets", sheets: [sheet("丙")] }).choice.sheets, null);
  });
  it("a search opens the groups it finds, and closes them again when it is over", () => {
    const closed = (...actions: Action[]) => [...run(...actions).sessions.workbook.view.collapsed];
    const search = (text: string): Action => ({ type: "search", scope: "workbook", text });
    const close: Action = { type: "collapse", scope: "workbook", keys: ["甲", "乙"] };
    assert.deepEqual(closed(close, search("经费")), []);
    assert.deepEqual(closed(close, search("经费"), { type: "toggleGroup", scope: "workbook", key: "乙" }), ["乙"]);
    assert.deepEqual(closed(close, search("经费"), { type: "toggleGroup", scope: "workbook", key: "乙" }, search("经费 教室")), []);
    assert.deepEqual(closed(close, search("经费"), search("经费 教室"), search("")), ["甲", "乙"]);
    assert.deepEqual(closed(close, search("经费"), { type: "clearFilters", scope: "workbook" }), ["甲", "乙"]);
  });

  it("so does a search in the ledger", () => {
    const closed = (...views: Partial<LedgerView>[]) => [...run(...views.map((view): Action => ({ type: "ledger", scope: "batch", view }))).sessions.batch.view.ledger.collapsed];
    const close = { collapsed: new Set(["甲"]) };
    assert.deepEqual([closed(close, { search: "经费" }), closed(close, { search: "经费" }, { search: "" }), closed(close, { kind: null })], [[], ["甲"], ["甲"]]);
  });

  it("each file keeps one line, in order, whatever happens to it", () => {
    const lines = ["a", "b", "c"].map((file) => ({ file, status: "waiting" as const, why: null, size: 1, modified: 0 }));
    const state = run({ type: "filesAdded", files: lines }, { type: "fileStatus", changes: [{ file: "b", status: "refused", why: "坏了。" }, { file: "x", status: "read" }] });
    assert.deepEqual(state.files.map((line) => [line.file, line.status, line.why]), [["a", "waiting", null], ["b", "refused", "坏了。"], ["c", "waiting", null]]);
    assert.deepEqual(reduce(state, { type: "filesCleared" }).files, []);
  });
  it("another scope leaves the start screen's editing", () => {
    assert.equal(run({ type: "edit", on: true }, { type: "scope", scope: "batch" }).editing, false);
  });
});

describe("taskpane/state/store", () => {
  it("tells listeners of changes only, and not after they left", () => {
    const store = createStore(reduce, initialState("2026-11-21"));
    let told = 0;
    const leave = store.subscribe(() => told++);
    store.dispatch({ type: "scope", scope: "workbook" });
    assert.equal(told, 0);
    store.dispatch({ type: "scope", scope: "batch" });
    assert.equal(told, 1);
    leave();
    store.dispatch({ type: "scope", scope: "workbook" });
    assert.equal(told, 1);
  });

  it("what was done is said until one goes on; a warning or an error until it is dismissed", () => {
    for (const tone of ["done", "warning", "error"] as const) {
      const said = reduce(initialState("2026-11-21"), { type: "notice", notice: { tone, text: "已写入" } });
      assert.equal(reduce(said, { type: "stale" }).notice?.text, "已写入");
      for (const action of [{ type: "page", scope: "workbook", page: "units" }, { type: "scope", scope: "batch" }] as const)
        assert.equal(reduce(said, action).notice?.text, tone === "done" ? undefined : "已写入");
    }
  });
});
