import assert from "node:assert/strict";
import { open } from "../office";

describe("L55: conditional formats", () => {
  it("a new one goes before all others, keeps its look and is found and removed by id", async () => {
    const office = open([["甲", "乙"], ["丙", "丁"]]);
    await office.run(async (context, sheet) => {
      const first = sheet.getRange("A1:B2").conditionalFormats.add("Custom");
      first.custom.rule.formula = "=$A1>0";
      first.custom.format.fill.color = "#FFC7CE";
      const second = sheet.getRanges("A1,B2").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=TRUE";
      second.custom.format.font.bold = true;
      second.stopIfTrue = false;
      first.load("id,priority,type");
      second.load("id,priority");
      await context.sync();
      assert.deepEqual([second.priority, first.priority, first.type], [0, 1, "Custom"]);
      const all = sheet.getRange().conditionalFormats.load("items/id,items/priority,items/custom/rule/formula,items/custom/format/fill/color");
      await context.sync();
      assert.deepEqual(all.items.map((item) => item.id), [second.id, first.id]);
      assert.equal(all.items[1].custom.rule.formula, "=$A1>0");
      assert.equal(all.items[1].custom.format.fill.color, "#FFC7CE");
      sheet.getRange().conditionalFormats.getItem(second.id).delete();
      const gone = sheet.getRange("A1").conditionalFormats.getItemOrNullObject(second.id);
      const count = sheet.getRange("B1").conditionalFormats.getCount();
      await context.sync();
      assert.equal(gone.isNullObject, true);
      assert.equal(count.value, 1);
    });
  });

  it("getRange fails for a rule on several ranges", async () => {
    await assert.rejects(
      open([["甲"]]).run(async (context, sheet) => {
        const rule = sheet.getRanges("A1,C3").conditionalFormats.add("Custom");
        const ranges = rule.getRanges().load("address");
        await context.sync();
        assert.equal(ranges.address, "数据!A1,数据!C3");
        rule.getRange().load("address");
        await context.sync();
      }),
      { code: "InvalidOperation" },
    );
  });

  it("two cell-value rules on one range cannot be read (#6827)", async () => {
    const read = open([["1"]]).run(async (context, sheet) => {
      for (const operator of ["GreaterThan", "LessThan"] as const)
        sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator };
      sheet.getRange("A1").conditionalFormats.load("items/type");
      await context.sync();
    });
    await assert.rejects(read, { code: "GeneralException" });
  });
});
