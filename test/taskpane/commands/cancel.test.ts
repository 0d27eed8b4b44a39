import assert from "node:assert/strict";
import { Cancel } from "../../../src/taskpane/commands/cancel";

describe("taskpane/commands/cancel", () => {
  it("starting again cancels the run before", () => {
    const cancel = new Cancel();
    const one = cancel.start();
    const two = cancel.start();
    assert.deepEqual([one.aborted, two.aborted], [true, false]);
    cancel.stop();
    assert.equal(two.aborted, true);
  });
});
