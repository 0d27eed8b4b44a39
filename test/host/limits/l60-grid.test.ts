import assert from "node:assert/strict";
import { open } from "../office";

const works = async (act: (sheet: Excel.Worksheet) => void): Promise<string | null> => {
  try {
    await open().run(async (context, sheet) => {
      act(sheet);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};

describe("L60: the grid", () => {
  it("has 1,048,576 rows and 16,384 columns", async () => {
    assert.equal(await works((sheet) => sheet.getRange("XFD1048576").load("address")), null);
    assert.equal(await works((sheet) => sheet.getRange("XFE1").load("address")), "InvalidArgument");
    assert.equal(await works((sheet) => sheet.getRange("A1048577").load("address")), "InvalidArgument");
    assert.equal(await works((sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1).load("address")), "InvalidArgument");
    assert.equal(await works((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address")), "InvalidArgument");
  });

  it("rows are at most 409 points high, columns 255 characters wide", async () => {
    assert.equal(await works((sheet) => (sheet.getRange("1:1").format.rowHeight = 409)), null);
    assert.equal(await works((sheet) => (sheet.getRange("1:1").format.rowHeight = 410)), "InvalidArgument");
    assert.equal(await works((sheet) => (sheet.getRange("A:A").format.columnWidth = 255 * 5.25)), null);
    assert.equal(await works((sheet) => (sheet.getRange("A:A").format.columnWidth = 256 * 5.25 + 5)), "InvalidArgument");
    assert.equal(await works((sheet) => (sheet.standardWidth = 256)), "InvalidArgument");
  });

  it("a height that was set goes back to the standard with useStandardHeight = true; false does nothing", async () => {
    const office = open();
    const heights = (standard: boolean) => office.run(async (context, sheet) => {
      const { format } = sheet.getRange("2:3");
      format.rowHeight = 40;
      format.useStandardHeight = standard;
      format.load("rowHeight");
      await context.sync();
      return format.rowHeight;
    });
    assert.deepEqual([await heights(false), await heights(true)], [40, 15]);
  });
});
