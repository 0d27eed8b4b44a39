import assert from "node:assert/strict";
import { area } from "../../../src/sheet/area";
import { open } from "../office";

const refusal = async (act: (sheet: Excel.Worksheet) => void): Promise<string | null> => {
  const office = open([["名称"], ["a"], ["b"], ["c"], ["下"]]);
  const [sheet] = office.workbook.sheets;
  sheet.autoFilter = { area: area(0, 0, 3, 0), criteria: [{ filterOn: "Values" }] };
  sheet.rows.set(2, { hidden: true });
  try {
    await office.run(async (context, on) => {
      act(on);
      await context.sync();
    });
    return null;
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
};

describe("L45: rows among those a filter hides", () => {
  it("cannot be inserted or deleted: FilteredRangeConflict", async () => {
    assert.equal(await refusal((sheet) => sheet.getRange("2:3").insert("Down")), "FilteredRangeConflict");
    assert.equal(await refusal((sheet) => sheet.getRange("3:3").delete("Up")), "FilteredRangeConflict");
    assert.equal(await refusal((sheet) => sheet.getRange("A2:A2").insert("Down")), "FilteredRangeConflict");
  });

  it("can below it, and above it", async () => {
    assert.equal(await refusal((sheet) => sheet.getRange("5:5").insert("Down")), null);
    assert.equal(await refusal((sheet) => sheet.getRange("1:1").insert("Down")), null);
  });
});
