import assert from "node:assert/strict";
import type { ProfileChoice } from "../../../src/host/profile";
import { open } from "../office";

const read = (profile: ProfileChoice, address: string) =>
  open([["x"]], profile).run(async (context, sheet) => {
    const range = sheet.getRange(address).load("values,text,cellCount");
    await context.sync();
    return range.toJSON();
  });

describe("L2: reading more than 5,000,000 cells", () => {
  it("gives null without an error", async () => {
    const seen = await read("win-2021", "A1:F1000000");
    assert.equal(seen.values, null);
    assert.equal(seen.text, null);
    assert.equal(seen.cellCount, 6_000_000);
  });

  it("or the error RangeExceedsLimit, by profile", async () => {
    await assert.rejects(read("web", "A1:F1000000"), { code: "RangeExceedsLimit" });
  });
});
