import assert from "node:assert/strict";
import { open } from "../office";

describe("L40: 1900 is a leap year to Excel", () => {
  it("serial 60 is 29 February 1900, and days before it are one off", async () => {
    await open([[59], [60], [61]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = [["yyyy-m-d"], ["yyyy-m-d"], ["yyyy-m-d"]];
      range.load("text");
      sheet.getRange("B1:B2").values = [["1900-02-28"], ["1900-03-01"]];
      const typed = sheet.getRange("B1:B2").load("values");
      await context.sync();
      assert.deepEqual(range.text.flat(), ["1900-2-28", "1900-2-29", "1900-3-1"]);
      assert.deepEqual(typed.values.flat(), [59, 61]);
    });
  });
});
