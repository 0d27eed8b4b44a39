import assert from "node:assert/strict";
import { fillForm, readActiveWorkbook } from "../../src/excel";
import { area } from "../../src/sheet/area";
import { gridOf, planOf, templateRows } from "../core/forms/support";
import { closeAll, openExcel } from "./support";

/** An Excel that claims more than it does. */
const claims = (...broken: string[]) => ({ name: "win-2021", excelApi: "1.17", broken }) as const;

describe("H30: excel: an Excel that claims a member and fails at it (L67)", () => {
  after(closeAll);

  it("reads the same hidden rows, merged cells aside where it cannot tell them", async () => {
    const values = Array.from({ length: 300 }, (_, row) => [`${row}x`, row]);
    const read = async (...broken: string[]) => {
      const run = openExcel([{ name: "表", values }], claims(...broken));
      const [sheet] = run.host.workbook.sheets;
      for (const row of [5, 6, 200]) sheet.rows.set(row, { hidden: true });
      sheet.merges = [area(10, 0, 11, 0)];
      const { sheets: [{ hiddenRows, merges, rowCount }] } = await readActiveWorkbook();
      return { hiddenRows, merges: merges.length, rowCount };
    };
    const whole = await read();
    assert.deepEqual(whole, { hiddenRows: [5, 6, 200], merges: 1, rowCount: 300 });
    assert.deepEqual(await read("Range.GetRowProperties"), whole);
    assert.deepEqual(await read("Range.GetMergedAreasOrNullObject"), { ...whole, merges: 0 });
    assert.deepEqual(await read("Functions.Date", "Range.GetRowProperties"), whole);
  });

  it("takes what cannot be told of arrays for one that is in the way, as before ExcelApi 1.12, and fills what has none", async () => {
    const open = (formulas: boolean) => {
      const run = openExcel([{ name: "数据", values: [["x"]] }, { name: "附件2", values: gridOf(templateRows(2)).values as unknown[][] }], claims("Range.SavedAsArray"));
      const sheet = run.host.workbook.sheets[1];
      if (formulas) for (const row of [4, 5]) sheet.formulas.set(row, 7, "B5&1");
      return run;
    };
    open(false);
    assert.equal((await fillForm(planOf())).inserted, 1);
    open(true);
    await assert.rejects(fillForm(planOf()), { code: "array" });
  });
});
