import assert from "node:assert/strict";
import fc from "fast-check";
import { fromPlainJson, toPlainJson } from "../../src/sheet/plain-json";

const through = (value: unknown): unknown => fromPlainJson(JSON.parse(JSON.stringify(toPlainJson(value))));

describe("plain data as JSON", () => {
  it("comes back as it was: what JSON has no word for, and members called like our own", () => {
    const odd = { $: "map", of: [1], runs: null, ["__proto__"]: { deep: true } };
    for (const value of [odd, [undefined, null, NaN, -0, Infinity, "NaN"], { gone: undefined }, new Map<unknown, unknown>([[new Set([1]), odd], ["k", new Map()]]), "\0\ud800", new Float64Array([NaN, -0, 1.5, -Infinity]), new Uint8Array(0)])
      assert.deepEqual(through(value), value);
  });

  it("any columns of numbers, runs or none", () => {
    const numbers = fc.array(fc.oneof(fc.constantFrom(0, -0, 1, NaN, Infinity), fc.double(), fc.integer()), { maxLength: 30 });
    fc.assert(fc.property(numbers, (list) => {
      const small = list.map((one) => Math.abs(Math.trunc(one)) || 0);
      for (const value of [Float64Array.from(list), Uint8Array.from(small), Uint32Array.from(small), Int32Array.from(list)]) assert.deepEqual(through(value), value);
    }));
  });

  it("says equal values once, and refuses what is no data", () => {
    assert.deepEqual(toPlainJson(new Uint8Array(1000).fill(1)), { $: "u8", runs: [1, 1000] });
    assert.throws(() => toPlainJson({ run: () => 1 }), /no plain data/u);
    assert.throws(() => toPlainJson(new Uint16Array(1)), /no column/u);
  });
});
