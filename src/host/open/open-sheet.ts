import type { SheetDetail, StyleTable } from "../../files";
import type { Sheet } from "../model/workbook";
import { openPage } from "./open-page";
import { openRules } from "./open-rules";
import { openValidation } from "./open-validation";
import { area } from "../../sheet/area";
import { parseArea } from "../../sheet/a1";

const PROTECTED: Record<string, string> = {
  autoFilter: "allowAutoFilter", deleteColumns: "allowDeleteColumns", deleteRows: "allowDeleteRows", objects: "allowEditObjects", scenarios: "allowEditScenarios",
  formatCells: "allowFormatCells", formatColumns: "allowFormatColumns", formatRows: "allowFormatRows", insertColumns: "allowInsertColumns",
  insertHyperlinks: "allowInsertHyperlinks", insertRows: "allowInsertRows", pivotTables: "allowPivotTables", sort: "allowSort",
};

function protectionOf(attributes: Record<string, string> | null): Sheet["protection"] {
  if (!attributes || !/^(?:1|true)$/.test(attributes.sheet ?? "")) return null;
  const options: Record<string, boolean> = {};
  // In the file 1 means locked; what is absent is locked, except objects and scenarios.
  for (const [name, option] of Object.entries(PROTECTED)) options[option] = /^(?:0|false)$/.test(attributes[name] ?? (name === "objects" || name === "scenarios" ? "0" : "1"));
  const secret = attributes.password ?? attributes.hashValue ?? "";
  return { options, password: secret };
}

/** Looks and formulas put into a sheet between two pauses. */
const slice = 4096;

/** Fills a sheet with everything of its part beside values; pauses after some thousand cells. */
export function* openSheet(sheet: Sheet, detail: SheetDetail, table: StyleTable): Generator<void> {
  const { styles } = sheet.workbook;
  const ids = table.cells.map((style) => styles.intern(style));
  const { count, row, column, style } = detail.styled;
  for (let i = 0; i < count; i++) {
    sheet.looks.setOwn(row[i], column[i], ids[style[i]] ?? 0);
    if (i % slice === slice - 1) yield;
  }
  for (const [i, { row, column, text, array }] of detail.formulas.entries()) {
    if (i % slice === slice - 1) yield;
    sheet.formulas.set(row, column, text);
    if (array && (array.top !== array.bottom || array.left !== array.right)) sheet.arrays.push({ area: array, formula: text });
  }
  for (const [i, band] of detail.rows.entries()) {
    if (i % slice === slice - 1) yield;
    if (band.height !== undefined || band.hidden) sheet.rows.set(band.row, { size: band.height, hidden: band.hidden });
    if (band.style !== undefined) sheet.looks.setRow(band.row, ids[band.style] ?? 0);
  }
  for (const band of detail.columns)
    for (let at = band.from; at <= band.to; at++) {
      if (band.width !== undefined || band.hidden) sheet.columns.set(at, { size: band.width, hidden: band.hidden });
      if (band.style !== undefined) sheet.looks.setColumn(at, ids[band.style] ?? 0);
    }
  // A cell that is written without a look has the first one: only what is not written looks like its row or column.
  if ([detail.rows, detail.columns].some((bands) => bands.some(({ style: look }) => look !== undefined))) sheet.grid.each(area(0, 0, Infinity, Infinity), (r, c) => sheet.looks.setPlain(r, c, ids[0] ?? 0));
  sheet.standardWidth = detail.defaultColumnWidth ?? sheet.standardWidth;
  sheet.standardHeight = detail.defaultRowHeight ?? sheet.standardHeight;
  sheet.pivots = detail.pivots;
  sheet.tables = detail.tables.map(({ name, area, filter }) => ({ name, area, filter: filter && { area: filter.area, criteria: filter.active ? [{}] : [] } }));
  sheet.merges = detail.merges;
  sheet.rules = openRules(detail.conditional, table.differential);
  sheet.rulesRead = detail.conditional.length;
  sheet.validations = detail.validations.flatMap((one) => openValidation(one) ?? []);
  sheet.links = detail.links.map(({ row: r, column: c, location, url, tip }) => ({ row: r, column: c, documentReference: location, address: url, screenTip: tip }));
  sheet.protection = protectionOf(detail.protection);
  sheet.freeze = detail.freeze.rows > 0 || detail.freeze.columns > 0 ? detail.freeze : null;
  sheet.showGridlines = detail.gridlines;
  sheet.tabColor = detail.tabColor ?? "";
  if (detail.selection && detail.selection.areas.length > 0) sheet.selection = detail.selection.areas;
  if (detail.autoFilter) sheet.autoFilter = { area: detail.autoFilter.area, criteria: /<(?:\w+:)?filterColumn/.test(detail.autoFilter.xml) ? [{}] : [] };
  openPage(sheet.page, detail.page);
  sheet.page.printAreas = detail.printArea;
  sheet.page.titleColumns = detail.printTitleColumns === null ? null : parseArea(detail.printTitleColumns);
  sheet.page.titleRows = detail.printTitles === null ? null : parseArea(detail.printTitles);
}
