import assert from "node:assert/strict";
import { open } from "../office";

describe("L30: a text starting with - and longer than about 8,200 characters", () => {
  const write = (text: string) =>
    open().run(async (context, sheet) => {
      sheet.getRange("A1").values = [[text]];
      await context.sync();
    });

  it("fails with GeneralException, and with an apostrophe does not", async () => {
    await assert.rejects(write(`-${"字".repeat(8300)}`), { code: "GeneralException" });
    await write(`'-${"字".repeat(8300)}`);
    await write("字".repeat(8300));
  });
});
