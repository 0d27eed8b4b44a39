import assert from "node:assert/strict";
import { userEdit } from "../../../src/host";
import { open, settled } from "../office";

describe("L57: a co-author edits between two syncs", () => {
  it("what was read is old, the next read is new, and the event says who it was", async () => {
    const office = open([["甲", 1]]);
    await office.run(async (context, sheet) => {
      const seen: string[] = [];
      sheet.onChanged.add(async ({ source, address }) => void seen.push(`${source} ${address}`));
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      userEdit(office.host, "数据", "B1", 2, "remote");
      assert.deepEqual(range.values, [["甲", 1]]);
      range.load("values");
      await context.sync();
      assert.deepEqual(range.values, [["甲", 2]]);
      await settled();
      assert.deepEqual(seen, ["Remote B1"]);
    });
  });

  it("the write that comes last wins, whoever's it is", async () => {
    const office = open([["甲", 1]]);
    await office.run(async (context, sheet) => {
      sheet.getRange("A1").load("values");
      await context.sync();
      userEdit(office.host, "数据", "A1", "他人", "remote");
      sheet.getRange("A1").values = [["我"]];
      await context.sync();
    });
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), "我");
    userEdit(office.host, "数据", "A1", "他人", "remote");
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), "他人");
  });
});
