import assert from "node:assert/strict";
import { rendered } from "./rendering";

const count = Number(process.env.STRANGERS ?? 150);

describe("one truth as strangers write it down", () => {
  it(`${count} renderings say the same of every unit, or why not`, () => {
    const strange = Array.from({ length: count }, (_, seed) => rendered(seed)).filter(({ accused, silent }) => accused.length + silent.length > 0);
    assert.deepEqual(strange.map(({ seed, layout, accused, silent }) => ({ seed, layout, accused, silent })), []);
  });
});
