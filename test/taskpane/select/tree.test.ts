import assert from "node:assert/strict";
import fc from "fast-check";
import { rowHeights } from "../../../src/taskpane/select/rows";
import { activeRow, groupOf, headOf, rowId, rowOf, TreeGrower } from "../../../src/taskpane/select/tree";
import { neighbours } from "../../../src/taskpane/select/neighbour";
import { initialState, type View } from "../../../src/taskpane/state/state";
import type { FileLine } from "../../../src/taskpane/state/file-line";
import { atOnce } from "../../../src/sheet/at-once";
import { finding, result, told } from "../support";

const view = (part: Partial<View> = {}): View => ({ ...initialState("2019-09-20").sessions.workbook.view, ...part });
const three = result([finding({ unit: "甲" }), finding({ unit: "乙", outcome: "missing" }), finding({ unit: "甲", outcome: "review" })]);

describe("taskpane/select/tree", () => {
  it("lays out heads and findings; a closed group shows its head only", () => {
    const open = atOnce(new TreeGrower().grow(three, told(three), view()));
    assert.deepEqual(Array.from({ length: open.rows.count }, (_, i) => rowOf(open, i)), [
      { kind: "group", group: 0, open: true },
      { kind: "finding", group: 0, finding: 0, at: 0 },
      { kind: "finding", group: 0, finding: 2, at: 1 },
      { kind: "group", group: 1, open: true },
      { kind: "finding", group: 1, finding: 1, at: 0 },
    ]);
    const closed = atOnce(new TreeGrower().grow(three, told(three), view({ collapsed: new Set(["甲"]) })));
    assert.equal(closed.rows.count, 3);
    assert.deepEqual(rowOf(closed, 0), { kind: "group", group: 0, open: false });
    assert.equal(closed.rows.offsets[3], 2 * rowHeights.group + rowHeights.finding);
    assert.deepEqual(closed.sequence, [0, 2, 1]);
  });

  it("finds the selected line again, and says -1 when it is filtered away or in a closed group", () => {
    const tree = atOnce(new TreeGrower().grow(three, told(three), view()));
    assert.equal(activeRow(tree, { finding: 2 }), 2);
    assert.equal(activeRow(tree, { group: "乙" }), 3);
    assert.equal(activeRow(tree, { group: "丙" }), -1);
    assert.equal(activeRow(tree, null), -1);
    const closed = atOnce(new TreeGrower().grow(three, told(three), view({ collapsed: new Set(["甲"]) })));
    assert.equal(activeRow(closed, { finding: 2 }), -1);
    const filtered = atOnce(new TreeGrower().grow(three, told(three), view({ outcomes: ["missing"] })));
    assert.equal(activeRow(filtered, { finding: 2 }), -1);
    assert.equal(groupOf(filtered, 2), null);
  });

  it("heads are found by search, whatever is open", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("甲", "乙", "丙", "丁"), { minLength: 1, maxLength: 40 }), fc.subarray(["甲", "乙", "丙", "丁"]), (units, closed) => {
        const findings = result(units.map((unit) => finding({ unit })));
        const tree = atOnce(new TreeGrower().grow(findings, told(findings), view({ collapsed: new Set(closed) })));
        tree.groups.forEach((_, g) => assert.deepEqual(rowOf(tree, headOf(tree, g)).group, g));
        const ids = Array.from({ length: tree.rows.count }, (_, i) => rowId(rowOf(tree, i), "workbook"));
        assert.equal(new Set(ids).size, ids.length);
        tree.sequence.forEach((index) => {
          const row = activeRow(tree, { finding: index });
          const group = tree.groups[groupOf(tree, index)!.group];
          assert.equal(row >= 0, !closed.includes(group.key));
        });
      }),
    );
  });

  it("in a batch every file has its line, in the order given; a filter leaves only files with hits", () => {
    const files: FileLine[] = [
      { file: "z.xlsx", status: "refused", why: "文件损坏。", size: 1, modified: 0 },
      { file: "a.xlsx", status: "reviewed", why: null, size: 1, modified: 0 },
      { file: "b.xlsx", status: "reviewed", why: null, size: 1, modified: 0 },
    ];
    const grower = new TreeGrower();
    const whole = atOnce(grower.grow(three, told(three), view({ grouping: "file" }), files));
    assert.deepEqual(whole.groups.map((group) => [group.key, group.findings.length]), [["z.xlsx", 0], ["a.xlsx", 3], ["b.xlsx", 0]]);
    assert.equal(whole.rows.offsets[1], rowHeights.fileWhy);
    const searched = atOnce(grower.grow(three, told(three), view({ grouping: "file", search: "乙" }), files));
    assert.deepEqual(searched.groups.map((group) => group.key), ["a.xlsx"]);
  });

  it("opening a group keeps the groups; another search makes new ones", () => {
    const grower = new TreeGrower();
    const base = view();
    const one = atOnce(grower.grow(three, told(three), base));
    const two = atOnce(grower.grow(three, told(three), { ...base, collapsed: new Set(["甲"]) }));
    assert.equal(one.groups, two.groups);
    assert.notEqual(atOnce(grower.grow(three, told(three), { ...base, search: "乙" })).groups, one.groups);
  });

  it("yields while it works on many findings", () => {
    const many = result(Array.from({ length: 10_000 }, (_, i) => finding({ unit: `单位${i % 50}` })));
    let yields = 0;
    for (const steps = new TreeGrower().grow(many, told(many), view()); !steps.next().done; ) yields++;
    assert.ok(yields > 50);
  });

  it("previous and next walk the list's order and stop at its ends", () => {
    const { sequence } = atOnce(new TreeGrower().grow(three, told(three), view()));
    assert.deepEqual(neighbours({ sequence }, 0), { at: 0, before: -1, after: 2 });
    assert.deepEqual(neighbours({ sequence }, 2), { at: 1, before: 0, after: 1 });
    assert.deepEqual(neighbours({ sequence }, 1), { at: 2, before: 2, after: -1 });
    assert.deepEqual(neighbours({ sequence: [5, 6] }, 9), { at: -1, before: 6, after: 5 });
    assert.deepEqual(neighbours({ sequence: [] }, 9), { at: -1, before: -1, after: -1 });
  });
});
