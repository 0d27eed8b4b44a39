import assert from "node:assert/strict";
import fc from "fast-check";
import { parseNumber } from "../../../src/files/read/sheet/number";
import { serialOfIso } from "../../../src/files/read/sheet/iso";

const parse = (text: string) => parseNumber(new TextEncoder().encode(text), 0, text.length);

describe("numbers of cells", () => {
  it("equals Number() for every double, in every spelling", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(20), (value, digits) => {
      for (const text of [String(value), value.toPrecision(Math.max(1, digits)), value.toExponential(Math.min(digits, 18))]) assert.equal(parse(text), Number(text));
    }), { numRuns: 3000 });
    fc.assert(fc.property(fc.integer(), fc.nat(12), (value, places) => {
      const text = (value / 10 ** places).toFixed(places);
      assert.equal(parse(text), Number(text));
    }), { numRuns: 3000 });
  });

  it("refuses what is no number", () => {
    for (const text of ["", "-", ".", "1.2.3", "abc", "1e", "0x10", "Infinity", "NaN", "1,000", "１２"]) assert.ok(Number.isNaN(parse(text)), text);
    assert.deepEqual([" 5 ", "+5", ".5", "5."].map(parse), [5, 5, 0.5, 5]);
  });

  it("gives each day of the calendar its own serial, in both systems", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString();
      assert.equal(serialOfIso(iso.slice(0, 10), false), serial);
      assert.equal(serialOfIso(iso.slice(0, 19), true), serial - 1462);
    }));
    assert.equal(serialOfIso("1900-03-01", false), 61);
    assert.equal(serialOfIso("1904-01-01", true), 0);
    assert.equal(serialOfIso("昨天", false), undefined);
  });
});
