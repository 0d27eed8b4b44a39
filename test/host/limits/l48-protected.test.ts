import assert from "node:assert/strict";
import { open } from "../office";

type Act = (sheet: Excel.Worksheet) => void;

async function refused(options: Excel.WorksheetProtectionOptions | undefined, act: Act): Promise<string | null> {
  const office = open([["甲", "乙"]]);
  await office.run(async (context, sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  try {
    await office.run(async (context, sheet) => {
      act(sheet);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

describe("L48: a protected sheet", () => {
  it("refuses values of locked cells and takes those of open ones", async () => {
    assert.equal(await refused(undefined, (sheet) => (sheet.getRange("A1").values = [[1]])), "AccessDenied");
    assert.equal(await refused(undefined, (sheet) => (sheet.getRange("A1:B1").values = [[1, 2]])), "AccessDenied");
    assert.equal(await refused(undefined, (sheet) => (sheet.getRange("B1").values = [[1]])), null);
  });

  it("refuses formats and conditional formats, open cells too, unless allowed", async () => {
    const fill: Act = (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000");
    const rule: Act = (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom");
    assert.equal(await refused(undefined, fill), "AccessDenied");
    assert.equal(await refused(undefined, rule), "AccessDenied");
    assert.equal(await refused({ allowFormatCells: true }, fill), null);
    assert.equal(await refused({ allowFormatCells: true }, rule), null);
  });

  it("refuses rows, widths and merges, and tells that it is protected", async () => {
    assert.equal(await refused(undefined, (sheet) => sheet.getRange("2:2").insert("Down")), "AccessDenied");
    assert.equal(await refused(undefined, (sheet) => (sheet.getRange("A:A").format.columnWidth = 80)), "AccessDenied");
    assert.equal(await refused(undefined, (sheet) => sheet.getRange("A1:B1").merge()), "AccessDenied");
    const office = open();
    await office.run(async (context, sheet) => {
      sheet.protection.protect({ allowSort: true });
      sheet.protection.load("protected,options");
      await context.sync();
      assert.equal(sheet.protection.protected, true);
      assert.equal(sheet.protection.options.allowSort, true);
      assert.equal(sheet.protection.options.allowFormatCells, false);
    });
  });
});
