import assert from "node:assert/strict";
import { memo } from "../../../../src/core/engine/derived/memo";
import { Reasoning } from "../../../../src/core/engine/reasoning";
import { datasetFromRows } from "../../../../src/core/intake/records/dataset-from-rows";

describe("a reading of texts", () => {
  it("is done once per text and run, also where nothing comes of it", () => {
    const done: string[] = [];
    const length = (text: string): number | undefined => (done.push(text), text.length || undefined);
    const data = new Reasoning(datasetFromRows({}), new Map(), 0);
    const found = ["甲", "", "", "甲"].map(memo(data, "lengths", length));
    assert.deepEqual([...found, memo(data, "lengths", length)("")], [1, undefined, undefined, 1, undefined]);
    assert.deepEqual(done, ["甲", ""]);
  });
});
