import assert from "node:assert/strict";
import fc from "fast-check";
import { offsetsOf, rowAt } from "../../../src/taskpane/list/offsets";
import { scrollToShow, windowOf } from "../../../src/taskpane/list/window";

const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 200 });

describe("taskpane/list", () => {
  it("finds the row at a height, and clamps beyond both ends", () => {
    const offsets = offsetsOf([36, 62, 62, 36]);
    assert.deepEqual([...offsets], [0, 36, 98, 160, 196]);
    assert.deepEqual([-5, 0, 35, 36, 97, 98, 195, 196, 9999].map((y) => rowAt(offsets, y)), [0, 0, 0, 1, 1, 2, 3, 3, 3]);
    assert.equal(rowAt(offsetsOf([]), 10), -1);
  });

  it("renders every row that meets the viewport, and few others", () => {
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 300 }), (list, top, viewport, overscan) => {
        const offsets = offsetsOf(list);
        const { first, end } = windowOf(offsets, top, viewport, overscan);
        list.forEach((_, i) => {
          const meets = offsets[i] < top + viewport && offsets[i + 1] > top;
          if (meets) assert.ok(first <= i && i < end);
        });
        assert.ok(first >= 0 && end <= list.length && first < end);
        // Rows wholly beyond the overscan are not rendered, but for the one at each clamped end.
        for (let i = first + 1; i < end - 1; i++) assert.ok(offsets[i + 1] >= top - overscan && offsets[i] <= top + viewport + overscan);
      }),
    );
  });

  it("an empty list renders nothing", () => {
    assert.deepEqual(windowOf(offsetsOf([]), 0, 400), { first: 0, end: 0 });
  });

  it("scrolls just enough to show a row whole, and not at all when it is", () => {
    fc.assert(
      fc.property(heights, fc.nat(5_000), fc.integer({ min: 100, max: 900 }), fc.nat(), (list, top, viewport, pick) => {
        const offsets = offsetsOf(list);
        const index = pick % list.length;
        const to = scrollToShow(offsets, index, top, viewport);
        assert.ok(offsets[index] >= to && offsets[index + 1] <= to + viewport);
        if (offsets[index] >= top && offsets[index + 1] <= top + viewport) assert.equal(to, top);
      }),
    );
  });
});
