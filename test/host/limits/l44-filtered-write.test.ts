import assert from "node:assert/strict";
import { area } from "../../../src/sheet/area";
import { withoutFaults } from "../../../src/host";
import type { ProfileChoice } from "../../../src/host/profile";
import { open, type Opened } from "../office";

/** A list whose third and fourth row a filter hides. */
function filtered(profile?: ProfileChoice): Opened {
  const office = open([["名称"], ["a"], ["b"], ["c"], ["d"]], profile);
  const [sheet] = office.workbook.sheets;
  sheet.autoFilter = { area: area(0, 0, 4, 0), criteria: [{ filterOn: "Values" }] };
  for (const row of [2, 3]) sheet.rows.set(row, { hidden: true });
  return office;
}
const column = (office: Opened, at: number): unknown[] => Array.from({ length: 5 }, (_, row) => office.workbook.sheets[0].grid.get(row, at));
const write = (office: Opened, address: string, values: unknown[][]) =>
  office.run(async (context, sheet) => {
    sheet.getRange(address).values = values;
    await context.sync();
  });

describe("L44: a block of values written where a filter hides rows", () => {
  it("goes astray: hidden rows keep what they hold, the others all get its first row (#224)", async () => {
    const office = filtered();
    await write(office, "A2:A5", [[1], [2], [3], [4]]);
    assert.deepEqual(column(office, 0), ["名称", 1, "b", "c", 1]);
    await write(office, "B1:B5", [["x"], ["y"], ["z"], ["u"], ["v"]]);
    assert.deepEqual(column(office, 1), ["x", "x", null, null, "x"]);
  });

  it("lands where it should row by row, where rows are hidden by hand, and once the filter is off, which shows them", async () => {
    const office = filtered();
    await write(office, "A3", [["独"]]);
    assert.equal(column(office, 0)[2], "独");
    await office.run(async (context, sheet) => {
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      assert.equal(sheet.autoFilter.isDataFiltered, true);
      sheet.autoFilter.remove();
      const rows = sheet.getRange("A1:A5").load("rowHidden");
      await context.sync();
      assert.equal(rows.rowHidden, false);
    });
    office.workbook.sheets[0].rows.set(2, { hidden: true });
    await write(office, "A2:A5", [[1], [2], [3], [4]]);
    assert.deepEqual(column(office, 0), ["名称", 1, 2, 3, 4]);
  });

  it("is a fault of Excel's alone: who only edits the file has not got it", async () => {
    const office = filtered(withoutFaults("web"));
    await write(office, "A2:A5", [[1], [2], [3], [4]]);
    assert.deepEqual(column(office, 0), ["名称", 1, 2, 3, 4]);
  });

  it("also where the filter is a table's, which worksheet.autoFilter does not tell of", async () => {
    const office = filtered();
    const [sheet] = office.workbook.sheets;
    sheet.tables = [{ name: "表1", area: area(0, 0, 4, 0), filter: sheet.autoFilter }];
    sheet.autoFilter = null;
    await office.run(async (context, on) => {
      on.autoFilter.load("isDataFiltered");
      const tables = on.tables.load("items/name,items/showFilterButton,items/autoFilter/isDataFiltered");
      await context.sync();
      assert.deepEqual([on.autoFilter.isDataFiltered, tables.items.map(({ name, showFilterButton, autoFilter }) => [name, showFilterButton, autoFilter.isDataFiltered])], [false, [["表1", true, true]]]);
    });
    await write(office, "A2:A5", [[1], [2], [3], [4]]);
    assert.deepEqual(column(office, 0), ["名称", 1, "b", "c", 1]);
    await office.run(async (context, on) => {
      on.tables.getItem("表1").autoFilter.clearCriteria();
      await context.sync();
    });
    assert.equal(sheet.rows.get(2)?.hidden, false);
  });

  it("what is copied from there is the rows that are seen, one below the other", async () => {
    const office = filtered();
    await office.run(async (context, sheet) => {
      sheet.getRange("C1").copyFrom("A1:A5", "Values");
      await context.sync();
    });
    assert.deepEqual(column(office, 2), ["名称", "a", "d", null, null]);
  });
});
