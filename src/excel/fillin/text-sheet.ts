import type { TextSheet } from "../../core/fillin";
import { widthOfText } from "../../sheet/text-width";
import { printable } from "../../sheet/printable";
import { widthInPoints } from "../column-width";
import { edges, looks, queueFooter } from "./looks";
import { columnName } from "../../sheet/a1";

/** Queues a sheet of words: title, labelled lines above the table, the table itself. Nothing is synced. */
export function queueTextSheet(sheet: Excel.Worksheet, { widths, rows, head }: TextSheet): void {
  const width = widths.length;
  widths.forEach((characters, at) => (sheet.getRange(`${columnName(at)}:${columnName(at)}`).format.columnWidth = widthInPoints(characters)));
  const block = sheet.getRangeByIndexes(0, 0, rows.length, width);
  block.numberFormat = "@" as never;
  block.values = rows.map((row) => Array.from({ length: width }, (_, at) => printable(row[at] ?? "")));
  block.format.wrapText = true;
  block.format.verticalAlignment = "Center";
  const title = sheet.getRange("A1");
  sheet.getRangeByIndexes(0, 0, 1, width).merge(false);
  title.format.font.size = 18;
  title.format.font.bold = true;
  title.format.font.color = looks.brand;
  rows.forEach((row, at) => {
    sheet.getRangeByIndexes(at, 0, 1, 1).format.rowHeight = at === 0 ? 36 : heightOf(row, at < head ? mergedWidths(widths) : widths);
    if (at > 0 && at < head && row.length > 1) sheet.getRangeByIndexes(at, 1, 1, width - 1).merge(false);
  });
  if (head > 1) {
    const labels = sheet.getRangeByIndexes(1, 0, head - 1, 1);
    labels.format.font.bold = true;
    labels.format.font.color = looks.brand;
  }
  for (const [from, to] of tablesIn(rows, head)) queueTable(sheet, from, to, width);
  sheet.showGridlines = false;
}

/** What stays in sight when it is scrolled. */
export function frozenText({ head }: TextSheet): string {
  return head === 1 ? "1:2" : "1:1";
}

/** Queues the page of a sheet of words. */
export function queueTextPaper(sheet: Excel.Worksheet, { head }: TextSheet): void {
  queueFooter(sheet, 1);
  if (head === 1) sheet.pageLayout.setPrintTitleRows("$2:$2");
}

/** The tables from row `head` on, parted by empty rows; both ends inclusive. */
function tablesIn(rows: readonly string[][], head: number): [number, number][] {
  const found: [number, number][] = [];
  for (let from = head; from < rows.length; from++) {
    if (rows[from].length === 0) continue;
    let to = from;
    while (to + 1 < rows.length && rows[to + 1].length > 0) to++;
    found.push([from, to]);
    from = to;
  }
  return found;
}

function queueTable(sheet: Excel.Worksheet, from: number, to: number, width: number): void {
  const table = sheet.getRangeByIndexes(from, 0, to - from + 1, width);
  for (const edge of edges) {
    table.format.borders.getItem(edge).style = "Continuous";
    table.format.borders.getItem(edge).color = looks.line;
  }
  const header = sheet.getRangeByIndexes(from, 0, 1, width);
  header.format.fill.color = looks.optional;
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
}

/** Above the table a line's text runs over all columns but the first. */
const mergedWidths = (widths: readonly number[]): number[] => [widths[0], widths.slice(1).reduce((sum, width) => sum + width, 0)];

/** Points that the longest cell of a row takes. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, at) => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / ((widths[at] ?? 10) - 1))), 0));
  return row.length === 0 ? 14 : Math.min(400, 8 + 15 * Math.max(1, ...lines));
}
