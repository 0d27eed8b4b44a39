import assert from "node:assert/strict";
import { pieces } from "../../src/worker/protocol";

describe("worker/protocol", () => {
  it("cuts into pieces and loses none", () => {
    assert.deepEqual([...pieces([1, 2, 3, 4, 5], 2)], [[1, 2], [3, 4], [5]]);
    assert.deepEqual([...pieces([], 2)], []);
  });
});
