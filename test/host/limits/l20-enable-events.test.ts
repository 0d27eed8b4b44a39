import assert from "node:assert/strict";
import { userEdit } from "../../../src/host";
import { open, settled } from "../office";

describe("L20: runtime.enableEvents", () => {
  it("stops this add-in's handlers and lets them go on", async () => {
    const office = open([["甲"]]);
    const seen: string[] = [];
    await office.run(async (context, sheet) => {
      sheet.onChanged.add(async (args) => {
        seen.push(args.address);
      });
      context.runtime.enableEvents = false;
      await context.sync();
    });
    userEdit(office.host, "数据", "A1", 1);
    await settled();
    assert.deepEqual(seen, []);
    await office.run(async (context) => {
      context.runtime.enableEvents = true;
      context.runtime.load("enableEvents");
      await context.sync();
      assert.equal(context.runtime.enableEvents, true);
    });
    userEdit(office.host, "数据", "A2", 1);
    await settled();
    assert.deepEqual(seen, ["A2"]);
  });

  it("ends with the handler's removal", async () => {
    const office = open([["甲"]]);
    let count = 0;
    const handler = await office.run(async (context, sheet) => {
      const added = sheet.onChanged.add(async () => {
        count += 1;
      });
      await context.sync();
      return added;
    });
    await office.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    userEdit(office.host, "数据", "A1", 1);
    await settled();
    assert.equal(count, 0);
  });
});
