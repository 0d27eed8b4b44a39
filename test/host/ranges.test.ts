import assert from "node:assert/strict";
import { open } from "./office";

describe("host: ranges", () => {
  it("lead to other ranges", async () => {
    await open([["a"]]).run(async (context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const all: [Excel.Range, string][] = [
        [range.getCell(1, 1), "C3"], [range.getRow(0), "B2:D2"], [range.getColumn(2), "D2:D5"], [range.getLastRow(), "B5:D5"], [range.getLastColumn(), "D2:D5"],
        [range.getLastCell(), "D5"], [range.getEntireRow(), "2:5"], [range.getEntireColumn(), "B:D"], [range.getOffsetRange(1, -1), "A3:C6"],
        [range.getResizedRange(1, -1), "B2:C6"], [range.getRowsBelow(2), "B6:D7"], [range.getRowsAbove(1), "B1:D1"], [range.getColumnsBefore(1), "A2:A5"],
        [range.getColumnsAfter(2), "E2:F5"], [range.getBoundingRect("A1"), "A1:D5"], [range.getIntersection(sheet.getRange("C:C")), "C2:C5"],
        [range.getAbsoluteResizedRange(1, 1), "B2"], [sheet.getRangeByIndexes(0, 1, 2, 3), "B1:D2"], [sheet.getCell(4, 26), "AA5"],
      ];
      for (const [one] of all) one.load("address");
      const none = range.getIntersectionOrNullObject("F9");
      await context.sync();
      for (const [one, address] of all) assert.equal(one.address, `数据!${address}`);
      assert.equal(none.isNullObject, true);
    });
    await assert.rejects(
      open().run(async (context, sheet) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        await context.sync();
      }),
      { code: "InvalidArgument" },
    );
  });

  it("counted backwards, lie inside the range, as documented; a last corner that moves past the first one turns the range round, as public samples draw with it", async () => {
    await open([["a"]]).run(async (context, sheet) => {
      const range = sheet.getRange("C4:F9");
      const all: [Excel.Range, string][] = [
        [range.getRowsAbove(-2), "C4:F5"], [range.getRowsBelow(-1), "C9:F9"], [range.getColumnsBefore(-3), "C4:E9"], [range.getColumnsAfter(-2), "E4:F9"],
        [range.getLastCell().getResizedRange(0, -2), "D9:F9"], [range.getLastCell().getResizedRange(-3, 0), "F6:F9"], [range.getResizedRange(-7, 1), "C2:G4"],
      ];
      for (const [one] of all) one.load("address");
      await context.sync();
      for (const [one, address] of all) assert.equal(one.address, `数据!${address}`);
    });
  });

  it("carry formats, sizes and borders", async () => {
    await open([["a", "b"], ["c", "d"]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      const { format } = range;
      Object.assign(format, { wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Top", columnWidth: 84, rowHeight: 20 });
      Object.assign(format.font, { name: "仿宋_GB2312", size: 14, bold: true, color: "red", underline: "Single" });
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.borders.getItem("InsideHorizontal").style = "Dash";
      const edge = format.borders.getItem("EdgeBottom");
      edge.weight = "Medium";
      edge.load("style,weight,color");
      const inside = format.borders.getItem("InsideHorizontal").load("style");
      const inner = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
      range.load("format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/columnWidth,format/rowHeight,format/font,format/fill");
      await context.sync();
      assert.deepEqual([format.wrapText, format.horizontalAlignment, format.verticalAlignment, format.columnWidth, format.rowHeight], [true, "Center", "Top", 84, 20]);
      assert.deepEqual([format.font.name, format.font.size, format.font.bold, format.font.color, format.font.underline], ["仿宋_GB2312", 14, true, "#FF0000", "Single"]);
      // No fill reads white (limit L43); only tintAndShade tells.
      assert.deepEqual([format.fill.color, format.fill.tintAndShade], ["#FFFFFF", null]);
      assert.deepEqual([edge.style, edge.weight, inside.style, inner.style], ["Continuous", "Medium", "Dash", "Dash"]);
      format.autofitColumns();
      sheet.getRange("2:2").rowHidden = true;
      const hidden = sheet.getRange("A1:A2").load("rowHidden,columnHidden");
      const second = sheet.getRange("A2").load("rowHidden,hidden");
      await context.sync();
      assert.deepEqual([hidden.rowHidden, hidden.columnHidden, second.rowHidden, second.hidden], [null, false, true, true]);
    });
  });

  it("clear contents, formats or all", async () => {
    await open([["a", "b"], ["c", "d"]]).run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "#FFFF00";
      range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("A2").clear();
      range.load("values");
      const looks = ["A1", "B1", "A2", "B2"].map((address) => sheet.getRange(address).load("format/fill/color"));
      const rule = range.conditionalFormats.getItemAt(0).getRanges().load("address");
      await context.sync();
      assert.deepEqual(range.values, [["", "b"], ["", "d"]]);
      assert.deepEqual(looks.map((one) => one.format.fill.color), ["#FFFF00", "#FFFFFF", "#FFFFFF", "#FFFF00"]);
      assert.deepEqual(rule.address.split(",").sort(), ["数据!A1", "数据!B2"]);
    });
  });

  it("copy values with their type, formulas with their references, formats and merges", async () => {
    await open([["'007", "=A1&B2", 3]]).run(async (context, sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("C1").format.font.bold = true;
      sheet.getRange("A3:C3").copyFrom("A1:C1");
      sheet.getRange("A5").copyFrom(sheet.getRange("A1:C1"), "Values");
      const all = sheet.getRange("A3:C3").load("values,formulas,valueTypes");
      const bold = sheet.getRange("C3").load("format/font/bold");
      const values = sheet.getRange("A5:C5").load("values,formulas,valueTypes");
      await context.sync();
      assert.equal(all.formulas[0][1], "=A3&B4");
      assert.deepEqual([all.values[0][0], all.valueTypes[0][0], bold.format.font.bold], ["007", "String", true]);
      assert.deepEqual([values.formulas[0][1], values.valueTypes[0][0]], ["007x", "String"]);
    });
  });

  it("insert and delete rows: formulas, merges, rules, names and kept ranges follow", async () => {
    await open([["a", 1], ["b", 2], ["c", 3], ["合计", "=SUM(B1:B3)"]]).run(async (context, sheet) => {
      sheet.getRange("A4:A5").merge();
      sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1";
      context.workbook.names.add("数", sheet.getRange("B1:B3"));
      const kept = sheet.getRange("A4").load("address");
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("B3").values = [[10]];
      kept.load("address");
      const total = sheet.getRange("B6").load("formulas,values");
      const merged = sheet.getRange("A1:A9").getMergedAreasOrNullObject().load("areas/items/address");
      const rule = sheet.getRange().conditionalFormats.getItemAt(0);
      const area = rule.getRange().load("address");
      const name = context.workbook.names.getItem("数").load("formula");
      await context.sync();
      assert.deepEqual([kept.address, total.formulas[0][0], total.values[0][0]], ["数据!A6", "=SUM(B1:B5)", 16]);
      assert.deepEqual([merged.areas.items[0].address, area.address, name.formula], ["数据!A6:A7", "数据!A2:B5", "=数据!$B$1:$B$5"]);
      sheet.getRange("2:3").delete("Up");
      const after = sheet.getUsedRange(true).load("values,formulas");
      await context.sync();
      assert.deepEqual(after.values.map((row) => row[0]), ["a", "", "c", "合计"]);
      assert.equal(after.formulas[3][1], "=SUM(B1:B3)");
    });
  });

  it("find, link, validate", async () => {
    await open([["甲乙", 0.5], ["乙", ""]]).run(async (context, sheet) => {
      sheet.getRange("B1").numberFormat = [["0%"]];
      const part = sheet.getRange("A1:B2").find("乙", {}).load("address");
      const whole = sheet.getRange("A1:B2").findOrNullObject("乙", { completeMatch: true }).load("address");
      const percent = sheet.getRange("A1:B2").findOrNullObject("50%", {}).load("address");
      const none = sheet.getRange("A1:B2").findOrNullObject("丙", {});
      sheet.getRange("B2").hyperlink = { address: "https://example.org/", textToDisplay: "看" };
      const link = sheet.getRange("B2").load("hyperlink,values");
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      const mixed = sheet.getRange("A1:B1").dataValidation.load("type,rule");
      const list = sheet.getRange("A1").dataValidation.load("type,rule");
      await context.sync();
      assert.deepEqual([part.address, whole.address, percent.address, none.isNullObject], ["数据!A1", "数据!A2", "数据!B1", true]);
      assert.deepEqual([link.hyperlink.address, link.values[0][0]], ["https://example.org/", "看"]);
      assert.deepEqual([mixed.type, mixed.rule, list.type], ["MixedCriteria", null, "List"]);
    });
  });

  it("refuse by name what is not there", async () => {
    const office = open([["a"]]);
    const cases: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void][] = [
      ["TableCollection.Add", (sheet) => sheet.tables.add("A1:B2", true)],
      ["Range.GetSpecialCells", (sheet) => sheet.getRange("A1").getSpecialCells("Blanks").load("address")],
      ["Range.Sort", (sheet) => sheet.getRange("A1").sort.apply([])],
      ["Workbook.Comments", (_sheet, context) => context.workbook.comments.add("A1", "x")],
      ["Range.LinkedDataTypeState", (sheet) => sheet.getRange("A1").load("linkedDataTypeState")],
      ["Worksheet.Copy", (sheet) => sheet.copy()],
    ];
    for (const [what, act] of cases)
      await assert.rejects(
        office.run(async (context, sheet) => {
          act(sheet, context);
          await context.sync();
        }),
        { code: "NotImplemented", message: `NotImplemented: ${what}` },
        what,
      );
  });

  it("getRowProperties tells of each row what was asked, and refuses what it lacks by name", async () => {
    const office = open([["a"], ["b"], ["c"]]);
    office.workbook.sheets[0].rows.set(1, { hidden: true });
    await office.run(async (context, sheet) => {
      const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      assert.deepEqual(rows.value.map(({ rowHidden, rowIndex }) => [rowHidden, rowIndex]), [[false, 0], [true, 1], [false, 2]]);
    });
    await assert.rejects(office.run(async (context, sheet) => {
      sheet.getRange("A1").getRowProperties({ format: { rowHeight: true } });
      await context.sync();
    }), { code: "NotImplemented" });
  });

  it("are searched as by hand: ? and * stand for others, ~ for none, a single cell means the sheet from there on, what is hidden is not found", async () => {
    const office = open([["甲1", "b"], ["甲?2", "甲*"], ["x甲1", "B"], ["甲1", "尾"]]);
    const find = (address: string, text: string, criteria: Excel.SearchCriteria = {}) =>
      office.run(async (context, sheet) => {
        const found = sheet.getRange(address).findOrNullObject(text, criteria).load("address");
        await context.sync();
        return found.isNullObject ? null : found.address.replace("数据!", "");
      });
    assert.equal(await find("A1:B4", "甲~?2"), "A2");
    assert.equal(await find("A1:B4", "甲?1", { completeMatch: true }), null);
    assert.equal(await find("A1:B4", "甲~*", { completeMatch: true }), "B2");
    assert.equal(await find("A2:B4", "甲*", { completeMatch: true }), "A2");
    assert.equal(await find("A1:B4", "B", { matchCase: true, completeMatch: true }), "B3");
    assert.equal(await find("A1:B4", "甲1", { completeMatch: true, searchDirection: "Backwards" }), "A4");
    // From a single cell on, and round the end of the sheet.
    assert.equal(await find("A1", "甲1", { completeMatch: true }), "A4");
    assert.equal(await find("B4", "甲1"), "A1");
    office.workbook.sheets[0].rows.set(3, { hidden: true });
    assert.equal(await find("A2:B4", "甲1", { completeMatch: true }), null);
    office.workbook.addSheet({ name: "别" });
    office.workbook.sheets[0].visibility = "hidden";
    assert.equal(await office.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem("数据").getRange("A1:B4").findOrNullObject("甲1", {});
      await context.sync();
      return found.isNullObject;
    }), true);
  });
});
