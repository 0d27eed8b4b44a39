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

  it("of a part of a sheet is the values inside it, not what the sheet's own reaches into it", async () => {
    await open([["甲", "乙"], ["1", ""], ["", "=1+1"]]).run(async (context, sheet) => {
      sheet.getRange("XFD1048576").values = [["远"]];
      const addresses = ["A:A", "B2:D9", "A2:XFD1048575", "C:C"].map((part) => sheet.getRange(part).getUsedRangeOrNullObject(true).load("address"));
      await context.sync();
      assert.deepEqual(addresses.map((one) => (one.isNullObject ? null : one.address)), ["数据!A1:A2", "数据!B3", "数据!A2:B3", null]);
    });
  });
});
