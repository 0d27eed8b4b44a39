import assert from "node:assert/strict";
import { open } from "../office";

describe("L43: no fill and a white one read alike", () => {
  it("#FFFFFF both; only tintAndShade tells them apart", async () => {
    await open([["a", "b"]]).run(async (context, sheet) => {
      sheet.getRange("B1").format.fill.color = "#FFFFFF";
      const [none, white] = ["A1", "B1"].map((address) => sheet.getRange(address).format.fill.load("color,tintAndShade"));
      await context.sync();
      assert.deepEqual([none.color, white.color], ["#FFFFFF", "#FFFFFF"]);
      assert.deepEqual([none.tintAndShade as number | null, white.tintAndShade], [null, 0]);
    });
  });
});
