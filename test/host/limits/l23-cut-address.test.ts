import assert from "node:assert/strict";
import { open } from "../office";

describe("L23: an address that is given back is cut at 8,192 characters", () => {
  it("in the middle of an area, and without an error: only the items are whole", async () => {
    const office = open([["甲"]]);
    await office.run(async (context, sheet) => {
      const areas = sheet.getRanges(Array.from({ length: 1300 }, (_, i) => `A${1000 + i * 2}`).join(","));
      areas.load("address,areaCount,areas/items/rowIndex");
      await context.sync();
      assert.deepEqual([areas.address.length, areas.areaCount, areas.areas.items.length], [8192, 1300, 1300]);
      assert.ok(areas.address.split(",").length < 1300);
      assert.equal(areas.areas.items[1299].rowIndex, 999 + 1299 * 2);
    });
  });
});
