import assert from "node:assert/strict";
import fc from "fast-check";
import { alike, alikePairs } from "../../../../src/core/dictionary/text/similar";

describe("names that look alike", () => {
  it("finds the alike pairs a comparison of all with all finds", () => {
    const name = fc.string({ unit: fc.constantFrom("山", "东", "大", "学", "院", "省"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 14 }), fc.constantFrom(0.5, 0.7, 0.9, 1), (names, threshold) => {
        const all: string[] = [];
        for (let a = 0; a < names.length; a++)
          for (let b = a + 1; b < names.length; b++) if (alike(names[a], names[b], threshold)) all.push([a, b].sort().join());
        const found = [...alikePairs(names, threshold)].map((pair) => [...pair].sort().join());
        assert.deepEqual(found.sort(), all.sort());
      }),
    );
  });
});
