import assert from "node:assert/strict";
import { open } from "../office";

describe("L50: a workbook whose structure is protected", () => {
  const acts: Record<string, (workbook: Excel.Workbook, sheet: Excel.Worksheet) => void> = {
    add: (workbook) => workbook.worksheets.add("丙"),
    rename: (_, sheet) => (sheet.name = "新"),
    delete: (_, sheet) => sheet.delete(),
    hide: (_, sheet) => (sheet.visibility = "Hidden"),
    move: (_, sheet) => (sheet.position = 1),
  };
  for (const [name, act] of Object.entries(acts)) it(`refuses to ${name} a sheet, and lets its cells be written`, async () => {
    const office = open([{ name: "甲" }, { name: "乙" }]);
    office.workbook.protection = { password: "" };
    await assert.rejects(office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("A1").values = [[1]];
      act(context.workbook, sheet);
      await context.sync();
    }), { code: "AccessDenied" });
    const [first, second] = office.workbook.sheets;
    assert.deepEqual([first.name, second.name, first.visibility, first.grid.get(0, 0)], ["甲", "乙", "visible", 1]);
  });
});
