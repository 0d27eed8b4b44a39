import assert from "node:assert/strict";
import { paceOf } from "../../../src/taskpane/state/pace";

describe("taskpane/state/pace", () => {
  it("goes by files for the speed and by bytes for the rest; at first nobody can tell", () => {
    assert.equal(paceOf({ files: 5, bytes: 50 }, { files: 10, bytes: 200 }, 999), undefined);
    assert.equal(paceOf({ files: 0, bytes: 0 }, { files: 10, bytes: 200 }, 5000), undefined);
    assert.deepEqual(paceOf({ files: 5, bytes: 50 }, { files: 10, bytes: 200 }, 2000), { rate: 2.5, left: 6 });
  });
});
