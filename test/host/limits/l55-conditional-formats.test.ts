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

  it("one of two such rules is not found, either, by its place (#5222); a rule that was duplicated breaks the list, too (#6835)", async () => {
    const office = open([["1"]]);
    await office.run(async (context, sheet) => {
      for (const operator of ["GreaterThan", "LessThan"] as const)
        sheet.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator };
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      await context.sync();
    });
    const at = (place: number) => office.run(async (context, sheet) => {
      const format = sheet.getRange().conditionalFormats.getItemAt(place).load("type");
      await context.sync();
      return format.type;
    });
    assert.equal(await at(0), "Custom");
    await assert.rejects(at(1), { code: "ItemNotFound" });
    const twin = open([["1"]]);
    const add = (formula: string) => twin.run(async (context, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
      await context.sync();
    });
    const list = () => twin.run(async (context, sheet) => {
      const formats = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      return formats.items.length;
    });
    await add("=A1>0");
    await add("=A1>1");
    assert.equal(await list(), 2);
    await add("=A1>0");
    await assert.rejects(list(), { code: "GeneralException" });
  });

  it("a formula that is set is seen from the range the rule was asked of, one that is read from the rule's own (#5194)", async () => {
    const office = open([["1"]]);
    await office.run(async (context, sheet) => {
      sheet.getRange("C1:E1").conditionalFormats.add("Custom").custom.rule.formula = "=C1=1";
      await context.sync();
      const fromE = sheet.getRange("E1").conditionalFormats.getItemAt(0);
      fromE.custom.rule.load("formula");
      await context.sync();
      assert.equal(fromE.custom.rule.formula, "=C1=1");
      fromE.custom.rule.formula = "=C1=1";
      fromE.custom.rule.load("formula");
      await context.sync();
      assert.equal(fromE.custom.rule.formula, "=A1=1");
      fromE.custom.rule.formula = "=AND(E1=1,$B$9>0)";
      fromE.custom.rule.load("formula");
      await context.sync();
      assert.equal(fromE.custom.rule.formula, "=AND(C1=1,$B$9>0)");
    });
  });

  it("what belongs to another type of rule is not permitted (#2180), and null where it may be absent", async () => {
    const office = open([["1"]]);
    await office.run(async (context, sheet) => {
      sheet.getRange("A1").conditionalFormats.add("ColorScale");
      const formats = sheet.getRange().conditionalFormats.load("items/customOrNullObject/rule/formula");
      await context.sync();
      assert.equal(formats.items[0].customOrNullObject.isNullObject, true);
    });
    await assert.rejects(office.run(async (context, sheet) => {
      sheet.getRange().conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
    }), { code: "InvalidOperation" });
  });
});
