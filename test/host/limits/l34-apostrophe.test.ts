import assert from "node:assert/strict";
import { open } from "../office";

describe("L34: range.formulas drops the leading apostrophe", () => {
  it("so that reading and writing back turns a text into a formula", async () => {
    await open().run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["'=1+1"]];
      cell.load("formulas,valueTypes");
      await context.sync();
      assert.deepEqual([cell.formulas[0][0], cell.valueTypes[0][0]], ["=1+1", "String"]);
      const { formulas } = cell;
      cell.formulas = formulas;
      cell.load("values,valueTypes");
      await context.sync();
      assert.deepEqual([cell.values[0][0], cell.valueTypes[0][0]], [2, "Double"]);
    });
  });
});
