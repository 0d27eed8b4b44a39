import assert from "node:assert/strict";
import { packProblems } from "../../src/core/pack/check";
import { runExamples } from "../../src/core/rules/examples";
import { hunan2017 } from "../../src/packs/hunan-2017";

describe("hunan-2017", () => {
  it("is a pack without problems", () => assert.deepEqual(packProblems(hunan2017), []));
  it("has examples that come out as they say", () => assert.deepEqual(runExamples(hunan2017), []));
});
