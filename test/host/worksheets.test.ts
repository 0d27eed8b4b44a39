import assert from "node:assert/strict";
import { open, settled } from "./office";

const three = () => open([{ name: "甲", values: [[1]] }, { name: "乙", values: [[2]] }, { name: "丙", visibility: "hidden" }]);

describe("host: worksheets", () => {
  it("are listed, counted, paged and found by name and id", async () => {
    await three().run(async (context) => {
      const { worksheets } = context.workbook;
      const all = worksheets.load("items/name,items/visibility,items/position,items/id");
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const last = worksheets.getLast(true).load("name");
      await context.sync();
      assert.deepEqual(all.items.map((s) => [s.name, s.visibility, s.position]), [["甲", "Visible", 0], ["乙", "Visible", 1], ["丙", "Hidden", 2]]);
      assert.deepEqual([count.value, visible.value, last.name], [3, 2, "乙"]);
      const again = worksheets.getItem(all.items[1].id).load("name");
      const next = worksheets.getItem("甲").getNextOrNullObject(true).load("name");
      const none = worksheets.getItem("乙").getNextOrNullObject(true);
      await context.sync();
      assert.deepEqual([again.name, next.name, none.isNullObject], ["乙", "乙", true]);
    });
    await three().run(async (context) => {
      const page = context.workbook.worksheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      assert.deepEqual(page.items.map((s) => s.name), ["乙"]);
    });
  });

  it("come, go, move, hide and come to the front, and say so", async () => {
    const office = three();
    const seen: string[] = [];
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onDeactivated.add(async () => void seen.push("deactivated"));
      await context.sync();
    });
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("丁");
      added.position = 0;
      added.activate();
      worksheets.getItem("乙").delete();
      worksheets.getItem("丙").visibility = "Visible";
      const all = worksheets.load("items/name");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      assert.deepEqual(all.items.map((s) => s.name), ["丁", "甲", "丙"]);
      assert.equal(active.name, "丁");
    });
    await settled();
    assert.deepEqual(seen.sort(), ["activated", "added", "deactivated", "deleted"]);
  });

  it("may all be hidden while a chart sheet is shown, and not while that is hidden", async () => {
    for (const shown of [true, false]) {
      const host = three();
      host.host.workbook.chartSheets.set("图", shown);
      await host.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem("甲").visibility = "Hidden";
        await context.sync();
        sheets.getItem("乙").visibility = "Hidden";
        if (!shown) return await assert.rejects(context.sync(), { code: "InvalidOperation" });
        await context.sync();
        sheets.getItem("丙").delete();
        await context.sync();
        assert.deepEqual(host.host.workbook.sheets.map((s) => s.visibility), ["hidden", "hidden"]);
      });
    }
  });

  it("keep the last visible one, and very hidden ones from being deleted", async () => {
    const alone = open([{ name: "甲" }, { name: "藏", visibility: "veryHidden" }]);
    const act = (what: (sheets: Excel.WorksheetCollection) => void) =>
      alone.run(async (context) => {
        what(context.workbook.worksheets);
        await context.sync();
      });
    await assert.rejects(act((sheets) => sheets.getItem("甲").delete()), { code: "InvalidOperation" });
    await assert.rejects(act((sheets) => (sheets.getItem("甲").visibility = "Hidden")), { code: "InvalidOperation" });
    await assert.rejects(act((sheets) => sheets.getItem("藏").delete()), { code: "InvalidOperation" });
    await assert.rejects(act((sheets) => sheets.getItem("藏").activate()), { code: "InvalidOperation" });
    await assert.rejects(act((sheets) => sheets.getItem("没有").activate()), { code: "ItemNotFound" });
  });

  it("stay as they are when the structure is protected", async () => {
    const office = three();
    await office.run(async (context) => {
      context.workbook.protection.protect("1");
      context.workbook.protection.load("protected");
      await context.sync();
      assert.equal(context.workbook.protection.protected, true);
    });
    for (const act of [(s: Excel.WorksheetCollection) => void s.add("x"), (s: Excel.WorksheetCollection) => void s.getItem("甲").delete(), (s: Excel.WorksheetCollection) => void (s.getItem("甲").name = "y")])
      await assert.rejects(
        office.run(async (context) => {
          act(context.workbook.worksheets);
          await context.sync();
        }),
        { code: "AccessDenied" },
      );
  });

  it("know selection, freeze panes, filter and page", async () => {
    const office = open([["a", "b"]]);
    const seen: string[] = [];
    await office.run(async (context, sheet) => {
      sheet.onSelectionChanged.add(async (args) => void seen.push(args.address));
      context.workbook.onSelectionChanged.add(async () => void seen.push("workbook"));
      await context.sync();
      sheet.getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.getActiveCell().load("address");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.autoFilter.load("enabled,isDataFiltered");
      sheet.autoFilter.apply(sheet.getRange("A1:B1"));
      const { pageLayout } = sheet;
      pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
      pageLayout.centerHorizontally = true;
      pageLayout.paperSize = "A3";
      pageLayout.setPrintArea("A1:B9");
      pageLayout.load("leftMargin,topMargin,centerHorizontally,paperSize,orientation,zoom");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      await context.sync();
      assert.deepEqual([selected.address, active.address, frozen.address], ["数据!B2:C3", "数据!B2", "数据!A1:A2"]);
      assert.deepEqual([pageLayout.leftMargin, pageLayout.topMargin, pageLayout.paperSize, pageLayout.orientation, area.address], [72, 36, "A3", "Portrait", "数据!A1:B9"]);
      sheet.autoFilter.load("enabled,isDataFiltered");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      assert.deepEqual([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, none.isNullObject], [true, false, true]);
    });
    await settled();
    assert.deepEqual(seen.sort(), ["B2:C3", "workbook"]);
  });
});
