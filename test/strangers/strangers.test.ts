import assert from "node:assert/strict";
import { runs } from "../support/runs";
import { changed, rendered } from "./rendering";
import { bySheetJs } from "./writers";

const count = Number(process.env.STRANGERS ?? runs(1600, 500));
const pairs = Number(process.env.STRANGERS ?? runs(400, 120));

describe("one truth as strangers write it down", () => {
  it(`${count} renderings say the same of every unit, or why not`, () => {
    const strange = Array.from({ length: count }, (_, seed) => rendered(seed)).filter(({ accused, silent }) => accused.length + silent.length > 0);
    assert.deepEqual(strange.map(({ seed, layout, accused, silent }) => ({ seed, layout, accused, silent })), []);
  });

  it(`${pairs} of them say the same whatever is done to them that changes nothing`, () => {
    const strange = Array.from({ length: pairs }, (_, seed) => changed(seed)).filter(({ only }) => only.length > 0);
    assert.deepEqual(strange.map(({ seed, layout, only }) => ({ seed, layout, only })), []);
  });

  it("20 of them say the same as files that another program wrote", () => {
    for (let seed = 0; seed < 20; seed++) {
      const [read, written] = [rendered(seed), rendered(seed, bySheetJs)];
      assert.deepEqual([written.accused, written.silent], [read.accused, read.silent], written.layout);
    }
  });
});
