import assert from "node:assert/strict";
import fc from "fast-check";
import { hashOf, TextPool } from "../../../../src/core/intake/records/text-pool";
import { within } from "../../../support/processor-time";

describe("the pool of texts", () => {
  it("keeps each text once, in the order met, however many come", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "甲", "\0") }), { maxLength: 2_000 }), (texts) => {
      const pool = new TextPool();
      const order = [...new Set(texts)];
      assert.deepEqual(texts.map((text) => pool.index(text)), texts.map((text) => order.indexOf(text)));
      assert.deepEqual(pool.texts, order);
    }));
    const pool = new TextPool();
    for (let i = 0; i < 100_000; i++) assert.equal(pool.index(`第${i}学院`), i);
    for (let i = 0; i < 100_000; i++) assert.equal(pool.index(`第${i}学院`), i);
    assert.equal(pool.texts.length, 100_000);
  });

  it("finds texts again that all fall on one place, and is not made slow by them", () => {
    const texts = Array.from({ length: 20_000 }, (_, i) => `x${i}`);
    const pool = within(2_000, () => {
      const filled = new TextPool();
      for (let round = 0; round < 2; round++) texts.forEach((text, i) => assert.equal(filled.indexHashed(text, 7), i));
      return filled;
    });
    assert.equal(pool.index("y"), texts.length);
  });

  it("tells long texts apart by their ends and their middle", () => {
    const long = "甲".repeat(500);
    const others = [long, `${long}乙`, `乙${long}`, `${long.slice(0, 490)}乙${long.slice(491)}`];
    assert.equal(new Set(others.map(hashOf)).size, others.length);
  });
});
