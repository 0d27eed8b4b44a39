import assert from "node:assert/strict";
import { open } from "../office";

describe("L6: nothing is readable before load and sync", () => {
  it("throws PropertyNotLoaded, and for a result before its sync", async () => {
    await open([["甲"]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      assert.throws(() => range.values, { code: "PropertyNotLoaded" });
      range.load("address");
      assert.throws(() => range.address, { code: "PropertyNotLoaded" });
      const count = context.workbook.worksheets.getCount();
      assert.throws(() => count.value, { code: "ValueNotLoaded" });
      await context.sync();
      assert.equal(range.address, "数据!A1");
      assert.equal(count.value, 1);
      assert.throws(() => range.values, { code: "PropertyNotLoaded" });
    });
  });
});
