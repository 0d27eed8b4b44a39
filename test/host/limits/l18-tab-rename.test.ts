import assert from "node:assert/strict";
import { open } from "../office";

describe("L18: while the name of a sheet is being typed on its tab", () => {
  it("what touches the tabs fails without a reason (#4998), what stood before it in the batch is done", async () => {
    const changes: ((workbook: Excel.Workbook, sheet: Excel.Worksheet) => void)[] = [
      (workbook) => workbook.worksheets.add("丙"),
      (_, sheet) => sheet.delete(),
      (_, sheet) => (sheet.name = "新"),
      (_, sheet) => (sheet.visibility = "Hidden"),
      (_, sheet) => (sheet.position = 1),
      (_, sheet) => sheet.activate(),
    ];
    for (const change of changes) {
      const office = open([{ name: "甲" }, { name: "乙" }]);
      office.host.renamingTab = true;
      await assert.rejects(office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("甲");
        sheet.getRange("A1").values = [[1]];
        change(context.workbook, sheet);
        sheet.getRange("A2").values = [[2]];
        await context.sync();
      }), { code: "GeneralException" });
      const { sheets } = office.workbook;
      assert.deepEqual([sheets.map(({ name, visibility }) => [name, visibility]), sheets[0].grid.get(0, 0), sheets[0].grid.get(1, 0)], [[["甲", "visible"], ["乙", "visible"]], 1, null]);
    }
  });
});
