import assert from "node:assert/strict";
import { Cancelled, drain } from "../../src/worker/drain";
import { breathe } from "../../src/worker/breathe";

/** A generator whose every step takes `cost` ms of a clock that only it moves. */
function worker(steps: number, cost: number) {
  const clock = { now: 0, closed: false };
  function* walk(): Generator<number, string> {
    try {
      for (let i = 0; i < steps; i++) {
        clock.now += cost;
        yield i;
      }
      return "done";
    } finally {
      clock.closed = true;
    }
  }
  return { clock, walk: walk() };
}

describe("worker/drain", () => {
  it("L12: no slice is longer than the budget and one step, and the result comes through", async () => {
    const { clock, walk } = worker(100, 3);
    const pauses: number[] = [];
    const value = await drain(walk, { budget: 8, now: () => clock.now, pause: async () => void pauses.push(clock.now) });
    assert.equal(value, "done");
    pauses.reduce((before, at) => (assert.ok(at - before <= 8 + 3), at), 0);
    assert.equal(pauses.length, 33);
  });
  it("a short run never pauses; progress is told once per slice", async () => {
    const short = worker(2, 1);
    await drain(short.walk, { now: () => short.clock.now, pause: () => assert.fail("paused") });
    const { clock, walk } = worker(10, 4);
    const told: number[] = [];
    await drain(walk, { budget: 8, now: () => clock.now, pause: async () => undefined, onProgress: (at) => told.push(at) });
    assert.deepEqual(told, [1, 3, 5, 7, 9]);
  });
  it("a raised signal ends it between slices and closes the generator", async () => {
    const { clock, walk } = worker(100, 8);
    const stop = new AbortController();
    await assert.rejects(drain(walk, { signal: stop.signal, now: () => clock.now, pause: async () => void (clock.now > 40 && stop.abort()) }), Cancelled);
    assert.ok(clock.closed && clock.now < 60);
  });
  it("an error of the generator is thrown on", async () => {
    await assert.rejects(
      // eslint-disable-next-line require-yield
      drain((function* (): Generator<number, void> {
        throw new Error("坏了");
      })()),
      /坏了/,
    );
  });
  it("breathing lets other tasks run", async () => {
    const seen: string[] = [];
    setImmediate(() => seen.push("task"));
    for (let i = 0; i < 5; i++) await breathe();
    assert.deepEqual(seen, ["task"]);
  });
});
