import assert from "node:assert/strict";
import { open } from "../office";

describe("L39: a workbook counts its days from 1900 or from 1904", () => {
  const read = (date1904: boolean) =>
    open([["2000-01-01"]], "win-2021", date1904).run(async (context, sheet) => {
      const range = sheet.getRange("A1").load("values,text");
      const day = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return { serial: range.values[0][0] as number, shown: range.text[0][0], day: day.value };
    });

  it("the same day is 1,462 apart, and functions.date tells which it is", async () => {
    const [old, mac] = [await read(false), await read(true)];
    assert.deepEqual([old.serial, mac.serial, old.serial - mac.serial], [36_526, 35_064, 1_462]);
    assert.deepEqual([old.day, mac.day], [36_526, 35_064]);
    assert.equal(old.shown, mac.shown);
  });

  it("a serial that is copied from one to the other is another day", async () => {
    await open([[36_526]], "win-2021", true).run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["yyyy-mm-dd"]];
      range.load("text");
      await context.sync();
      assert.equal(range.text[0][0], "2004-01-02");
    });
  });
});
