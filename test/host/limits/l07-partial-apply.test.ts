import assert from "node:assert/strict";
import { open } from "../office";

describe("L7: a failed sync is not a rollback", () => {
  it("keeps what stands before the failing action, leaves the rest, and says which it was", async () => {
    const office = open([["甲"]]);
    const batch = office.run(async (context, sheet) => {
      const loaded = sheet.load("name");
      sheet.getRange("B1").values = [["前"]];
      sheet.getRange("不是地址").values = [["坏"]];
      sheet.getRange("C1").values = [["后"]];
      await context.sync().catch((error: unknown) => {
        assert.equal(loaded.name, "数据");
        throw error;
      });
    });
    await assert.rejects(batch, (error: OfficeExtension.Error) => {
      assert.equal(error.code, "InvalidArgument");
      assert.match(error.debugInfo.statement ?? "", /getRange/);
      assert.ok((error.debugInfo.surroundingStatements ?? []).length > 2);
      return true;
    });
    const { grid } = office.workbook.sheets[0];
    assert.equal(grid.get(0, 1), "前");
    assert.equal(grid.get(0, 2), null);
  });

  it("can apply everything and lose the answer", async () => {
    const office = open();
    office.host.faults.plan(1, { kind: "applied then rejected" });
    const batch = office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [[7]];
      await context.sync();
    });
    await assert.rejects(batch, { code: "GeneralException" });
    assert.equal(office.workbook.sheets[0].grid.get(0, 0), 7);
  });

  it("can fail in the middle of any sync", async () => {
    const office = open();
    office.host.faults.plan(1, { kind: "partial apply", action: 9 });
    const batch = office.run(async (context, sheet) => {
      for (const [i, address] of ["A1", "A2", "A3"].entries()) sheet.getRange(address).values = [[i + 1]];
      await context.sync();
    });
    await assert.rejects(batch, { code: "GeneralException" });
    const { grid } = office.workbook.sheets[0];
    assert.deepEqual([grid.get(0, 0), grid.get(2, 0)], [1, null]);
  });
});
