import assert from "node:assert/strict";
import { open } from "../office";

describe("L26: several areas at once", () => {
  it("read null where they do not agree and write to all", async () => {
    await open([["a", "b"], ["c", "d"]]).run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      const areas = sheet.getRanges("A1,B2");
      areas.load("address,areaCount,format/wrapText,format/fill/color,format/font/bold");
      await context.sync();
      assert.equal(areas.address, "数据!A1,数据!B2");
      assert.equal(areas.format.font.bold, false);
      assert.equal(areas.format.fill.color, "");
      areas.format.fill.color = "#00FF00";
      areas.format.wrapText = true;
      areas.load("format/fill/color");
      const second = sheet.getRange("B2").load("format/wrapText");
      await context.sync();
      assert.equal(areas.format.fill.color, "#00FF00");
      assert.equal(second.format.wrapText, true);
    });
  });

  it("reads a mixed yes-no as null", async () => {
    await open([["a", "b"]]).run(async (context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      const range = sheet.getRange("A1:B1").load("format/font/bold");
      await context.sync();
      assert.equal(range.format.font.bold, null);
    });
  });
});
