import assert from "node:assert/strict";
import fc from "fast-check";
import { and, not, or, Truth } from "../../../src/core/language/state";

const truth = fc.constantFrom(Truth.no, Truth.yes, Truth.unknown, Truth.broken);
const truths = fc.array(truth, { maxLength: 6 });

/** The values a condition could still take if all that is open in it were known. */
function possible(value: number): boolean[] {
  return value === Truth.no ? [false] : value === Truth.yes ? [true] : [false, true];
}

describe("truth with unknown and broken", () => {
  it("agrees with every way the open parts could turn out", () => {
    fc.assert(
      fc.property(truth, truth, (a, b) => {
        for (const [join, plain] of [[and, (x: boolean, y: boolean) => x && y], [or, (x: boolean, y: boolean) => x || y]] as const) {
          const results = new Set(possible(a).flatMap((x) => possible(b).map((y) => plain(x, y))));
          const joined = join(a, b);
          if (results.size === 1) assert.equal(joined, results.has(true) ? Truth.yes : Truth.no);
          else assert.ok(joined === Truth.unknown || joined === Truth.broken);
        }
      }),
    );
  });

  it("is broken only where a broken part could have decided", () => {
    assert.equal(and(Truth.no, Truth.broken), Truth.no);
    assert.equal(and(Truth.unknown, Truth.broken), Truth.broken);
    assert.equal(and(Truth.yes, Truth.broken), Truth.broken);
    assert.equal(or(Truth.yes, Truth.broken), Truth.yes);
    assert.equal(or(Truth.unknown, Truth.broken), Truth.broken);
  });

  it("does not depend on order or grouping, and follows De Morgan", () => {
    fc.assert(
      fc.property(truths, truths, (a, b) => {
        const all = (list: number[]): number => list.reduce<number>(and, Truth.yes);
        const any = (list: number[]): number => list.reduce<number>(or, Truth.no);
        assert.equal(all([...a, ...b]), and(all(a), all(b)));
        assert.equal(all([...a].reverse()), all(a));
        assert.equal(any([...a].reverse()), any(a));
        assert.equal(not(all(a)), any(a.map((one) => not(one))));
      }),
    );
  });
});
