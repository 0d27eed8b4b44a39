import assert from "node:assert/strict";
import { layout, listsName, planFillIn, roleOf } from "../../src/core/fillin";
import { type ExcelProblem, listSheets, makeFillIn, undoFillIn } from "../../src/excel";
import { packs } from "../../src/packs";
import { closeAll, openExcel } from "./support";

const plan = (id: string, role: string, records?: string[]) => planFillIn({ pack: packs.find((pack) => pack.id === id)!, known: packs, role: roleOf(role)!, records });

describe("fill-in workbook in Excel", () => {
  afterEach(closeAll);
  const book = plan("hunan-2017", "applicant", ["institution", "change"]);
  const own = [{ name: "数据", values: [["甲"]] }];
  const namesIn = (run: ReturnType<typeof openExcel>) =>
    run.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });

  it("adds its sheets behind those that are there, with header, formats, checks and page", async () => {
    const run = openExcel(own);
    const seen: number[] = [];
    const { sheets } = await makeFillIn(book, { onProgress: (done) => seen.push(done) });
    assert.deepEqual(sheets.map((sheet) => sheet.name), ["填报说明", "单位（基地）信息", "变更报告", "填写示例"]);
    assert.deepEqual([await namesIn(run), seen], [["数据", ...sheets.map((sheet) => sheet.name)], [0, 1, 2, 3]]);
    const { columns } = book.sheets[1];
    await run.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("变更报告");
      const header = sheet.getRangeByIndexes(layout.header, 0, 1, columns.length).load("values");
      const at = (field: string) => sheet.getRangeByIndexes(layout.first + 7, columns.findIndex((column) => column.field === field), 1, 1);
      const [item, day, old] = [at("item"), at("changeDate"), at("oldValue")];
      item.dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      day.load("numberFormat").dataValidation.load("type,rule");
      old.load("numberFormat").dataValidation.load("type,prompt");
      const frozen = sheet.freezePanes.getLocation().load("address");
      const rules = sheet.getRange().conditionalFormats.load("items/custom/rule/formula");
      const title = sheet.pageLayout.getPrintTitleRows().load("address");
      sheet.pageLayout.load("orientation,paperSize,zoom");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      assert.deepEqual(header.values, [columns.map((column) => column.label)]);
      assert.deepEqual([item.dataValidation.type, item.dataValidation.rule, item.dataValidation.errorAlert.style, item.dataValidation.ignoreBlanks], ["List", { list: { inCellDropDown: true, source: "机构名称,法人代表,负责人,地址,联系方式,其他重要信息" } }, "Stop", true]);
      assert.match(item.dataValidation.prompt.message, /从下拉列表中选。\n.*《湖南省省级专业技术人员继续教育基地管理办法》第三十一条：“/u);
      assert.deepEqual([day.numberFormat, day.dataValidation.rule], [[["yyyy-mm-dd"]], { date: { formula1: "=DATE(1980,1,1)", formula2: "=DATE(2099,12,31)", operator: "Between" } }]);
      assert.deepEqual([old.numberFormat, old.dataValidation.type, old.dataValidation.prompt.title], [[["@"]], "TextLength", "变更前"]);
      assert.deepEqual(rules.items.map((one) => one.custom.rule.formula), ["=AND(COUNTA($A5:$G5)>0,LEN(TRIM(A5))=0)"]);
      assert.deepEqual([frozen.address, title.address, sheet.pageLayout.orientation, sheet.pageLayout.paperSize, sheet.pageLayout.zoom.horizontalFitToPages, active.name], ["变更报告!A1:A4", "变更报告!4:4", "Landscape", "A4", 1, "填报说明"]);
    });
  });

  it("never overwrites: a name that is taken gets a number, and the first sheet says so", async () => {
    const run = openExcel([{ name: "变更报告", values: [["我的"]] }]);
    const { sheets } = await makeFillIn(book);
    assert.deepEqual(sheets.map((sheet) => sheet.name), ["填报说明", "单位（基地）信息", "变更报告 (2)", "填写示例"]);
    await run.Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem("变更报告").getRange("A1").load("values");
      const cover = context.workbook.worksheets.getItem("填报说明").getUsedRange().load("values");
      await context.sync();
      assert.deepEqual(kept.values, [["我的"]]);
      assert.ok(cover.values.some((row) => row[0] === "变更报告 (2)"));
    });
  });

  it("is taken back as long as nobody filled it in; a sheet with data stays", async () => {
    const run = openExcel(own);
    const report = await makeFillIn(book);
    await run.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("变更报告").getRange("A5").values = [["甲学院"]];
      await context.sync();
    });
    assert.deepEqual(await undoFillIn(report), { removed: ["填报说明", "单位（基地）信息", "填写示例"], kept: ["变更报告"] });
    assert.deepEqual(await namesIn(run), ["数据", "变更报告"]);
    assert.deepEqual(await undoFillIn(report), { removed: [], kept: ["变更报告"] });
  });

  it("keeps long lists on a hidden sheet of ours, which goes and stays with those that use it", async () => {
    const run = openExcel(own);
    const authority = plan("hunan-2017", "authority", ["checklist"]);
    const report = await makeFillIn(authority);
    assert.deepEqual((await listSheets()).find((sheet) => sheet.name === listsName), { name: listsName, visibility: "hidden", protected: false, ours: true, kept: false, usedRows: authority.lists[0].items.length + 1, usedColumns: 1 });
    await run.Excel.run(async (context) => {
      const check = context.workbook.worksheets.getItem("评审意见").getRange("B5").dataValidation.load("rule");
      await context.sync();
      assert.deepEqual(check.rule, { list: { inCellDropDown: true, source: `='${listsName}'!$A$2:$A$${authority.lists[0].items.length + 1}` } });
      context.workbook.worksheets.getItem("评审意见").getRange("A5").values = [["甲学院"]];
      await context.sync();
    });
    assert.deepEqual((await undoFillIn(report)).kept, ["评审意见"]);
    assert.deepEqual(await namesIn(run), ["数据", listsName, "评审意见"]);
  });

  it("leaves nothing behind when it is stopped half-way, and refuses a protected workbook", async () => {
    const run = openExcel(own);
    const stop = new AbortController();
    await assert.rejects(makeFillIn(book, { signal: stop.signal, onProgress: (done) => done === 2 && stop.abort() }), (error: ExcelProblem) => error.code === "cancelled");
    assert.deepEqual(await namesIn(run), ["数据"]);
    await run.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await assert.rejects(makeFillIn(book), (error: ExcelProblem) => error.code === "structure");
  });

  it("does not remove the last sheet of a workbook", async () => {
    const run = openExcel([{ name: "空" }]);
    const report = await makeFillIn(book, { instead: "空" });
    await assert.rejects(undoFillIn(report), /直接关闭/u);
    assert.deepEqual(await namesIn(run), report.sheets.map((sheet) => sheet.name));
  });
});
