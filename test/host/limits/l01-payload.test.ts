import assert from "node:assert/strict";
import { open } from "../office";

describe("L1: 5 MB per request and per response, on the web only", () => {
  const long = Array.from({ length: 3000 }, () => ["中".repeat(600)]);

  it("refuses a larger request and applies nothing of it", async () => {
    const office = open([], "web");
    const write = office.run(async (context, sheet) => {
      sheet.getRange("A1:A3000").values = long;
      await context.sync();
    });
    await assert.rejects(write, { code: "RequestPayloadSizeLimitExceeded" });
    assert.equal(office.workbook.sheets[0].grid.used(), null);
  });

  it("refuses a larger answer, after the batch was applied", async () => {
    const office = open(long, "web");
    const read = office.run(async (context, sheet) => {
      sheet.getRange("B1").values = [[1]];
      sheet.getUsedRange().load("values");
      await context.sync();
    });
    await assert.rejects(read, { code: "ResponsePayloadSizeLimitExceeded" });
    assert.equal(office.workbook.sheets[0].grid.get(0, 1), 1);
  });

  it("lets the same pass on the desktop, and can speak as older hosts do", async () => {
    const desktop = open([], "win-2021");
    await desktop.run(async (context, sheet) => {
      sheet.getRange("A1:A3000").values = long;
      await context.sync();
    });
    const old = open([], { name: "web", payloadErrorOld: true });
    const write = old.run(async (context, sheet) => {
      sheet.getRange("A1:A3000").values = long;
      await context.sync();
    });
    await assert.rejects(write, { code: "GeneralException" });
  });
});
