import assert from "node:assert/strict";
import { open } from "../office";

describe("L16: while the user types in a cell", () => {
  it("every batch fails and nothing of it is applied", async () => {
    const office = open([["甲"]]);
    office.host.editMode = true;
    const write = office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["乙"]];
      await context.sync();
    });
    await assert.rejects(write, { code: "InvalidOperationInCellEditMode" });
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), "甲");
    office.host.editMode = false;
    await office.run(async (context) => context.sync());
  });

  it("can begin at any sync", async () => {
    const office = open();
    office.host.faults.plan(2, { kind: "edit mode" });
    const two = office.run(async (context, sheet) => {
      sheet.load("name");
      await context.sync();
      sheet.load("id");
      await context.sync();
    });
    await assert.rejects(two, { code: "InvalidOperationInCellEditMode" });
  });
});
