import assert from "node:assert/strict";
import { open } from "../office";

describe("L9: proxies of ranges stay tracked", () => {
  it("until they are untracked or the run ends; the host counts them", async () => {
    const office = open([["a"]]);
    await office.run(async (context, sheet) => {
      const ranges = Array.from({ length: 50 }, (_, row) => sheet.getRangeByIndexes(row, 0, 1, 1).load("address"));
      await context.sync();
      assert.ok(office.host.references.live >= 50, `${office.host.references.live}`);
      for (const range of ranges) range.untrack();
      await context.sync();
      assert.ok(office.host.references.live < 50, `${office.host.references.live}`);
      sheet.getRange("A1").load("address");
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(office.host.references.live, 0);
  });
});
