import { columnName } from "../../core/form/address";
import { fingerprint } from "../../core/form/fingerprint";
import { asProblem, ExcelProblem } from "../problem";
import { freeOwnName, ownKinds } from "../../sheet/own-sheets";
import { readSheetHeads } from "../read/sheets";
import { RecordSheet } from "../recordSheet";
import { inExcel, type Session } from "../run";
import { addOwn, namesTaken } from "../sheetNames";
import { cellText } from "../text";
import { widthInPoints } from "../units";
import { recordSheet } from "./known";
import { beginLines, endLines, hasHalfLists, linesOf, takeOffHalfLists, type ListLines } from "./lines";
import type { OwnCell, OwnSheet } from "./model";

/** Bytes of one request; the web refuses 5 MB. */
const requestBytes = 3_500_000;
const rowsPerSync = 5_000;

/**
 * Writes a sheet of ours: rewritten in place, never deleted. Only one that is recorded as ours and holds what ours holds is rewritten; a
 * sheet of that name that is anything else is left alone, and ours gets a number. Our records say how many lines it should have before the
 * first is written, and that all stand there behind the last: one that is cut off is taken off, at once or at the next start or write, and
 * that is said. 4 syncs + one per 5,000 rows. Answers the name used and the 0-based row of the header.
 */
export async function writeOwnSheet(session: Session, own: OwnSheet, onProgress?: (done: number, total: number) => void): Promise<{ sheet: string; header: number }> {
  const begun: { list: ListLines | null } = { list: null };
  try {
    return await write(session, own, begun, onProgress);
  } catch (error) {
    const problem = asProblem(error);
    const { list } = begun;
    if (list === null) throw problem;
    const ended = await endOf(list).catch(() => null);
    if (ended === "whole") return { sheet: list.sheet, header: list.header };
    if (ended === null || ended.length === 0) throw problem;
    throw new ExcelProblem("incomplete", `${problem.code === "cancelled" ? "已取消。" : problem.sentence}${ended.join("").replace(/^上次/, "")}`, problem.detail || problem.code);
  }
}

/** What became of a list whose writing failed: it is whole, or was taken off (sentences), or never begun (none); in a run of its own. */
async function endOf(list: ListLines): Promise<"whole" | string[]> {
  return inExcel(async (session) => {
    const records = await RecordSheet.read(session);
    const now = linesOf(records, list.sheet);
    if (now?.print === list.print && now.whole) return "whole";
    return takeOffHalfLists(session, records);
  });
}

async function write(session: Session, own: OwnSheet, begun: { list: ListLines | null }, onProgress?: (done: number, total: number) => void): Promise<{ sheet: string; header: number }> {
  const { sheet, name, records, list } = await prepare(session, own);
  begun.list = list;
  const head = writeHead(sheet, own);
  const { rows } = own;
  for (let from = 0; from < rows.length; ) {
    let bytes = 0;
    let to = from;
    for (; to < rows.length && to - from < rowsPerSync; to++) {
      bytes += rowBytes(rows[to]);
      if (bytes > requestBytes && to > from) break;
    }
    writeRows(sheet, own, head + from, from, to);
    if (to < rows.length) await session.sync();
    onProgress?.(to, rows.length);
    from = to;
  }
  endLines(records, list);
  records.queueWrite(session);
  finish(sheet, own, head);
  try {
    await session.sync();
  } catch (error) {
    // Frozen rows, filter and page come last: without them the list is complete.
    if (asProblem(error).code !== "unsupported") throw error;
  }
  return { sheet: name, header: head - 1 };
}

interface Prepared {
  sheet: Excel.Worksheet;
  name: string;
  records: RecordSheet;
  list: ListLines;
}

/** Our sheet, emptied; made, and recorded as ours, when there is none. */
async function prepare(session: Session, own: OwnSheet): Promise<Prepared> {
  const { kind } = own;
  const { title } = ownKinds[kind];
  let { heads, records, own: known } = await readSheetHeads(session);
  if (hasHalfLists(records)) {
    // One that was left half-written may not be known as ours: it is taken off first.
    await takeOffHalfLists(session, records);
    ({ heads, records, own: known } = await readSheetHeads(session));
  }
  const ours = [...known.values()].find((one) => one.kind === kind && one.recorded);
  const head = heads.find((one) => one.name === ours?.sheet);
  if (head?.protected) throw new ExcelProblem("protected", `工作表“${head.name}”受保护，不能写入：请先撤消保护，再试一次。`);
  const name = head?.name ?? freeOwnName(title, [...heads.map((one) => one.name), ...namesTaken()]);
  const list = beginLines(records, { sheet: name, kind, header: own.lines.length + 1, rows: own.rows.length, created: head === undefined, print: fingerprint(JSON.stringify([own.lines, own.rows])) });
  // The record comes first: a sheet of ours that nothing says is ours would never be rewritten, and a half-written one never be told.
  recordSheet(records, { kind, title, sheet: name });
  records.queueWrite(session);
  if (!head) return { sheet: addOwn(session, name), name, records, list };
  const { sheet } = head;
  const used = sheet.getUsedRange();
  sheet.autoFilter.remove();
  used.unmerge();
  used.clear("All");
  return { sheet, name, records, list };
}

/** Title, lines and header; answers the 0-based row the list starts in. */
function writeHead(sheet: Excel.Worksheet, { kind, lines, columns }: OwnSheet): number {
  const last = columnName(columns.length - 1);
  const top = sheet.getRange(`A1:A${lines.length + 1}`);
  top.numberFormat = [["@"], ...lines.map(() => ["@"])];
  top.values = [[ownKinds[kind].title], ...lines.map((line) => [cellText(line.slice(0, 8_000))])];
  const perLine = columns.reduce((sum, column) => sum + column.width, 0) / 2.4;
  for (let row = 1; row <= lines.length + 1; row++) {
    const line = sheet.getRange(`A${row}:${last}${row}`);
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = "Center";
    line.format.rowHeight = row === 1 ? 30 : Math.min(180, 18 * Math.ceil((lines[row - 2].length + 1) / perLine));
  }
  const face = sheet.getRange("A1");
  face.format.font.size = 18;
  face.format.font.bold = true;
  const row = lines.length + 2;
  const header = sheet.getRange(`A${row}:${last}${row}`);
  header.values = [columns.map((column) => column.label)];
  header.format.font.bold = true;
  header.format.fill.color = "#D9E1F2";
  header.format.horizontalAlignment = "Center";
  header.format.verticalAlignment = "Center";
  header.format.rowHeight = 24;
  columns.forEach((column, i) => {
    sheet.getRange(`${columnName(i)}:${columnName(i)}`).format.columnWidth = widthInPoints(column.width);
  });
  return row;
}

function writeRows(sheet: Excel.Worksheet, { columns, rows, shade }: OwnSheet, head: number, from: number, to: number): void {
  const count = to - from;
  if (count === 0) return;
  // "@" first, so that no text becomes a formula, number or date; numbers and links are ours and stay General.
  columns.forEach((column, i) => {
    sheet.getRangeByIndexes(head, i, count, 1).numberFormat = (column.general ? "General" : "@") as never;
  });
  const block = sheet.getRangeByIndexes(head, 0, count, columns.length);
  block.values = rows.slice(from, to).map((row) => row.map(written));
  block.format.wrapText = true;
  block.format.verticalAlignment = "Top";
  block.format.autofitRows();
  columns.forEach((column, i) => {
    if (column.link) sheet.getRangeByIndexes(head, i, count, 1).format.font.color = "#0563C1";
  });
  for (let row = from; shade && row < to; ) {
    const colour = shade.colour(row);
    let end = row + 1;
    while (end < to && shade.colour(end) === colour) end++;
    if (colour !== undefined) sheet.getRangeByIndexes(head + row - from, shade.column, end - row, 1).format.fill.color = colour;
    row = end;
  }
}

function written(cell: OwnCell): string | number {
  return typeof cell === "object" ? cell.formula : typeof cell === "string" ? cellText(cell) : cell;
}

function finish(sheet: Excel.Worksheet, { columns, rows }: OwnSheet, head: number): void {
  const last = columnName(columns.length - 1);
  const whole = sheet.getRange(`A${head}:${last}${head + rows.length}`);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    whole.format.borders.getItem(edge).style = "Continuous";
    whole.format.borders.getItem(edge).color = "#BFBFBF";
  }
  sheet.freezePanes.freezeRows(head);
  sheet.autoFilter.apply(whole);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${head}:$${head}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}

function rowBytes(row: readonly OwnCell[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? 8 : (typeof cell === "string" ? cell : cell.formula).length * 3 + 3), 0);
}
