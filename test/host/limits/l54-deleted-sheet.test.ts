import assert from "node:assert/strict";
import { open } from "../office";

describe("L54: a deleted sheet takes the references to it along", () => {
  it("also when a new sheet gets the old name", async () => {
    const office = open([
      { name: "汇总", values: [["=机构信息!A1"]] },
      { name: "机构信息", values: [[41]] },
    ]);
    await office.run(async (context, sheet) => {
      const cell = sheet.getRange("A1").load("values");
      context.workbook.names.add("首行", "=机构信息!$A$1");
      await context.sync();
      assert.equal(cell.values[0][0], 41);
      context.workbook.worksheets.getItem("机构信息").delete();
      context.workbook.worksheets.add("新").name = "机构信息";
      context.workbook.worksheets.getItem("机构信息").getRange("A1").values = [[42]];
      cell.load("values,formulas,valueTypes");
      const name = context.workbook.names.getItem("首行").load("formula");
      await context.sync();
      assert.deepEqual([cell.values[0][0], cell.formulas[0][0], cell.valueTypes[0][0]], ["#REF!", "=#REF!", "Error"]);
      assert.equal(name.formula, "=#REF!");
    });
  });

  it("while a renamed sheet keeps them", async () => {
    const office = open([
      { name: "汇总", values: [["=机构信息!A1"]] },
      { name: "机构信息", values: [[41]] },
    ]);
    await office.run(async (context, sheet) => {
      context.workbook.worksheets.getItem("机构信息").name = "单位 2";
      const cell = sheet.getRange("A1").load("values,formulas");
      await context.sync();
      assert.deepEqual([cell.values[0][0], cell.formulas[0][0]], [41, "='单位 2'!A1"]);
    });
  });
});
