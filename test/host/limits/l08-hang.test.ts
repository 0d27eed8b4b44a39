import assert from "node:assert/strict";
import { open, settled } from "../office";

describe("L8: a sync may never settle", () => {
  it("nothing of it is applied, and the next one is answered", async () => {
    const office = open([["a"]]);
    office.host.faults.plan(1, { kind: "hang" });
    let done = false;
    void office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["b"]];
      await context.sync();
    }).finally(() => (done = true));
    while (office.syncs() < 1) await settled();
    await settled();
    assert.deepEqual([done, office.workbook.sheets[0].grid.get(0, 0)], [false, "a"]);
    await office.run(async (context, sheet) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      assert.deepEqual(range.values, [["a"]]);
    });
  });
});
