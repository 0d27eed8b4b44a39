import assert from "node:assert/strict";
import { openHost } from "../../src/host";
import { runOffice } from "../../src/host/node";
import type { WorkbookCells } from "../../src/sheet/cells";
import { withinAsync } from "../support/processor-time";

/** 100,000 rows of 20 columns, texts and numbers, as a reader would give them. */
function large(): WorkbookCells {
  const rowCount = 100_000;
  const strings = Array.from({ length: 1000 }, (_, i) => `文字${i}`);
  const columns = Array.from({ length: 20 }, (_, c) => {
    const kind = new Uint8Array(rowCount).fill(c % 2 === 0 ? 1 : 3);
    return { kind, value: Float64Array.from({ length: rowCount }, (_unused, r) => (c % 2 === 0 ? r : r % 1000)) };
  });
  return { file: "大.xlsx", date1904: false, strings, sheets: [{ name: "数据", visibility: "visible", rowCount, columns, merges: [], hiddenRows: [] }] };
}

describe("host: a sheet of 100,000 rows and 20 columns", () => {
  it("gives blocks of 50,000 cells in milliseconds, also after edits and formats", async () => {
    const workbook = openHost(large());
    const office = runOffice(workbook);
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("数据");
      const used = sheet.getUsedRange(true).load("address");
      sheet.getRange("A2:T2").values = [Array.from({ length: 20 }, (_, i) => `x${i}`)];
      sheet.getRange("A1:T100000").format.font.bold = true;
      await context.sync();
      assert.equal(used.address, "数据!A1:T100000");
      await withinAsync(15_000, async () => {
        for (let block = 0; block < 10; block++) {
          const range = sheet.getRangeByIndexes(block * 2500, 0, 2500, 20).load("values,numberFormat,valueTypes");
          await context.sync();
          assert.equal(range.values.length, 2500);
        }
      });
    });
    assert.equal(workbook.sheets[0].grid.get(1, 3), "x3");
    office.stop();
  });
});
