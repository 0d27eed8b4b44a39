import assert from "node:assert/strict";
import { open } from "../office";

describe("L28: the used range counts formatting unless valuesOnly", () => {
  it("reaches a formatted last row, and the values alone do not", async () => {
    await open([["甲", "乙"]]).run(async (context, sheet) => {
      sheet.getRange("A1048576").format.fill.color = "#FFFF00";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      // So large that it is whole columns, whose values read null (limit L4).
      assert.equal(all.address, "数据!A:B");
      assert.equal(values.address, "数据!A1:B1");
    });
  });

  it("of a blank sheet is A1, or a null object", async () => {
    await open().run(async (context, sheet) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      assert.equal(used.address, "数据!A1");
      assert.equal(none.isNullObject, true);
    });
  });
});
