import { layout, type FillInBook, type FillInColumn, type FillInSheet } from "../../core/fillin";
import { widthOfText } from "../../sheet/text-width";
import { widthInPoints } from "../column-width";
import { queueCheck } from "./check";
import { edges, looks, queueFooter } from "./looks";
import { areaName, columnName } from "../../sheet/a1";

/** Least widths of the first columns, which hold the line 填报单位 … 填报日期 as well. */
const headWidths = [18, 16, 12, 13];
/** Characters of an A4 page, landscape, at three quarters of its size: smaller print nobody reads, so more goes onto a second page. */
const pageWidth = 200;

const unitWords = { title: "单位", message: "填写单位全称，与公章一致；本表各行没有单位名称时，即以此为准。" };
const dayWords = { title: "填报日期", message: "填年月日，例如 2019-09-20。" };
const noRefusal = { title: "请核对", message: "请核对填写的内容。" };

/** What stays in sight when it is scrolled. */
export const frozenRows = `A1:A${layout.header + 1}`;

/** Queues one sheet to be filled in: head, header, checks, looks. Nothing is synced. */
export function queueFillInSheet(sheet: Excel.Worksheet, plan: FillInSheet, book: FillInBook, listSheet: string): void {
  const { columns } = plan;
  const widths = widthsOf(plan);
  widths.forEach((width, at) => (sheet.getRange(`${columnName(at)}:${columnName(at)}`).format.columnWidth = widthInPoints(width)));
  columns.forEach((column, at) => queueColumn(sheet, at, column, plan.checked));
  queueHead(sheet, plan, widths);
  queueHeader(sheet, columns, widths);
  queueBody(sheet, plan);
  const last = layout.first + plan.checked - 1;
  columns.forEach((column, at) => {
    const range = sheet.getRange(areaName({ top: layout.first, bottom: last, left: at, right: at }));
    queueCheck(range, `${columnName(at)}${layout.first + 1}`, { ...column, listSheet, lists: book.lists });
  });
  queueBlanks(sheet, columns, last);
  sheet.showGridlines = false;
  sheet.tabColor = looks.brand;
}

function widthsOf({ columns }: FillInSheet): number[] {
  return Array.from({ length: Math.max(columns.length, headWidths.length) }, (_, at) => Math.max(columns[at]?.width ?? 0, headWidths[at] ?? 0));
}

function queueColumn(sheet: Excel.Worksheet, at: number, { format, align }: FillInColumn, rows: number): void {
  const column = sheet.getRangeByIndexes(layout.first, at, rows, 1);
  if (format !== "General") column.numberFormat = format as never;
  column.format.horizontalAlignment = align === "left" ? "Left" : align === "right" ? "Right" : "Center";
  column.format.verticalAlignment = "Center";
}

function queueHead(sheet: Excel.Worksheet, plan: FillInSheet, widths: readonly number[]): void {
  const head = sheet.getRangeByIndexes(0, 0, layout.header, widths.length);
  head.numberFormat = "@" as never;
  head.format.horizontalAlignment = "Left";
  const title = sheet.getRange("A1");
  title.values = [[plan.title]];
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.font.color = looks.brand;
  title.format.rowHeight = 30;
  const unit = sheet.getRange("A2:D2");
  unit.values = [[plan.unitLabel, "", "填报日期：", ""]];
  unit.format.rowHeight = 24;
  sheet.getRange("C2").format.horizontalAlignment = "Right";
  for (const [address, words] of [["B2", unitWords], ["D2", dayWords]] as const) {
    const cell = sheet.getRange(address);
    cell.format.borders.getItem("EdgeBottom").style = "Continuous";
    cell.format.borders.getItem("EdgeBottom").color = looks.line;
    queueCheck(cell, address, { check: { kind: "length", max: 100 }, prompt: words, refusal: noRefusal, listSheet: "", lists: [] });
  }
  // Title and note may use the width that is seen at once.
  let end = 0;
  for (let sum = widths[0]; end + 1 < widths.length && sum + widths[end + 1] <= 120; ) sum += widths[++end];
  sheet.getRange(areaName({ top: layout.title, bottom: layout.title, left: 0, right: end })).merge(false);
  const note = sheet.getRange(areaName({ top: layout.note, bottom: layout.note, left: 0, right: end }));
  note.merge(false);
  sheet.getRange("A3").values = [[plan.note]];
  note.format.wrapText = true;
  note.format.font.color = looks.quiet;
  note.format.verticalAlignment = "Center";
  const room = widths.slice(0, end + 1).reduce((sum, width) => sum + width, 0);
  note.format.rowHeight = 8 + 16 * Math.ceil(widthOfText(plan.note) / (room - 4));
}

function queueHeader(sheet: Excel.Worksheet, columns: readonly FillInColumn[], widths: readonly number[]): void {
  const header = sheet.getRangeByIndexes(layout.header, 0, 1, columns.length);
  header.numberFormat = "@" as never;
  header.values = [columns.map((column) => column.label)];
  header.format.wrapText = true;
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.font.bold = true;
  header.format.fill.color = looks.optional;
  const lines = Math.max(...columns.map((column, at) => Math.ceil(widthOfText(column.label) / (widths[at] - 1))));
  header.format.rowHeight = 10 + 16 * Math.min(4, lines);
  for (let from = 0; from < columns.length; from++) {
    if (!columns[from].required) continue;
    let to = from;
    while (columns[to + 1]?.required) to++;
    const marked = sheet.getRangeByIndexes(layout.header, from, 1, to - from + 1);
    marked.format.fill.color = looks.brand;
    marked.format.font.color = "#FFFFFF";
    from = to;
  }
}

function queueBody(sheet: Excel.Worksheet, { columns, rows }: FillInSheet): void {
  const table = sheet.getRangeByIndexes(layout.header, 0, rows + 1, columns.length);
  for (const edge of edges) {
    table.format.borders.getItem(edge).style = "Continuous";
    table.format.borders.getItem(edge).color = looks.line;
  }
  const body = sheet.getRangeByIndexes(layout.first, 0, rows, columns.length);
  // No height is set: a row then grows with what is written into it.
  body.format.wrapText = true;
}

/** Required cells left blank in a row that has begun; one rule for each run of required columns. */
function queueBlanks(sheet: Excel.Worksheet, columns: readonly FillInColumn[], last: number): void {
  const row = layout.first + 1;
  const begun = `COUNTA($A${row}:$${columnName(columns.length - 1)}${row})>0`;
  for (let from = 0; from < columns.length; from++) {
    if (!columns[from].required) continue;
    let to = from;
    while (columns[to + 1]?.required) to++;
    const area = sheet.getRange(areaName({ top: layout.first, bottom: last, left: from, right: to }));
    const format = area.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=AND(${begun},LEN(TRIM(${columnName(from)}${row}))=0)`;
    format.custom.format.fill.color = looks.blank;
    from = to;
  }
}

/** Queues the page of a sheet to be filled in. */
export function queueFillInPaper(sheet: Excel.Worksheet, plan: FillInSheet): void {
  const widths = widthsOf(plan);
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / pageWidth);
  queueFooter(sheet, pages);
  sheet.pageLayout.setPrintTitleRows(`$${layout.header + 1}:$${layout.header + 1}`);
  if (pages > 1) sheet.pageLayout.setPrintTitleColumns("$A:$A");
}
