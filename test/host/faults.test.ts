import assert from "node:assert/strict";
import type { Fault } from "../../src/host";
import { differences, snapshot, userEdit } from "../../src/host";
import { open, settled } from "./office";

/** Three syncs: read, write, write. */
async function job(office: ReturnType<typeof open>): Promise<void> {
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("数据");
    const used = sheet.getUsedRange().load("values");
    await context.sync();
    sheet.getRange("C1:C2").values = used.values.map(([first]) => [`${String(first)}!`]);
    sheet.getRange("A1:B1").format.fill.color = "#FFFF00";
    await context.sync();
    sheet.getRange("D1").values = [["done"]];
    await context.sync();
  });
}

const make = () => open([{ name: "数据", values: [["a", 1], ["b", 2]] }, { name: "别" }]);

describe("host: faults at any sync", () => {
  const kinds: [Fault, string][] = [
    [{ kind: "edit mode" }, "InvalidOperationInCellEditMode"],
    [{ kind: "request too large" }, "RequestPayloadSizeLimitExceeded"],
    [{ kind: "response too large" }, "ResponsePayloadSizeLimitExceeded"],
    [{ kind: "partial apply" }, "GeneralException"],
    [{ kind: "applied then rejected" }, "GeneralException"],
  ];
  for (const [fault, code] of kinds)
    for (const at of [1, 2, 3])
      it(`${fault.kind} at sync ${at}`, async () => {
        const office = make();
        office.host.faults.plan(at, fault);
        await assert.rejects(job(office), { code });
        assert.equal(office.syncs(), at);
        const { grid } = office.workbook.sheets[0];
        const applied = at > 2 || fault.kind === "applied then rejected" || fault.kind === "response too large";
        if (at === 2 && fault.kind !== "partial apply") assert.equal(grid.get(0, 2), applied ? "a!" : null);
        if (at === 3) assert.equal(grid.get(0, 2), "a!");
      });

  it("hang: no answer, and nothing applied", async () => {
    const office = make();
    office.host.faults.plan(2, { kind: "hang" });
    let done = false;
    void job(office).then(() => (done = true));
    while (office.syncs() < 2) await settled();
    await settled();
    assert.equal(done, false);
    assert.equal(office.workbook.sheets[0].grid.get(0, 2), null);
  });

  it("another person deletes or protects the sheet in between", async () => {
    const deleted = make();
    deleted.host.faults.plan(2, { kind: "sheet deleted", sheet: "数据" });
    await assert.rejects(job(deleted), { code: "ItemNotFound" });
    const closed = make();
    closed.host.faults.plan(2, { kind: "protected", sheet: "数据" });
    await assert.rejects(job(closed), { code: "AccessDenied" });
    assert.equal(closed.workbook.sheets[0].grid.get(0, 2), null);
  });
});

describe("host: snapshots", () => {
  it("are equal when nothing changed, also after writing and undoing by hand", async () => {
    const office = make();
    const before = snapshot(office.workbook);
    assert.deepEqual(differences(before, snapshot(office.workbook)), []);
    await office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("A1").values = [["a"]];
      const rule = sheet.getRange("A1").conditionalFormats.add("Custom");
      rule.delete();
      await context.sync();
    });
    assert.deepEqual(differences(before, snapshot(office.workbook)), []);
  });

  it("name every cell, look, formula, rule, name and sheet that changed", async () => {
    const office = make();
    const before = snapshot(office.workbook);
    await office.run(async (context, sheet) => {
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("B3").values = [["=B2+1"]];
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      context.workbook.names.add("n", "=1");
      context.workbook.worksheets.getItem("别").name = "别名";
      context.workbook.worksheets.add("新");
      await context.sync();
    });
    userEdit(office.host, "别名", "A1", 1);
    const found = differences(before, snapshot(office.workbook));
    assert.deepEqual(found.sort(), ["names", "sheets", "别名!A1 value", "数据!A1 value", "数据!B2 look", "数据!B3 formula", "数据!B3 value", "数据!rules", "新 added"].sort());
  });
});

describe("host: counters", () => {
  it("count syncs without the library's clean-up, bytes, and objects still tracked", async () => {
    const office = make();
    let kept: Excel.Range | undefined;
    await office.run(async (context, sheet) => {
      const ranges = ["A1", "A2", "A3"].map((address) => sheet.getRange(address));
      kept = ranges[0];
      context.trackedObjects.add(kept);
      await context.sync();
      assert.equal(office.host.references.live, 3);
    });
    while (office.host.references.live > 1) await settled();
    await settled();
    assert.equal(office.host.references.live, 1);
    assert.equal(office.syncs(), 1);
    assert.equal(office.host.counters.cleanups, 1);
    assert.ok(office.host.counters.requestBytes > 100 && office.host.counters.responseBytes > 50);
  });
});
