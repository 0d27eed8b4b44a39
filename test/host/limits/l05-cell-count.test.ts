import assert from "node:assert/strict";
import { open } from "../office";

describe("L5: cellCount above 2^31 - 1", () => {
  it("is -1", async () => {
    const counts = await open().run(async (context, sheet) => {
      const whole = sheet.getRange().load("cellCount");
      const columns = sheet.getRange("A:B").load("cellCount");
      await context.sync();
      return [whole.cellCount, columns.cellCount];
    });
    assert.deepEqual(counts, [-1, 2_097_152]);
  });
});
