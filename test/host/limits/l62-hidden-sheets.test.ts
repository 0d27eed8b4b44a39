import assert from "node:assert/strict";
import { open } from "../office";

const act = (sheets: Parameters<typeof open>[0], change: (sheet: Excel.Worksheet) => void, name = "甲") =>
  open(sheets).Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

describe("L62: sheets that cannot go", () => {
  it("a very hidden one cannot be deleted until it is less hidden", async () => {
    const sheets = [{ name: "甲", visibility: "veryHidden" as const }, { name: "乙" }];
    await assert.rejects(act(sheets, (sheet) => sheet.delete()), { code: "InvalidOperation" });
    await act(sheets, (sheet) => ((sheet.visibility = "Hidden"), sheet.delete()));
  });

  it("the last visible one can be neither hidden nor deleted", async () => {
    const sheets = [{ name: "甲" }, { name: "乙", visibility: "hidden" as const }];
    await assert.rejects(act(sheets, (sheet) => sheet.delete()), { code: "InvalidOperation" });
    await assert.rejects(act(sheets, (sheet) => (sheet.visibility = "VeryHidden")), { code: "InvalidOperation" });
    await act(sheets, (sheet) => sheet.delete(), "乙");
  });
});
