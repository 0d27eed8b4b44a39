import assert from "node:assert/strict";
import { open } from "./office";

describe("host: names, settings, custom XML, properties, application", () => {
  it("names lead to ranges and are refused when they are none", async () => {
    await open([["甲", 5]]).run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add("人数", sheet.getRange("B1"), "说明");
      names.add("上限", "=10*2");
      sheet.names.add("本表", "=数据!$A$1");
      names.load("items/name,items/value,items/type,items/scope,items/comment");
      const range = names.getItem("人数").getRange().load("address");
      const byName = sheet.getRange("人数").load("values");
      const local = sheet.names.getItemOrNullObject("本表").load("scope");
      const none = names.getItemOrNullObject("没有");
      await context.sync();
      assert.deepEqual(names.items.map((n) => [n.name, n.value, n.type, n.scope, n.comment]), [["人数", "数据!$B$1", "Range", "Workbook", "说明"], ["上限", 20, "String", "Workbook", ""]]);
      assert.deepEqual([range.address, byName.values[0][0], local.scope, none.isNullObject], ["数据!B1", 5, "Worksheet", true]);
      names.getItem("上限").delete();
      const count = names.getCount();
      await context.sync();
      assert.equal(count.value, 1);
    });
    for (const bad of ["A1", "1a", "a b", ""])
      await assert.rejects(
        open().run(async (context) => {
          context.workbook.names.add(bad, "=1");
          await context.sync();
        }),
        { code: "InvalidArgument" },
        bad,
      );
  });

  it("settings and custom XML parts come back", async () => {
    const office = open();
    await office.run(async (context) => {
      context.workbook.settings.add("列", { a: [1, "二"] });
      context.workbook.settings.add("别", 1);
      const part = context.workbook.customXmlParts.add('<?xml version="1.0"?><r:甲 xmlns:r="urn:r"><b/></r:甲>').load("id,namespaceUri");
      await context.sync();
      assert.equal(part.namespaceUri, "urn:r");
      part.setXml('<r xmlns="urn:r">2</r>');
      await context.sync();
    });
    await office.run(async (context) => {
      const { settings, customXmlParts } = context.workbook;
      settings.load("items/key,items/value");
      const xml = customXmlParts.getByNamespace("urn:r").getOnlyItem().getXml();
      const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject();
      const missing = settings.getItemOrNullObject("没有");
      settings.getItem("别").delete();
      const count = settings.getCount();
      await context.sync();
      assert.deepEqual(settings.items.map((s) => [s.key, s.value]), [["列", { a: [1, "二"] }], ["别", 1]]);
      assert.deepEqual([xml.value, none.isNullObject, missing.isNullObject, count.value], ['<r xmlns="urn:r">2</r>', true, true, 1]);
    });
    await assert.rejects(
      office.run(async (context) => {
        context.workbook.customXmlParts.add("no xml");
        await context.sync();
      }),
      { code: "InvalidArgument" },
    );
  });

  it("dirty flag, read-only, properties and calculation mode", async () => {
    const office = open([[1, "=A1+1"]]);
    await office.run(async (context, sheet) => {
      const { workbook } = context;
      workbook.load("isDirty,readOnly,autoSave,name");
      workbook.properties.title = "核验";
      workbook.properties.load("title");
      workbook.application.load("calculationMode");
      await context.sync();
      assert.deepEqual([workbook.isDirty, workbook.readOnly, workbook.autoSave, workbook.application.calculationMode, workbook.properties.title], [false, false, false, "Automatic", "核验"]);
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      // Calculation was suspended in that very batch; it came after it.
      assert.equal(cell.values[0][0], 2);
      cell.load("values");
      workbook.load("isDirty");
      await context.sync();
      assert.deepEqual([cell.values[0][0], workbook.isDirty], [6, true]);
    });
    office.workbook.readOnly = true;
    await assert.rejects(
      office.run(async (context, sheet) => {
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      }),
      { code: "AccessDenied" },
    );
  });
});
