import assert from "node:assert/strict";
import { open } from "../office";

describe("L35: error cells read as text", () => {
  it("and only valueTypes tells them from one", async () => {
    await open([["#N/A", "'#N/A", "=1/0", "=没有的名称"]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:D1").load("values,valueTypes");
      await context.sync();
      assert.deepEqual(range.values[0], ["#N/A", "#N/A", "#DIV/0!", "#NAME?"]);
      assert.deepEqual(range.valueTypes[0], ["Error", "String", "Error", "Error"]);
    });
  });
});
