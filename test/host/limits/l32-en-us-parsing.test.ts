import assert from "node:assert/strict";
import { open } from "../office";

/** Written into a General cell: what is read back, its type and number format. */
const TABLE: [string, unknown, string, string][] = [
  ["2019-08-01", 43678, "Double", "m/d/yyyy"],
  ["2019/8/1", 43678, "Double", "m/d/yyyy"],
  ["8/1/2019", 43678, "Double", "m/d/yyyy"],
  ["2019-08-01 12:00", 43678.5, "Double", "m/d/yyyy h:mm"],
  ["2019年8月1日", "2019年8月1日", "String", "General"],
  ["2019.08.01", "2019.08.01", "String", "General"],
  ["31/12/2019", "31/12/2019", "String", "General"],
  ["2019-13-01", "2019-13-01", "String", "General"],
  ["1,234.5", 1234.5, "Double", "#,##0.00"],
  ["50%", 0.5, "Double", "0%"],
  ["1E5", 100000, "Double", "0.00E+00"],
  ["00123", 123, "Double", "General"],
  ["(5)", -5, "Double", "General"],
  [" 12 ", 12, "Double", "General"],
  ["TRUE", true, "Boolean", "General"],
  ["约2000", "约2000", "String", "General"],
  ["1.234,5", "1.234,5", "String", "General"],
];

describe("L32: texts are read as en-US, whatever the user's locale", () => {
  for (const [text, value, type, format] of TABLE)
    it(`${text} becomes ${String(value)}`, async () => {
      const seen = await open().run(async (context, sheet) => {
        const cell = sheet.getRange("A1");
        cell.values = [[text]];
        cell.load("values,valueTypes,numberFormat");
        await context.sync();
        return [cell.values[0][0], cell.valueTypes[0][0], cell.numberFormat[0][0]];
      });
      assert.deepEqual(seen, [value, type, format]);
    });

  it("writes serials of the 1904 system where the workbook has it", async () => {
    await open([], "win-2021", true).run(async (context, sheet) => {
      sheet.getRange("A1").values = [["2019-08-01"]];
      const cell = sheet.getRange("A1").load("values,text");
      const probe = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      assert.equal(cell.values[0][0], 43678 - 1462);
      assert.equal(cell.text[0][0], "2019/8/1");
      assert.equal(probe.value, 35064);
    });
  });

  it("formats and formulas are told as en-US, too; numberFormatLocal and text follow a Chinese Excel", async () => {
    await open([["2019-08-01", 5]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1").load("numberFormat,numberFormatLocal,text");
      const cell = sheet.getRange("C1");
      cell.numberFormatLocal = [["G/通用格式"]];
      cell.formulasLocal = [["=SUM(B1:B1)"]];
      cell.load("numberFormat,formulas,formulasLocal");
      await context.sync();
      assert.deepEqual(range.numberFormat, [["m/d/yyyy", "General"]]);
      assert.deepEqual(range.numberFormatLocal, [["yyyy/m/d", "G/通用格式"]]);
      assert.deepEqual(range.text, [["2019/8/1", "5"]]);
      assert.deepEqual([cell.numberFormat, cell.formulas, cell.formulasLocal], [[["General"]], [["=SUM(B1:B1)"]], [["=SUM(B1:B1)"]]]);
    });
  });
});
