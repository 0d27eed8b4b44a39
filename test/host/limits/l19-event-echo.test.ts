import assert from "node:assert/strict";
import { userEdit } from "../../../src/host";
import { busy, open, settled } from "../office";

async function listen(excelApi = "1.14") {
  const office = open([["甲", "乙"]], { name: "win-2021", excelApi });
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await office.run(async (context, sheet) => {
    sheet.onChanged.add(async (args) => {
      seen.push(args);
    });
    await context.sync();
  });
  return { office, seen };
}

describe("L19: onChanged also fires for our own writes", () => {
  it("after the sync, once for equal changes, without details for a range", async () => {
    const { office, seen } = await listen();
    await office.run(async (context, sheet) => {
      sheet.getRange("A2:B2").values = [[1, 2]];
      sheet.getRange("A2:B2").values = [[3, 4]];
      await context.sync();
      assert.equal(seen.length, 0);
    });
    await settled();
    assert.equal(seen.length, 1);
    assert.deepEqual([seen[0].address, seen[0].source, seen[0].triggerSource, seen[0].details], ["A2:B2", "Local", "ThisLocalAddin", undefined]);
  });

  it("comes after the answer even where the machine was too busy to deliver either in time", async () => {
    const { office, seen } = await listen();
    await office.run(async (context, sheet) => {
      sheet.getRange("A2:B2").values = [[1, 2]];
      const answered = context.sync();
      const query = office.host.query.bind(office.host);
      office.host.query = (body) => {
        const answer = query(body);
        busy(40);
        return answer;
      };
      await answered;
      assert.equal(seen.length, 0);
    });
    await settled();
    assert.equal(seen.length, 1);
  });

  it("tells a user's edit from ours from ExcelApi 1.14 on, with details for one cell", async () => {
    const { office, seen } = await listen();
    userEdit(office.host, "数据", "A1", "丙");
    await settled();
    assert.deepEqual([seen[0].address, seen[0].source, seen[0].triggerSource], ["A1", "Local", "Unknown"]);
    assert.equal(seen[0].details.valueBefore, "甲");
    assert.equal(seen[0].details.valueAfter, "丙");
  });

  it("has no triggerSource below 1.14", async () => {
    const { office, seen } = await listen("1.13");
    userEdit(office.host, "数据", "A1", "丙");
    await settled();
    assert.equal(seen[0].triggerSource, undefined);
  });

  it("marks another person's change as remote", async () => {
    const { office, seen } = await listen();
    userEdit(office.host, "数据", "B1", 5, "remote");
    await settled();
    assert.equal(seen[0].source, "Remote");
  });
});
