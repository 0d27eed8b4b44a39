import assert from "node:assert/strict";
import type { ReviewResult } from "../../../src/core/review/review";
import { toWrite } from "../../../src/taskpane/select/to-write";
import { reduce } from "../../../src/taskpane/state/reducer";
import { initialState } from "../../../src/taskpane/state/state";
import { memoryOf } from "../../../src/taskpane/state/memory";

describe("numbers of persons in what the pane writes", () => {
  it("are whole only while somebody who confirmed it wants them so, and no workbook remembers that", () => {
    const result = { on: "2019-09-24" } as ReviewResult;
    const state = initialState("2019-09-24");
    assert.equal(toWrite(state, result), result);
    const told = reduce(state, { type: "unmask", on: true });
    assert.equal(toWrite(told, result).unmasked, true);
    assert.equal(toWrite(reduce(told, { type: "unmask", on: false }), result).unmasked, undefined);
    assert.deepEqual(memoryOf(told, "2019-09-24"), memoryOf(state, "2019-09-24"));
  });
});
