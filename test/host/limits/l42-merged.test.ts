import assert from "node:assert/strict";
import { open } from "../office";

describe("L42: a merged block has one value", () => {
  it("keeps the top-left, reads '' elsewhere and loses what is written there", async () => {
    await open([["甲", "乙"], ["丙", "丁"]]).run(async (context, sheet) => {
      const block = sheet.getRange("A1:B2");
      block.merge();
      block.load("values");
      await context.sync();
      assert.deepEqual(block.values, [["甲", ""], ["", ""]]);
      sheet.getRange("B2").values = [["丢"]];
      block.values = [["新", "x"], ["y", "z"]];
      block.load("values");
      const merged = sheet.getRange("A1:C5").getMergedAreasOrNullObject().load("areas/items/address");
      await context.sync();
      assert.deepEqual(block.values, [["新", ""], ["", ""]]);
      assert.deepEqual(merged.areas.items.map(({ address }) => address), ["数据!A1:B2"]);
    });
  });
});
