import assert from "node:assert/strict";
import { open } from "../office";

describe("L51: a workbook that is open read-only", () => {
  it("says so, is read, and takes no write", async () => {
    const office = open([["a"]]);
    office.workbook.readOnly = true;
    await office.run(async (context, sheet) => {
      context.workbook.load("readOnly");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      assert.deepEqual([context.workbook.readOnly, range.values], [true, [["a"]]]);
    });
    const writes: ((sheet: Excel.Worksheet, workbook: Excel.Workbook) => void)[] = [
      (sheet) => (sheet.getRange("A1").values = [["b"]]),
      (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000"),
      (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
      (_, workbook) => workbook.worksheets.add("乙"),
    ];
    for (const write of writes)
      await assert.rejects(office.run(async (context, sheet) => {
        write(sheet, context.workbook);
        await context.sync();
      }), { code: "AccessDenied" });
  });
});
