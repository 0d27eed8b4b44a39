import assert from "node:assert/strict";
import { createWorkbook } from "../../src/host";
import { runOffice } from "../../src/host/node";

describe("host: values of ranges through real office.js", () => {
  it("reads and writes values, finds the used range and counts syncs", async () => {
    const workbook = createWorkbook({ sheets: [{ name: "机构信息", values: [["单位名称", "人数"], ["甲", 3]] }] });
    const office = runOffice(workbook);
    const seen = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("机构信息");
      const used = sheet.getUsedRange();
      used.load("address,values,rowCount");
      await context.sync();
      sheet.getRange("A3:B3").values = [["乙", 5]];
      const after = sheet.getUsedRange(true);
      after.load("values");
      await context.sync();
      return { address: used.address, first: used.values, after: after.values };
    });
    assert.equal(seen.address, "机构信息!A1:B2");
    assert.deepEqual(seen.first, [["单位名称", "人数"], ["甲", 3]]);
    assert.deepEqual(seen.after[2], ["乙", 5]);
    assert.equal(office.syncs(), 2);
    office.stop();
  });

  it("writes a block larger than the library sends in one piece", async () => {
    const workbook = createWorkbook();
    const office = runOffice(workbook);
    const rows = Array.from({ length: 2000 }, (_, i) => [i, `行${i}`]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2000").values = rows;
      await context.sync();
    });
    assert.equal(workbook.sheets[0].grid.get(1999, 1), "行1999");
    office.stop();
  });

  it("knows the missing sheet as a null object and refuses what it lacks by name", async () => {
    const office = runOffice(createWorkbook());
    await office.Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      assert.equal(none.isNullObject, true);
    });
    await assert.rejects(
      office.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
        await context.sync();
      }),
      { code: "NotImplemented", message: "NotImplemented: Worksheet.Charts" },
    );
    office.stop();
  });
});
