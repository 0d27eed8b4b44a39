import assert from "node:assert/strict";
import { open } from "../office";

describe("L4: unbounded ranges", () => {
  it("read null, not empty", async () => {
    const seen = await open([["甲", 1]]).run(async (context, sheet) => {
      const columns = sheet.getRange("A:B").load("values,formulas,text,numberFormat,address");
      const rows = sheet.getRange("1:1").load("values");
      await context.sync();
      return { ...columns.toJSON(), rows: rows.values };
    });
    assert.deepEqual([seen.values, seen.formulas, seen.text, seen.numberFormat, seen.rows], [null, null, null, null, null]);
    assert.equal(seen.address, "数据!A:B");
  });

  it("refuse cell values", async () => {
    const office = open([["甲"]]);
    const write = office.run(async (context, sheet) => {
      sheet.getRange("A:A").values = "乙" as never;
      await context.sync();
    });
    await assert.rejects(write, { code: "InvalidArgument" });
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), "甲");
  });
});
