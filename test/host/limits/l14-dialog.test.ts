import assert from "node:assert/strict";
import { open } from "../office";

describe("L14: while a dialog of Excel's is open", () => {
  it("reads are answered, and the first write of a batch ends it, in these words (#5313)", async () => {
    const office = open([["甲"]]);
    office.host.dialogOpen = true;
    await office.run(async (context, sheet) => {
      const range = sheet.getUsedRange().load("values");
      await context.sync();
      assert.deepEqual(range.values, [["甲"]]);
    });
    const writes: ((sheet: Excel.Worksheet, workbook: Excel.Workbook) => void)[] = [
      (sheet) => (sheet.getRange("A1").values = [["乙"]]),
      (sheet) => sheet.getRange("1:1").insert("Down"),
      (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom"),
      (_, workbook) => workbook.worksheets.add("丙"),
      (_, workbook) => workbook.customXmlParts.add('<a xmlns="urn:x"/>'),
    ];
    for (const write of writes)
      await assert.rejects(office.run(async (context, sheet) => {
        write(sheet, context.workbook);
        await context.sync();
      }), { code: "GeneralException", message: "Write operation is not supported for Office when a modal dialog is open." });
    assert.deepEqual([office.workbook.sheets.length, office.workbook.sheets[0].grid.get(0, 0), office.workbook.xmlParts], [1, "甲", []]);
  });
});
