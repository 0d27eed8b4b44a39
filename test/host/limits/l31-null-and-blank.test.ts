import assert from "node:assert/strict";
import { open } from "../office";

describe("L31: null leaves a cell, '' clears it, the size must match", () => {
  it("leaves and clears", async () => {
    const office = open([["甲", "乙", "丙"]]);
    await office.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [[null, "", 5]];
      await context.sync();
    });
    const { grid } = office.workbook.sheets[0];
    assert.deepEqual([grid.get(0, 0), grid.get(0, 1), grid.get(0, 2)], ["甲", null, 5]);
  });

  it("refuses a matrix of another size, small or large, and writes nothing", async () => {
    const office = open([["甲"]]);
    for (const values of [[[1, 2]], [[1], [2]]])
      await assert.rejects(
        office.run(async (context, sheet) => {
          sheet.getRange("A1").values = values;
          await context.sync();
        }),
        { code: "InvalidArgument" },
      );
    const large = Array.from({ length: 2000 }, () => [1]);
    await assert.rejects(
      office.run(async (context, sheet) => {
        sheet.getRange("A1:A1999").values = large;
        await context.sync();
      }),
      { code: "InvalidArgument" },
    );
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), "甲");
  });
});
