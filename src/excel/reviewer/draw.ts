import type { ReviewerColumn, ReviewerSheet } from "../../core/reports/reviewer/sheet";
import { widthInPoints } from "../column-width";
import { columnName } from "../../sheet/a1";

/** Rows to which drop-downs, date checks and the colour of what waits reach. */
const preparedRows = 20_000;
const waiting = "#FFF8DC";
const grey = { fill: "#EDEDED", font: "#7F7F7F" };

/** Title and hint of a sheet that is begun. */
export function drawKept(sheet: Excel.Worksheet, kept: ReviewerSheet, header: number): void {
  const top = sheet.getRange("A1:A2");
  top.numberFormat = [["@"], ["@"]];
  top.values = [[kept.name], [kept.hint]];
  const title = sheet.getRange("A1");
  title.format.font.size = 18;
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  const hint = sheet.getRange("A2");
  hint.format.font.color = "#595959";
  hint.format.rowHeight = 20;
  sheet.freezePanes.freezeRows(header + 1);
}

/** Queues the page of a sheet that is begun. */
export function queueKeptPaper(sheet: Excel.Worksheet, header: number): void {
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${header + 1}:$${header + 1}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}

/** Header, width, format and checks of a column that is made. */
export function drawColumn(sheet: Excel.Worksheet, kept: ReviewerSheet, column: ReviewerColumn, at: number, header: number, columns: ReadonlyMap<string, number>): void {
  const head = sheet.getRangeByIndexes(header, at, 1, 1);
  head.numberFormat = [["@"]];
  head.values = [[column.label]];
  head.format.font.bold = true;
  head.format.fill.color = "#D9E1F2";
  head.format.horizontalAlignment = "Center";
  head.format.verticalAlignment = "Center";
  head.format.wrapText = true;
  head.format.rowHeight = 28;
  const name = columnName(at);
  sheet.getRange(`${name}:${name}`).format.columnWidth = widthInPoints(column.width);
  const below = sheet.getRangeByIndexes(header + 1, at, preparedRows, 1);
  const { dataValidation } = below;
  if (column.choices) {
    dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(",") } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: column.label, message: `请从下拉列表中选择：${column.choices.join("、")}。` };
  } else if (column.date) {
    dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThan" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: column.label, message: "请填写日期，例如 2019-09-24。" };
  }
  if (column.prompt !== undefined && (column.choices || column.date)) dataValidation.prompt = { showPrompt: true, title: column.label, message: column.prompt };
  if (column.id !== kept.waits) return;
  // A rule, not a fill: it goes by itself when the cell is answered, and follows a sort.
  const waits = below.conditionalFormats.add("Custom");
  const first = header + 2;
  waits.custom.rule.formula = `=AND($${columnName(columns.get(kept.key)!)}${first}<>"",$${name}${first}="",$${columnName(columns.get(kept.note)!)}${first}="")`;
  waits.custom.format.fill.color = waiting;
}

/** Lines, wrapping and the filter over rows that came. */
export function drawRows(sheet: Excel.Worksheet, at: number, count: number, width: number): void {
  const block = sheet.getRangeByIndexes(at, 0, count, width);
  block.format.wrapText = true;
  block.format.verticalAlignment = "Top";
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    block.format.borders.getItem(edge).style = "Continuous";
    block.format.borders.getItem(edge).color = "#BFBFBF";
  }
}

/** Greys rows that no longer count, or takes the grey off again. */
export function shadeRows(sheet: Excel.Worksheet, rows: readonly number[], width: number, on: boolean): void {
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && rows[to] === rows[to - 1] + 1) to++;
    const { format } = sheet.getRangeByIndexes(rows[from], 0, to - from, width);
    if (on) format.fill.color = grey.fill;
    else format.fill.clear();
    format.font.color = on ? grey.font : "#000000";
    from = to;
  }
}
