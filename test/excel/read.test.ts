import assert from "node:assert/strict";
import { readActiveWorkbook } from "../../src/excel/read/workbook";
import { listSheets } from "../../src/excel/read/sheets";
import { closeAll, openExcel } from "./support";

describe("excel: reading the open workbook", () => {
  after(closeAll);
  it("t", async () => {
    const run = openExcel([{ name: "机构信息", values: [["单位", "人数", "是否"], ["甲", 12, true]] }, { name: "空" }]);
    console.log(JSON.stringify(await listSheets()), run.syncs());
    const cells = await readActiveWorkbook();
    console.log(JSON.stringify(cells), run.syncs());
    assert.ok(true);
  });
});
