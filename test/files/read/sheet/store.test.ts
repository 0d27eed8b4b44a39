import assert from "node:assert/strict";
import fc from "fast-check";
import { CellStore } from "../../../../src/files/read/sheet/store";
import { CellKind } from "../../../../src/sheet/cells";

const caps = { cellBytes: 64 * 1024 * 1024, cells: 1e6 };

/** A sheet with a full first column, a second with a cell every so many rows and a third that ends early; told meanwhile what to expect. */
function stored(rows: number, every: number, ends: number, expected?: number): ReturnType<CellStore["finish"]> {
  const store = new CellStore(caps, caps.cells);
  for (let row = 0; row < rows; row++) {
    if (expected !== undefined && row % 100 === 0) store.expect(expected);
    store.put(row, 0, CellKind.number, row / 3);
    if (row % every === 0) store.put(row, 1, CellKind.text, row);
    if (row < ends) store.put(row, 2, CellKind.boolean, 1);
  }
  return store.finish();
}

describe("cells while a sheet is read", () => {
  it("come to the same whatever number of rows was expected", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 9000 }), fc.nat(20_000), fc.nat(60_000), (rows, every, ends, expected) => {
      assert.deepEqual(stored(rows, every, ends, expected), stored(rows, every, ends));
    }), { numRuns: 60 });
  });

  it("a full column that was given room for all its rows is handed on as it is, without a copy", () => {
    const [column] = stored(20_000, 1, 0, 20_000).columns;
    assert.deepEqual([column!.kind.length, column!.value.length, column!.value.buffer.byteLength], [20_000, 20_000, 22_000 * 8]);
  });

  it("room is not made on a promise that memory does not allow, and nothing is refused for it", () => {
    const store = new CellStore({ cellBytes: 1024 * 1024, cells: 1e6 }, 1e6);
    for (let row = 0; row < 8192; row++) {
      store.expect(1_048_576);
      store.put(row, 0, CellKind.number, row);
    }
    assert.equal(store.finish().columns[0]!.value[8191], 8191);
  });
});
