import assert from "node:assert/strict";
import { open } from "../office";

describe("L3: an operation touches at most 33,554,000 cells", () => {
  const fill = (address: string) =>
    open().run(async (context, sheet) => {
      sheet.getRange(address).format.fill.color = "#FFFF00";
      await context.sync();
    });

  it("a larger one is refused, and whole columns are not counted", async () => {
    await assert.rejects(fill("A1:XFC2100"), { code: "OperationCellsExceedLimit" });
    await fill("A:C");
  });
});
