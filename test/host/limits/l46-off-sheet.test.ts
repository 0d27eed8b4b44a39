import assert from "node:assert/strict";
import { open } from "../office";

describe("L46: rows that would be pushed off the end of the sheet", () => {
  it("are not: NonBlankCellOffSheet, also for one that is only formatted", async () => {
    const insert = (prepare: (sheet: Excel.Worksheet) => void) =>
      open([["a"]]).run(async (context, sheet) => {
        prepare(sheet);
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        await context.sync();
      });
    await assert.rejects(insert((sheet) => (sheet.getRange("A1048576").values = [["b"]])), { code: "NonBlankCellOffSheet" });
    await assert.rejects(insert((sheet) => (sheet.getRange("A1048575").format.font.bold = true)), { code: "NonBlankCellOffSheet" });
    await insert((sheet) => (sheet.getRange("A1048574").values = [["b"]]));
  });

  it("a table over merged cells is refused in any case: this host has none", async () => {
    const add = open([["a"]]).run(async (context, sheet) => {
      sheet.tables.add("A1:B2", true);
      await context.sync();
    });
    await assert.rejects(add, { code: "NotImplemented" });
  });
});
