import assert from "node:assert/strict";
import { open } from "../office";

describe("L41: range.text is not cut by the width of the column", () => {
  it("no #### for a number or a day in a narrow column, and no word is lost", async () => {
    await open([[123456789012, "2019-09-20", "山东省专业技术人员继续教育基地"]]).run(async (context, sheet) => {
      sheet.getRange("A:C").format.columnWidth = 6;
      const range = sheet.getRange("A1:C1");
      range.numberFormat = [["0", "yyyy-mm-dd", "General"]];
      range.load("text");
      await context.sync();
      assert.deepEqual(range.text, [["123456789012", "2019-09-20", "山东省专业技术人员继续教育基地"]]);
    });
  });
});
