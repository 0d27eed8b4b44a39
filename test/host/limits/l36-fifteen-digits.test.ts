import assert from "node:assert/strict";
import { open } from "../office";

describe("L36: a number keeps 15 significant digits", () => {
  it("an 18-digit text in a General cell loses its last three, in a text cell none", async () => {
    await open().run(async (context, sheet) => {
      sheet.getRange("B1").numberFormat = [["@"]];
      sheet.getRange("A1:C1").values = [["110101199003078888", "110101199003078888", Number("110101199003078888")]];
      const range = sheet.getRange("A1:C1").load("values,text");
      await context.sync();
      assert.equal(range.values[0][0], 110101199003078000);
      assert.equal(range.values[0][1], "110101199003078888");
      assert.equal(range.values[0][2], 110101199003078000);
      assert.equal(range.text[0][0], "1.10101E+17");
    });
  });

  it("and rounds fractions", async () => {
    await open().run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[0.1 + 0.2]];
      cell.load("values");
      await context.sync();
      assert.equal(cell.values[0][0], 0.3);
    });
  });
});
