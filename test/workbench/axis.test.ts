import assert from "node:assert/strict";
import fc from "fast-check";
import { Axis } from "../../src/workbench/grid/axis";
import { MergeIndex } from "../../src/workbench/grid/merge";
import { bands, hit, reveal } from "../../src/workbench/grid/viewport";
import { cellName, parseCell } from "../../src/sheet/a1";

const axes = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 5, max: 40 }), fc.array(fc.tuple(fc.nat(299), fc.nat(90)), { maxLength: 40 }))
  .map(([count, size, overrides]) => ({ axis: new Axis(count, size, new Map(overrides)), sizes: Array.from({ length: count }, (_, i) => new Map(overrides).get(i) ?? size) }));

describe("grid axis", () => {
  it("has the offsets that adding up all sizes gives", () => {
    fc.assert(
      fc.property(axes, ({ axis, sizes }) => {
        let sum = 0;
        sizes.forEach((size, index) => {
          assert.equal(axis.offset(index), sum);
          sum += size;
        });
        assert.equal(axis.total, sum);
      }),
    );
  });

  it("finds the index whose extent covers a distance", () => {
    fc.assert(
      fc.property(axes, fc.nat(5000), ({ axis, sizes }, distance) => {
        const found = axis.at(distance);
        if (distance < axis.total && sizes.some((size) => size > 0)) {
          assert.ok(axis.offset(found) <= distance && distance < axis.offset(found) + axis.size(found));
        } else assert.ok(found < axis.count);
      }),
    );
  });

  it("skips hidden rows when stepping", () => {
    const axis = new Axis(5, 20, new Map([[1, 0], [2, 0]]));
    assert.equal(axis.step(0, 1), 3);
    assert.equal(axis.step(3, -1), 0);
    assert.equal(axis.step(4, 1), 4);
  });
});

describe("grid viewport", () => {
  const axis = new Axis(1_048_576, 20, new Map([[3, 60]]));

  it("shows frozen rows first and the scrolled ones below them", () => {
    const [frozen, rest] = bands(axis, 2, 22, 1000, 400);
    assert.deepEqual([frozen.from, frozen.to, frozen.start], [0, 1, 22]);
    assert.equal(rest.clipStart, 62);
    assert.ok(rest.start <= rest.clipStart && rest.start + axis.size(rest.from) > rest.clipStart);
  });

  it("hits what it shows", () => {
    for (const position of [23, 61, 62, 200, 399]) {
      const found = hit(axis, 2, 22, 1000, position)!;
      const band = bands(axis, 2, 22, 1000, 400).find((candidate) => position >= candidate.clipStart && position < candidate.clipEnd)!;
      assert.ok(found >= band.from && found <= band.to, `position ${position}`);
    }
    assert.equal(hit(axis, 2, 22, 0, 10), undefined);
  });

  it("reveals any row of a full sheet", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(20_000_000), (row, scroll) => {
        const next = reveal(axis, 2, 22, scroll, 400, row);
        if (row < 2) return;
        const start = axis.offset(row) - axis.offset(2);
        assert.ok(start >= next && start + axis.size(row) <= next + 400 - 22 - axis.offset(2));
      }),
    );
  });
});

describe("addresses and merges", () => {
  it("round-trips every address of the grid", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        assert.deepEqual(parseCell(cellName(row, column)), { row, column });
      }),
    );
    assert.equal(cellName(0, 702), "AAA1");
    for (const bad of ["", "A0", "XFE1", "A1048577", "1A"]) assert.equal(parseCell(bad), undefined);
  });

  it("finds the merge that holds a cell, however tall", () => {
    const index = new MergeIndex([{ top: 0, left: 0, bottom: 1, right: 3 }, { top: 5, left: 2, bottom: 5000, right: 2 }]);
    assert.equal(index.find(1, 3)?.right, 3);
    assert.equal(index.find(4000, 2)?.top, 5);
    assert.equal(index.find(2, 0), undefined);
  });
});
