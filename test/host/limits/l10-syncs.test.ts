import assert from "node:assert/strict";
import { open } from "../office";

describe("L10: every sync costs a round trip", () => {
  it("each is counted once, the library's own clean-up apart", async () => {
    const office = open([["a"]]);
    await office.run(async (context, sheet) => {
      for (let row = 0; row < 5; row += 1) {
        sheet.getRangeByIndexes(row, 0, 1, 1).load("values");
        await context.sync();
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { syncs, cleanups, requestBytes } = office.host.counters;
    // The run itself ends with one of its own.
    assert.ok(syncs >= 5 && syncs <= 6 && cleanups >= 1 && requestBytes > 0, `${syncs} ${cleanups}`);
  });

  it("takes as long as the way there and back", async () => {
    const office = open([["a"]], { name: "web", latency: 200 });
    const order: string[] = [];
    setTimeout(() => order.push("earlier"), 20);
    await office.run(async (context) => context.sync());
    order.push("answer");
    assert.deepEqual(order, ["earlier", "answer"]);
  });
});
