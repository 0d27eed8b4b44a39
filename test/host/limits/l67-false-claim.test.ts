import assert from "node:assert/strict";
import { open } from "../office";

describe("L67: isSetSupported can be wrong", () => {
  it("an Excel may claim a set and fail at its members all the same (#3504, #4750)", async () => {
    const office = open([["a"]], { name: "win-2021", excelApi: "1.17", broken: ["Range.GetMergedAreasOrNullObject", "Range.SavedAsArray"] });
    assert.equal(office.Office.context.requirements.isSetSupported("ExcelApi", "1.17"), true);
    const asks: ((range: Excel.Range) => void)[] = [(range) => range.getMergedAreasOrNullObject().load("areaCount"), (range) => range.load("savedAsArray")];
    for (const ask of asks)
      await assert.rejects(office.run(async (context, sheet) => {
        ask(sheet.getRange("A1"));
        await context.sync();
      }), { code: "GeneralException" });
  });
});
