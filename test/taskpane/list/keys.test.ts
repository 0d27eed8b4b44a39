import assert from "node:assert/strict";
import { keyEffect, type KeyList } from "../../../src/taskpane/list/keys";
import type { Row } from "../../../src/taskpane/list/row";

const rows: Row[] = [
  { kind: "group", group: 0, open: true },
  { kind: "finding", group: 0, finding: 4, at: 0 },
  { kind: "finding", group: 0, finding: 2, at: 1 },
  { kind: "group", group: 1, open: false },
];
const list: KeyList = { count: rows.length, row: (index) => rows[index], head: (group) => rows.findIndex((row) => row.kind === "group" && row.group === group), page: 2 };

describe("taskpane/list/keys", () => {
  it("arrows, pages, Home and End move and stop at the ends", () => {
    assert.deepEqual(keyEffect("ArrowDown", list, 0), { move: 1 });
    assert.deepEqual(keyEffect("ArrowDown", list, 3), { move: 3 });
    assert.deepEqual(keyEffect("ArrowUp", list, 0), { move: 0 });
    assert.deepEqual(keyEffect("PageDown", list, 1), { move: 3 });
    assert.deepEqual(keyEffect("PageUp", list, 1), { move: 0 });
    assert.deepEqual(keyEffect("Home", list, 2), { move: 0 });
    assert.deepEqual(keyEffect("End", list, 0), { move: 3 });
  });
  it("right opens or enters, left closes or climbs", () => {
    assert.deepEqual(keyEffect("ArrowRight", list, 3), { toggle: 3 });
    assert.deepEqual(keyEffect("ArrowRight", list, 0), { move: 1 });
    assert.equal(keyEffect("ArrowRight", list, 1), null);
    assert.deepEqual(keyEffect("ArrowLeft", list, 2), { move: 0 });
    assert.deepEqual(keyEffect("ArrowLeft", list, 0), { toggle: 0 });
    assert.equal(keyEffect("ArrowLeft", list, 3), null);
  });
  it("Enter jumps from a finding and toggles a head; space toggles a head only", () => {
    assert.deepEqual(keyEffect("Enter", list, 2), { enter: 2 });
    assert.deepEqual(keyEffect("Enter", list, 3), { toggle: 3 });
    assert.deepEqual(keyEffect(" ", list, 0), { toggle: 0 });
    assert.equal(keyEffect(" ", list, 1), null);
  });
  it("with nothing selected the first key selects an end; other keys and empty lists do nothing", () => {
    assert.deepEqual(keyEffect("ArrowDown", list, -1), { move: 0 });
    assert.deepEqual(keyEffect("End", list, -1), { move: 3 });
    assert.equal(keyEffect("Enter", list, -1), null);
    assert.equal(keyEffect("x", list, 1), null);
    assert.equal(keyEffect("ArrowDown", { ...list, count: 0 }, -1), null);
  });
});
