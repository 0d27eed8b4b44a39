import { utils, write, type WorkBook, type WorkSheet, type WritingOptions } from "@e965/xlsx";
import { writeXlsx, type WriteOptions, type WriteSheet } from "hucre/xlsx";
import { blankWorkbook } from "../../src/files/blank";
import type { SheetOperation, WorkbookPatch } from "../../src/files/model";
import { patchWorkbook } from "../../src/files/patch";
import { rows, sheetName } from "./rows";

/** A workbook with one feature, by one writer. */
export interface Book { writer: string; feature: string; make(): Uint8Array | Promise<Uint8Array> }

const cells: SheetOperation = { op: "cells", cells: rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))) };
const ours = (feature: string, operations: SheetOperation[], patch: Partial<WorkbookPatch> = {}): Book => ({
  writer: "ours", feature, make: () => patchWorkbook(blankWorkbook(sheetName), { edit: [{ sheet: sheetName, operations: [cells, ...operations] }], add: [], ...patch }),
});
const area = { top: 1, left: 1, bottom: 4, right: 4 };

const byOurs: Book[] = [
  ours("plain", []),
  ours("styles", [{ op: "cells", cells: [{ row: 1, column: 4, style: { fill: "#FFFF00", font: { bold: true, name: "黑体", size: 14 }, border: { top: { style: "thin" } }, numberFormat: "0\"人\"", align: { horizontal: "center", wrap: true } } }] }]),
  ours("formulas", [{ op: "cells", cells: [{ row: 6, column: 4, formula: "SUM(E2:E5)", value: 5887 }] }]),
  ours("rules", [{ op: "addConditionalFormat", format: { areas: [area], formula: "$E2<2000", fill: "#C6EFCE" } }, { op: "addConditionalFormat", format: { areas: [area], formula: "LEN($B2)=0", fontColor: "#FF0000", stopIfTrue: true } }]),
  ours("validations", [{ op: "addValidation", validation: { areas: [{ top: 1, left: 5, bottom: 4, right: 5 }], type: "list", formula1: "\"是,否\"", prompt: "请选" } }]),
  ours("merges and heights", [{ op: "merge", area: { top: 6, left: 0, bottom: 7, right: 3 } }, { op: "rowHeight", from: 1, to: 3, height: 33 }, { op: "columnWidth", from: 0, to: 1, width: 22.5 }]),
  ours("links and panes", [{ op: "hyperlinks", links: [{ row: 1, column: 0, location: "数据!A3", tip: "看" }, { row: 2, column: 0, url: "https://example.org/?a=1&b=2" }] }, { op: "freeze", rows: 1, columns: 1 }]),
  ours("page and names", [{ op: "page", setup: { orientation: "landscape", fitWidth: 1, fitHeight: 0, header: "&C甲&\"宋体\"", rowBreaks: [3] } }, { op: "printTitles", rows: "1:1" }, { op: "printArea", area: { top: 0, left: 0, bottom: 4, right: 4 } }], { names: [{ name: "人数", refersTo: "数据!$E$2:$E$5" }, { name: "局部", refersTo: "数据!$A$1", sheet: sheetName }] }),
  ours("sheets hidden and other custom parts", [{ op: "tabColor", color: "#FF0000" }, { op: "gridlines", shown: false }], { add: [{ name: "藏", visibility: "veryHidden", operations: [] }, { name: "汇 总", operations: [{ op: "cells", cells: [{ row: 0, column: 0, formula: "SUM(数据!E2:E5)", value: 5887 }] }] }], customXml: [{ namespace: "urn:memo", text: "<m xmlns=\"urn:memo\">1</m>" }] }),
];

const hucre = (feature: string, sheet: Partial<WriteSheet>, options: Partial<WriteOptions> = {}): Book => ({ writer: "hucre", feature, make: () => writeXlsx({ sheets: [{ name: sheetName, rows, ...sheet }, { name: "又", rows: [[1, "二"]] }], ...options }) });
const dot = Uint8Array.from(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"));

const byHucre: Book[] = [
  hucre("plain", {}), hucre("inline strings", {}, { stringMode: "inline" }), hucre("1904", {}, { dateSystem: "1904" }),
  hucre("merges", { merges: [{ startRow: 6, startCol: 0, endRow: 7, endCol: 2 }] }),
  hucre("validations", { dataValidations: [{ type: "list", values: ["是", "否"], range: "F2:F5", inputTitle: "选", showInputMessage: true }, { type: "whole", operator: "between", formula1: "0", formula2: "9999", range: "E2:E5" }] }),
  hucre("rules", { conditionalRules: [
    { type: "cellIs", priority: 1, operator: "greaterThan", formula: "2000", style: { font: { bold: true } }, range: "E2:E5" }, { type: "colorScale", priority: 2, range: "E2:E5", colorScale: { cfvo: [{ type: "min" }, { type: "max" }], colors: ["FFFF0000", "FF00FF00"] } },
    { type: "dataBar", priority: 3, range: "E2:E5", dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" } }, { type: "duplicateValues", priority: 4, range: "A2:A5", style: { font: { italic: true } } }] }),
  hucre("filter and panes", { autoFilter: { range: "A1:E5" }, freezePane: { rows: 1, columns: 1 } }),
  hucre("images", { images: [{ data: dot, type: "png", anchor: { from: { row: 6, col: 1 }, to: { row: 9, col: 3 } } }] }),
  hucre("background", { backgroundImage: dot }),
  hucre("text boxes", { textBoxes: [{ text: "说明", anchor: { from: { row: 6, col: 1 }, to: { row: 8, col: 3 } } }] }),
  hucre("table", { tables: [{ name: "表1", range: "A1:E5", columns: rows[0].map((name) => ({ name: String(name) })) }] }),
  hucre("sparklines", { sparklines: [{ location: "F2", dataRange: "数据!E2:E5" }] }),
  hucre("charts", { charts: [{ type: "column", title: "人数", series: [{ name: "人数", values: "数据!$E$2:$E$5", categories: "数据!$A$2:$A$5" }], anchor: { from: { row: 7, col: 0 }, to: { row: 20, col: 6 } } }] }),
  hucre("breaks, page and footers", { rowBreaks: [3], colBreaks: [2], pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true }, headerFooter: { oddHeader: "&C页", oddFooter: "&P" } }),
  hucre("rows and outlines", { rowDefs: new Map([[2, { height: 30 }], [3, { hidden: true }]]), outlineProperties: { summaryBelow: false } }),
  hucre("names", {}, { namedRanges: [{ name: "人数", range: "数据!$E$2:$E$5" }, { name: "又名", range: "又!$A$1", scope: "又" }] }),
  hucre("very hidden", { veryHidden: false }, { activeSheet: 0 }),
  hucre("macros", {}, { vbaProject: Uint8Array.from({ length: 2000 }, (_, i) => (i * 31) & 255) }),
];

const sheetJs = (feature: string, change: (sheet: WorkSheet, book: WorkBook) => void, options: Partial<WritingOptions> = {}): Book => ({
  writer: "SheetJS", feature, make() {
    const sheet = utils.aoa_to_sheet(rows);
    const book: WorkBook = { SheetNames: [sheetName, "又"], Sheets: { [sheetName]: sheet, 又: utils.aoa_to_sheet([[1, "二"]]) } };
    change(sheet, book);
    return new Uint8Array(write(book, { type: "array", bookType: "xlsx", ...options }) as ArrayBuffer);
  },
});

const bySheetJs: Book[] = [
  sheetJs("inline strings", () => undefined), sheetJs("shared strings, compressed", () => undefined, { bookSST: true, compression: true }),
  sheetJs("macro-enabled type", () => undefined, { bookType: "xlsm" }),
  sheetJs("merges", (sheet) => { sheet["!merges"] = [utils.decode_range("A7:C8")]; }),
  sheetJs("comments", (sheet) => { (sheet.A2 as { c?: unknown }).c = [{ a: "甲", t: "请核对" }]; }),
  sheetJs("links", (sheet) => { (sheet.A2 as { l?: unknown }).l = { Target: "https://example.org/", Tooltip: "看" }; (sheet.A3 as { l?: unknown }).l = { Target: "#又!A1" }; }),
  sheetJs("formulas", (sheet) => { sheet.E6 = { t: "n", f: "SUM(E2:E5)", v: 5887 }; sheet["!ref"] = "A1:E6"; }),
  sheetJs("array formula", (sheet) => { utils.sheet_set_array_formula(sheet, "F2:F5", "E2:E5*2"); }),
  sheetJs("dates and formats", (sheet) => { sheet.F2 = { t: "n", v: 43_709, z: "yyyy\"年\"m\"月\"" }; sheet.F3 = { t: "n", v: 0.5, z: "0%" }; sheet["!ref"] = "A1:F5"; }),
  sheetJs("errors and booleans", (sheet) => { sheet.F2 = { t: "e", v: 42 }; sheet.F3 = { t: "b", v: true }; sheet["!ref"] = "A1:F5"; }),
  sheetJs("filter", (sheet) => { sheet["!autofilter"] = { ref: "A1:E5" }; }),
  sheetJs("widths and hidden rows", (sheet) => { sheet["!cols"] = [{ wch: 20 }, { hidden: true }]; sheet["!rows"] = [{ hpt: 30 }, { hidden: true }, { level: 1 }]; }),
  sheetJs("margins", (sheet) => { sheet["!margins"] = { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 }; }),
  sheetJs("names and hidden sheets", (_, book) => { book.Workbook = { Names: [{ Name: "人数", Ref: "数据!$E$2:$E$5" }, { Name: "又名", Ref: "又!$A$1", Sheet: 1 }], Sheets: [{}, { Hidden: 2 }] }; }),
  sheetJs("1904", (_, book) => { book.Workbook = { WBProps: { date1904: true } }; }),
  sheetJs("properties", (_, book) => { book.Props = { Title: "题", Author: "甲" }; book.Custprops = { 编号: "1" }; }),
];

/** Workbooks made through a library's own interface. */
export const byLibrary: readonly Book[] = [...byOurs, ...byHucre, ...bySheetJs];
