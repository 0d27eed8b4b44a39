import assert from "node:assert/strict";
import { Grid, SharedTexts } from "../../src/host/model/grid";

describe("host: the grid of an opened sheet", () => {
  it("takes values in cells the reader found empty below the last value of a column", () => {
    // The reader ends the values of a column with its last value, though formatted cells go on.
    const grid = new Grid(new SharedTexts(["表头"]), [{ kind: Uint8Array.of(3, 0, 0, 0), value: Float64Array.of(0) }]);
    grid.set(2, 0, "符合");
    grid.set(3, 0, 7);
    assert.deepEqual([0, 1, 2, 3].map((row) => grid.get(row, 0)), ["表头", null, "符合", 7]);
  });
});
