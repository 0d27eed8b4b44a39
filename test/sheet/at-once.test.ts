import assert from "node:assert/strict";
import { atOnce, passedOn } from "../../src/sheet/at-once";

/** Counts to three with a pause before each; says when it is ended. */
function* counting(ended: string[] = []): Generator<number, string> {
  try {
    for (const n of [1, 2, 3]) yield n;
    return "three";
  } finally {
    ended.push("ended");
  }
}

describe("sheet/at-once", () => {
  it("runs work to its end", () => {
    assert.equal(atOnce(counting()), "three");
  });

  it("passes pauses on in other words, and the result as it is", () => {
    function* outer(): Generator<string, string> {
      return `${yield* passedOn(counting(), (n) => `${n} of 3`)}!`;
    }
    const run = outer();
    assert.deepEqual([run.next(), run.next(), run.next(), run.next()], [
      { done: false, value: "1 of 3" }, { done: false, value: "2 of 3" }, { done: false, value: "3 of 3" }, { done: true, value: "three!" },
    ]);
  });

  it("ends the work with what waits for it, and lets its faults through", () => {
    const ended: string[] = [];
    const run = passedOn(counting(ended), (n) => n);
    run.next();
    run.return("");
    assert.deepEqual(ended, ["ended"]);
    function* failing(): Generator<number, string> {
      yield 1;
      throw new RangeError("x");
    }
    assert.throws(() => atOnce(passedOn(failing(), (n) => n)), RangeError);
  });
});
