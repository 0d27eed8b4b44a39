import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openHost, saveHost } from "../../src/host";
import { runOffice } from "../../src/host/node";

const folder = path.resolve(__dirname, "../../../shared/data/real");

const workbooks = (under: string): string[] =>
  readdirSync(under, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/.test(name)).map((name) => path.join(under, name));

describe("host: real workbooks", () => {
  it("open, are read through office.js, and save as the same bytes when nothing was done", async function () {
    if (!existsSync(folder)) this.skip();
    for (const file of workbooks(folder)) {
      const bytes = new Uint8Array(readFileSync(file));
      const workbook = openHost(bytes, path.basename(file));
      assert.equal(Buffer.compare(Buffer.from(saveHost(workbook)), Buffer.from(bytes)), 0, file);
      const office = runOffice(workbook);
      await office.Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        await context.sync();
        for (const sheet of sheets.items) {
          const used = sheet.getUsedRangeOrNullObject(true).load("values,text,numberFormat,formulas,rowCount");
          sheet.getRange().conditionalFormats.load("items/type,items/priority");
          await context.sync();
          if (!used.isNullObject) assert.equal(used.values.length, used.rowCount, file);
        }
      });
      office.stop();
    }
  });
});
