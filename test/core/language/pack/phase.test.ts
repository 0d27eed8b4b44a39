import assert from "node:assert/strict";
import { phase, phases } from "../../../../src/core/language/pack/phase";
import { packs } from "../../../../src/packs";

describe("the phase of a clause", () => {
  it("is one of those the review knows; a slip of the pen is refused with what there is", () => {
    const refused = phase.safeParse("aplication");
    assert.match(refused.success ? "" : refused.error.issues[0].message, /不是阶段，可用 .*application/u);
    assert.deepEqual([...new Set(packs.flatMap(({ entries }) => entries.map((entry) => entry.phase)))].sort(), [...phases].sort());
  });
});
