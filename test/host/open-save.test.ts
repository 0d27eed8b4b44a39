import assert from "node:assert/strict";
import { createWorkbook, openHost, saveHost } from "../../src/host";
import { runOffice } from "../../src/host/node";
import { inflateEntry } from "../../src/files/zip";
import { checkPackage } from "../support/package/check";
import { pack as richPack, unpack } from "../files/patch/support/package";
import { richParts } from "../files/patch/support/rich";
import { openZip, readSheetDetail, readWorkbook } from "../../src/files";
import type { Workbook } from "../../src/host";
import type { WorkbookCells } from "../../src/sheet/cells";
import { cellsOf } from "../files/read/support/cells";
import { pack, worksheet } from "../files/read/support/package";

async function on<T>(workbook: Workbook, batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  const office = runOffice(workbook);
  try {
    return await office.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("机构信息")));
  } finally {
    office.stop();
  }
}

const made = (): Uint8Array =>
  saveHost(
    createWorkbook({
      sheets: [
        { name: "机构信息", values: [["单位名称", "人数", "日期"], ["甲", 3, "2019-08-01"], ["乙", 5, ""], ["合计", "=SUM(B2:B3)", ""]] },
        { name: "藏", visibility: "veryHidden", values: [["x"]] },
      ],
    }),
  );

describe("host: a workbook from a file and back", () => {
  it("refuses what it would answer wrongly: a file's own properties, which it neither reads nor saves, and who made a workbook and when", async () => {
    const asks: ((properties: Excel.DocumentProperties) => unknown)[] = [(properties) => properties.load("title"), (properties) => (properties.title = "核验"), (properties) => properties.custom.getCount()];
    for (const ask of asks) await assert.rejects(on(openHost(made()), async (context) => { ask(context.workbook.properties); await context.sync(); }), { code: "NotImplemented" });
    for (const name of ["creationDate", "lastAuthor"] as const) await assert.rejects(on(createWorkbook({ sheets: [{ name: "机构信息" }] }), async (context) => { context.workbook.properties.load(name); await context.sync(); }), { code: "NotImplemented" });
  });

  it("gives sheets the same ids whenever the same bytes are opened, and others to other bytes", () => {
    const bytes = made();
    const ids = (of: Uint8Array) => {
      const workbook = openHost(of, "a.xlsx");
      return [workbook.addSheet({ name: "新表", columns: [] }), ...workbook.sheets].map(({ id }) => id);
    };
    assert.deepEqual(ids(bytes.slice()), ids(bytes));
    assert.match(ids(bytes)[0], /^\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}$/);
    const other = saveHost(createWorkbook({ sheets: [{ name: "机构信息", values: [["单位名称"]] }] }));
    assert.equal(new Set([...ids(bytes), ...ids(other)]).size, 3 + 2);
    assert.notEqual(createWorkbook({ sheets: [{ name: "a" }] }).sheets[0].id, createWorkbook({ sheets: [{ name: "a" }] }).sheets[0].id);
  });

  it("gives sheets of cells the same ids whenever the same cells are opened, and others to other cells", () => {
    const cells = (value: number): WorkbookCells => ({ file: "a.ods", date1904: false, strings: ["甲"], sheets: [{ name: "表", visibility: "visible", rowCount: 2, columns: [{ kind: Uint8Array.of(3, 1), value: Float64Array.of(0, value) }], merges: [], hiddenRows: [] }] });
    const ids = (of: WorkbookCells): string[] => {
      const workbook = openHost(of);
      workbook.addSheet({ name: "新", visibility: "visible", columns: [] }, false);
      return workbook.sheets.map(({ id }) => id);
    };
    assert.deepEqual(ids(cells(1)), ids(cells(1)));
    assert.equal(new Set([...ids(cells(1)), ...ids(cells(2))]).size, 4);
  });

  it("opens what it saved: values, formula, date, visibility", async () => {
    const bytes = made();
    const cells = readWorkbook(bytes, "a.xlsx");
    assert.deepEqual(cells.sheets.map(({ name, visibility }) => [name, visibility]), [["机构信息", "visible"], ["藏", "veryHidden"]]);
    await on(openHost(bytes, "a.xlsx"), async (context, sheet) => {
      const used = sheet.getUsedRange().load("values,formulas,text,address");
      await context.sync();
      assert.equal(used.address, "机构信息!A1:C4");
      assert.deepEqual(used.values[3], ["合计", 8, ""]);
      assert.equal(used.formulas[3][1], "=SUM(B2:B3)");
      assert.equal(used.text[1][2], "2019/8/1");
    });
  });

  it("gives a cell that is written without a look the first one, not its row's or column's: `s` is 0 where it is absent (18.3.1.4)", async () => {
    const whole = worksheet("<row r=\"1\"><c r=\"A1\"><v>43709</v></c><c r=\"B1\" s=\"1\"><v>43709</v></c></row><row r=\"2\" s=\"1\" customFormat=\"1\"><c r=\"B2\"><v>5</v></c></row>").replace("<sheetData>", "<cols><col min=\"1\" max=\"1\" width=\"9\" style=\"1\"/></cols><sheetData>");
    const formats = await on(openHost(pack({ styles: "<xf/><xf numFmtId=\"14\"/>", sheets: [{ name: "机构信息", whole }] })), async (context, sheet) => {
      const range = sheet.getRange("A1:B3");
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat;
    });
    assert.deepEqual(formats, [["General", "yyyy/m/d"], ["yyyy/m/d", "General"], ["yyyy/m/d", "General"]]);
  });

  it("saves an untouched workbook as the very same bytes", () => {
    const bytes = made();
    assert.deepEqual(Buffer.from(saveHost(openHost(bytes))), Buffer.from(bytes));
  });

  it("saves the results that changed with what they add up, also where only other cells were written", async () => {
    const workbook = openHost(made());
    await on(workbook, async (context, sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A3:B3").values = [["丙", 7]];
      await context.sync();
    });
    const bytes = saveHost(workbook);
    const cells = cellsOf(readWorkbook(bytes, "a.xlsx"));
    assert.deepEqual([cells.B3, cells.B4, cells.B5], [7, 5, 15]);
    assert.deepEqual(Buffer.from(saveHost(openHost(bytes))), Buffer.from(bytes));
  });

  describe("filters", () => {
    const criteria = `<filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn><sortState ref="A2:B4"><sortCondition ref="B2:B4"/></sortState>`;
    const own = `<autoFilter ref="A1:B4">${criteria}</autoFilter>`;
    const name = (area: string): string => `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">机构信息!${area}</definedName>`;
    const filtered = (): Uint8Array => {
      const parts = unpack(saveHost(createWorkbook({ sheets: [{ name: "机构信息", values: [["单位", "人数"], ["甲", 2], ["乙", 3], ["甲", 4]] }] })));
      const sheet = Object.keys(parts).find((part) => part.startsWith("xl/worksheets/"))!;
      parts[sheet] = parts[sheet].replace(`<row r="3"`, `<row r="3" hidden="1"`).replace("</sheetData>", `</sheetData>${own}`);
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("</sheets>", `</sheets><definedNames>${name("$A$1:$B$4")}</definedNames>`);
      return richPack(parts);
    };
    const saved = (workbook: Workbook) => {
      const bytes = saveHost(workbook);
      const zip = openZip(bytes);
      const part = (path: string): string => new TextDecoder().decode(inflateEntry(zip.entries.get(path)!));
      return { bytes, filter: /<autoFilter[^>]*(?:\/>|>.*<\/autoFilter>)/u.exec(part([...zip.entries.keys()].find((path) => path.startsWith("xl/worksheets/"))!))?.[0], names: part("xl/workbook.xml"), hidden: readWorkbook(bytes, "a.xlsx").sheets[0].hiddenRows };
    };

    it("with their criteria, their order and the rows they hide are in the copy as they were, whatever else was written", async () => {
      const workbook = openHost(filtered());
      await on(workbook, async (context, sheet) => {
        sheet.getRange("D1").values = [["x"]];
        sheet.getRange("A9").getEntireRow().insert("Down");
        await context.sync();
      });
      const { filter, names, hidden } = saved(workbook);
      assert.equal(filter, own);
      assert.ok(names.includes(name("$A$1:$B$4")));
      assert.deepEqual(hidden, [2]);
    });

    it("whose criteria were cleared, which were taken off or made anew are so in the copy: its rows came back, and the file said they were filtered", async () => {
      const after = async (change: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => void) => {
        const workbook = openHost(filtered());
        await on(workbook, async (context, sheet) => {
          change(sheet.autoFilter, sheet);
          await context.sync();
        });
        const { bytes, filter, names, hidden } = saved(workbook);
        assert.deepEqual(hidden, []);
        assert.deepEqual(checkPackage(bytes), []);
        return [filter, names.includes("_FilterDatabase") && /_FilterDatabase"[^>]*>([^<]*)/u.exec(names)![1], openHost(bytes).sheets[0].autoFilter];
      };
      const plain = (top: number, left: number, bottom: number, right: number) => ({ area: { top, left, bottom, right }, criteria: [] });
      assert.deepEqual(await after((filter) => filter.clearCriteria()), [own.replace(/<filterColumn.*<\/filterColumn>/u, ""), "机构信息!$A$1:$B$4", plain(0, 0, 3, 1)]);
      assert.deepEqual(await after((filter) => filter.remove()), [undefined, false, null]);
      assert.deepEqual(await after((filter, sheet) => { filter.remove(); filter.apply(sheet.getRange("B1:B4")); }), [`<autoFilter ref="B1:B4"/>`, "机构信息!$B$1:$B$4", plain(0, 1, 3, 1)]);
    });

    it("of tables lose their criteria with the rows they hid", async () => {
      const parts = richParts();
      parts["xl/tables/table1.xml"] = String(parts["xl/tables/table1.xml"]).replace(`<autoFilter ref="A3:B4"/>`, `<autoFilter ref="A3:B4">${criteria.replace(/<sortState.*/u, "")}</autoFilter>`);
      const workbook = openHost(richPack(parts));
      const office = runOffice(workbook);
      try {
        await office.Excel.run(async (context) => {
          context.workbook.tables.getItem("表1").autoFilter.clearCriteria();
          await context.sync();
        });
      } finally {
        office.stop();
      }
      const again = openHost(saveHost(workbook)).sheets.flatMap(({ tables }) => tables);
      assert.deepEqual(again.map(({ filter }) => filter?.criteria), [[]]);
    });
  });

  it("keeps everything an add-in did", async () => {
    const workbook = openHost(made());
    await on(workbook, async (context, sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("A3:B3").values = [["丙", 7]];
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A1:C1").format.fill.color = "#DDEBF7";
      sheet.getRange("A1:A1").format.columnWidth = 105;
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("A6:C6").merge();
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      sheet.tabColor = "#FF0000";
      sheet.showGridlines = false;
      const rule = sheet.getRanges("B2:B3,B5").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B2>4";
      rule.custom.format.fill.color = "#FFC7CE";
      sheet.getRange("B2:B4").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9999, operator: "Between" } };
      sheet.getRange("A2").hyperlink = { documentReference: "机构信息!B2", textToDisplay: "甲", screenTip: "看" };
      context.workbook.names.add("人数", sheet.getRange("B2:B4"));
      context.workbook.settings.add("列", { 人数: "B" });
      context.workbook.customXmlParts.add('<a xmlns="urn:x">1</a>');
      const added = context.workbook.worksheets.add("核验结果");
      added.getRange("A1:B1").values = [["单位", "'00123"]];
      added.getRange("B1").numberFormat = [["@"]];
      added.position = 0;
      added.activate();
      await context.sync();
    });
    const bytes = saveHost(workbook);
    const detail = readSheetDetail(openZip(bytes), "机构信息");
    assert.deepEqual(detail.merges, [{ top: 5, left: 0, bottom: 5, right: 2 }]);
    assert.deepEqual([detail.freeze.rows, detail.gridlines, detail.tabColor, detail.printTitles, detail.page.orientation, detail.page.fitWidth], [1, false, "#FF0000", "1:1", "landscape", 1]);
    await on(openHost(bytes), async (context, sheet) => {
      const used = sheet.getRange("A1:C5").load("values,formulas");
      const head = sheet.getRange("A1:C1").load("format/font/bold,format/fill/color,format/rowHeight");
      const first = sheet.getRange("A1").load("format/columnWidth");
      const rules = sheet.getRange().conditionalFormats.load("items/custom/rule/formula,items/custom/format/fill/color");
      const validation = sheet.getRange("B2:B4").dataValidation.load("rule,type");
      const link = sheet.getRange("A2").load("hyperlink");
      const name = context.workbook.names.getItem("人数").load("formula");
      const setting = context.workbook.settings.getItem("列").load("value");
      const parts = context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().getXml();
      const all = context.workbook.worksheets.load("items/name");
      const result = context.workbook.worksheets.getItem("核验结果").getRange("B1").load("values,valueTypes,numberFormat");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      assert.deepEqual(used.values.map((row) => row.slice(0, 2)), [["单位名称", "人数"], ["甲", 3], ["丙", 7], ["乙", 5], ["合计", 15]]);
      assert.equal(used.formulas[4][1], "=SUM(B2:B4)");
      assert.deepEqual([head.format.font.bold, head.format.fill.color, head.format.rowHeight, first.format.columnWidth], [true, "#DDEBF7", 30, 105]);
      assert.deepEqual(rules.items.map((item) => [item.custom.rule.formula, item.custom.format.fill.color]), [["=$B2>4", "#FFC7CE"]]);
      assert.deepEqual([validation.type, validation.rule], ["WholeNumber", { wholeNumber: { formula1: 0, formula2: 9999, operator: "Between" } }]);
      assert.deepEqual([link.hyperlink.documentReference, link.hyperlink.screenTip], ["机构信息!B2", "看"]);
      assert.equal(name.formula, "=机构信息!$B$2:$B$4");
      assert.deepEqual(setting.value, { 人数: "B" });
      assert.equal(parts.value, '<a xmlns="urn:x">1</a>');
      assert.deepEqual(all.items.map((item) => item.name), ["核验结果", "机构信息", "藏"]);
      assert.deepEqual([result.values[0][0], result.valueTypes[0][0], result.numberFormat[0][0]], ["00123", "String", "@"]);
      assert.equal(active.name, "核验结果");
      assert.equal(footer.centerFooter, "第 &P 页");
    });
  });

  it("takes a rule off again that it saved, and renames and deletes sheets", async () => {
    const workbook = openHost(made());
    await on(workbook, async (context, sheet) => {
      for (const n of [1, 2]) sheet.getRange("B2").conditionalFormats.add("Custom").custom.rule.formula = `=ISTEXT("${n}")`;
      await context.sync();
    });
    const again = openHost(saveHost(workbook));
    await on(again, async (context, sheet) => {
      const rules = sheet.getRange().conditionalFormats.load("items/custom/rule/formula");
      await context.sync();
      assert.deepEqual(rules.items.map((item) => item.custom.rule.formula), ['=ISTEXT("2")', '=ISTEXT("1")']);
      rules.items[0].delete();
      context.workbook.worksheets.getItem("藏").visibility = "Visible";
      context.workbook.worksheets.getItem("藏").delete();
      sheet.name = "单位";
      await context.sync();
    });
    const bytes = saveHost(again);
    const zip = openZip(bytes);
    assert.deepEqual(readWorkbook(bytes, "b.xlsx").sheets.map(({ name }) => name), ["单位"]);
    assert.equal(readSheetDetail(zip, "单位").conditional.length, 1);
  });

  it("saves a workbook of which every opened sheet was deleted for a new one", async () => {
    const workbook = openHost(made());
    await on(workbook, async (context) => {
      const fresh = context.workbook.worksheets.add("新表");
      fresh.getRange("A1").values = [["甲"]];
      context.workbook.worksheets.getItem("机构信息").delete();
      context.workbook.worksheets.getItem("藏").visibility = "Visible";
      context.workbook.worksheets.getItem("藏").delete();
      await context.sync();
    });
    const saved = readWorkbook(saveHost(workbook), "b.xlsx");
    assert.deepEqual([saved.sheets.map(({ name }) => name), saved.strings.filter((text) => text === "甲")], [["新表"], ["甲"]]);
  });

  it("keeps the columns printed on every page", async () => {
    const workbook = openHost(made());
    await on(workbook, async (context, sheet) => {
      sheet.pageLayout.setPrintTitleRows("$4:$4");
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      await context.sync();
    });
    const bytes = saveHost(workbook);
    const detail = readSheetDetail(openZip(bytes), "机构信息");
    assert.deepEqual([detail.printTitles, detail.printTitleColumns], ["4:4", "A:B"]);
    await on(openHost(bytes), async (context, sheet) => {
      const [rows, columns] = [sheet.pageLayout.getPrintTitleRows().load("address"), sheet.pageLayout.getPrintTitleColumns().load("address")];
      await context.sync();
      assert.deepEqual([rows.address, columns.address], ["机构信息!4:4", "机构信息!A:B"]);
    });
  });

  it("opens cells that another reader gave, dates as dates", async () => {
    const cells = readWorkbook(made(), "旧.xls");
    const workbook = openHost(cells);
    await on(workbook, async (context, sheet) => {
      const range = sheet.getRange("C2").load("text,values");
      await context.sync();
      assert.deepEqual([range.text[0][0], range.values[0][0]], ["2019-08-01", 43678]);
    });
    const saved = readWorkbook(saveHost(workbook), "旧.xlsx");
    assert.equal(saved.sheets[0].columns[2]?.kind[1], 2);
    assert.equal(saved.sheets[1].visibility, "veryHidden");
  });
});
