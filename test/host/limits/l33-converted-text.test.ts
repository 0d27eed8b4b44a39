import assert from "node:assert/strict";
import { open } from "../office";

describe("L33: a text that looks like something else is taken for it", () => {
  it("1-2 and 3/4 become days of this year, 00123, 1E5 and TRUE what they say, unless the cell is formatted as text first", async () => {
    const texts = ["1-2", "3/4", "00123", "1E5", "TRUE"];
    await open().run(async (context, sheet) => {
      sheet.getRange("B1:B5").numberFormat = texts.map(() => ["@"]);
      sheet.getRange("A1:B5").values = texts.map((text) => [text, text]);
      const range = sheet.getRange("A1:B5").load("values,valueTypes");
      await context.sync();
      assert.deepEqual(range.valueTypes.map(([taken]) => taken), ["Double", "Double", "Double", "Double", "Boolean"]);
      assert.deepEqual(range.values.map((row) => row[1] as string), texts);
      assert.deepEqual(range.values.slice(2).map(([taken]) => taken as unknown), [123, 100_000, true]);
    });
  });

  it("a format that comes after the value changes nothing any more", async () => {
    await open().run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["00123"]];
      cell.numberFormat = [["@"]];
      cell.load("values,valueTypes");
      await context.sync();
      assert.deepEqual([cell.values, cell.valueTypes], [[[123]], [["Double"]]]);
    });
  });
});
