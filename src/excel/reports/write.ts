import { fingerprint } from "../../sheet/content";
import { asProblem, ExcelProblem } from "../problem";
import { freeSheetTitle, ourSheetKey, ourSheetKinds } from "../../sheet/our-sheets";
import { setUpPaper } from "../paper";
import { readSheetHeads } from "../read/sheets";
import { RecordSheet } from "../record-sheet";
import { inExcel, type ExcelSession } from "../run";
import { addOwn, namesTaken } from "../sheet-names";
import { cellText, printable } from "../text";
import { widthInPoints } from "../column-width";
import { recordedSheets, recordSheet } from "../known-sheets";
import { beginLines, endLines, forgetLines, hasHalfLists, linesOf, takeOffHalfLists, type ListLines } from "./lines";
import type { ReportCell, ReportSheet } from "../../core/reports/report";
import { readOldList } from "./old";
import { besideBlock, carry, listPrint, writtenRows, type Carried } from "./remarks";
import { columnName } from "../../sheet/a1";
import { linkFormula } from "./link";

/** A list that was written. */
export interface Written {
  sheet: string;
  /** False where the sheet stands and its page could not be set up. */
  paper: boolean;
  /** Lines that took along what people wrote beside them, and lines that are gone and stand below the list with it. */
  remarks: number;
  vanished: number;
  /** Our earlier sheet, left as it is because somebody wrote in its cells. */
  left?: string;
}

/** Bytes of one request; the web refuses 5 MB. */
const requestBytes = 3_500_000;
const rowsPerSync = 5_000;

/**
 * Writes a sheet of ours: rewritten in place, never deleted. Only one that is recorded as ours and holds what ours holds is rewritten; a
 * sheet of that name that is anything else is left alone, and ours gets a number. What people wrote beside the list moves with its line; a
 * list in whose own cells somebody wrote is left as it is, too. Our records say how many lines it should have before the first is written,
 * and that all stand there behind the last: one that is cut off is taken off, at once or at the next start or write, and that is said.
 * 6 syncs + one per 5,000 rows, and one per 2,000 rows that were there.
 */
export async function writeOwnSheet(session: ExcelSession, own: ReportSheet, onProgress?: (done: number, total: number) => void): Promise<Written> {
  const begun: Begun = { list: null, written: null };
  try {
    return await write(session, own, begun, onProgress);
  } catch (error) {
    const problem = asProblem(error);
    const { list, written } = begun;
    // A name that a chart sheet has: the command is begun anew with the next number, and nothing was written yet.
    if (list === null || problem.detail === "ItemAlreadyExists") throw problem;
    const ended = await endOf(list).catch(() => null);
    if (ended === "whole") return written!;
    if (ended === null || ended.length === 0) throw problem;
    throw new ExcelProblem("incomplete", `${problem.code === "cancelled" ? "已取消。" : problem.sentence}${ended.join("")}`, problem.detail || problem.code);
  }
}

/** How far a write has come. */
interface Begun {
  list: ListLines | null;
  written: Written | null;
}

/** What became of a list whose writing failed: it is whole, or was taken off (sentences), or never begun (none); in a run of its own. */
async function endOf(list: ListLines): Promise<"whole" | string[]> {
  return inExcel(async (session) => {
    const records = await RecordSheet.read(session);
    const now = linesOf(records, list.sheet);
    if (now?.print === list.print && now.whole) return "whole";
    return takeOffHalfLists(session, records, "now");
  });
}

async function write(session: ExcelSession, wanted: ReportSheet, begun: Begun, onProgress?: (done: number, total: number) => void): Promise<Written> {
  const { sheet, name, records, carried, width, left } = await prepare(session, wanted);
  const own = carried && carried.vanished.length > 0 ? withVanished(wanted, carried.vanished) : wanted;
  // The record comes first: a sheet of ours that nothing says is ours would never be rewritten, and a half-written one never be told.
  const list = beginLines(records, { sheet: name, kind: own.kind, header: own.lines.length + 1, rows: own.rows.length, created: sheet === null, print: fingerprint(JSON.stringify([own.lines, own.rows])) });
  begun.list = list;
  begun.written = { sheet: name, paper: true, remarks: carried?.moved ?? 0, vanished: carried?.vanished.length ?? 0, ...(left !== undefined && { left }) };
  const record = { kind: own.kind, title: ourSheetKinds[own.kind].title, sheet: name };
  recordSheet(records, record);
  records.queueWrite(session);
  const target = sheet ?? addOwn(session, name);
  // What people wrote is placed before anything of ours is emptied, in one action.
  if (sheet && carried) emptyOurs(sheet, wanted, carried, width, own.lines.length + 2 + own.rows.length);
  const head = writeHead(target, own);
  const { rows } = own;
  for (let from = 0; from < rows.length; ) {
    let bytes = 0;
    let to = from;
    for (; to < rows.length && to - from < rowsPerSync; to++) {
      bytes += rowBytes(rows[to]);
      if (bytes > requestBytes && to > from) break;
    }
    writeRows(target, own, head + from, from, to);
    if (to < rows.length) await session.sync();
    onProgress?.(to, wanted.rows.length);
    from = to;
  }
  endLines(records, list);
  recordSheet(records, { ...record, print: listPrint(own.columns, writtenRows(own, lineText)) });
  records.queueWrite(session);
  finish(target, own, head, width);
  try {
    await session.sync();
  } catch (error) {
    // Frozen rows and filter come last: without them the list is complete.
    if (asProblem(error).code !== "unsupported") throw error;
  }
  return { ...begun.written, paper: await setUpPaper(session, [() => queuePaper(target, head)]) };
}

interface PreparedReport {
  /** Our sheet; null when it is still to be added. */
  sheet: Excel.Worksheet | null;
  name: string;
  records: RecordSheet;
  /** What people wrote beside it, and in how many columns. */
  carried: Carried | null;
  width: number;
  /** Our earlier sheet, left as it is because somebody wrote in it. */
  left?: string;
}

async function prepare(session: ExcelSession, wanted: ReportSheet): Promise<PreparedReport> {
  const { kind, columns } = wanted;
  const { title } = ourSheetKinds[kind];
  let { heads, records, own, structure } = await readSheetHeads(session);
  if (hasHalfLists(records)) {
    // One that was left half-written may not be known as ours: it is taken off first.
    await takeOffHalfLists(session, records, "before");
    ({ heads, records, own, structure } = await readSheetHeads(session));
  }
  const known = [...own.values()].find((one) => one.kind === kind && one.recorded);
  const head = heads.find((one) => one.name === known?.sheet);
  const fresh = (left?: string): PreparedReport => {
    if (structure) throw new ExcelProblem("structure");
    if (left !== undefined) {
      records.set(ourSheetKey(left), null);
      forgetLines(records, left);
    }
    return { sheet: null, name: freeSheetTitle(title, [...heads.map((one) => one.name), ...namesTaken()]), records, carried: null, width: 0, ...(left !== undefined && { left }) };
  };
  // One that is recorded and no longer looks like ours has been made over by somebody.
  if (!head) return fresh([...recordedSheets(records).values()].find((one) => one.kind === kind && heads.some(({ name }) => name === one.sheet))?.sheet);
  if (head.protected) throw new ExcelProblem("protected", `工作表“${head.name}”受保护，不能写入：请先撤消保护，再试一次。`);
  const old = await readOldList(session, head.sheet, known!.header, columns.length);
  const untouched = known!.print === undefined || known!.print === listPrint(columns, old.values);
  const carried = untouched ? carry(old, wanted) : null;
  return carried ? { sheet: head.sheet, name: head.name, records, carried, width: old.beside[0]?.length ?? 0 } : fresh(head.name);
}

/** Empties our columns; those right of them keep their looks, and what stands there is placed anew where its lines move. */
function emptyOurs(sheet: Excel.Worksheet, { columns }: ReportSheet, carried: Carried, width: number, rows: number): void {
  sheet.autoFilter.remove();
  if (width > 0 && !carried.still) writeBeside(sheet, columns.length, carried, Math.max(rows, carried.rows), width);
  const ours = width === 0 ? sheet.getUsedRange() : sheet.getRangeByIndexes(0, 0, Math.max(rows, carried.rows), columns.length);
  ours.unmerge();
  ours.clear("All");
}

/** Lines that are gone keep their remark below the list. */
function withVanished(own: ReportSheet, vanished: readonly ReportCell[][]): ReportSheet {
  const { rows, shade } = own;
  const lines = vanished.map((row) => row.map((cell, column) => (own.columns[column].general && cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell)));
  return { ...own, rows: [...rows, ...lines], ...(shade && { shade: { ...shade, colour: (row) => (row < rows.length ? shade.colour(row) : undefined) } }) };
}

function writeBeside(sheet: Excel.Worksheet, left: number, carried: Carried, rows: number, width: number): void {
  const block = besideBlock(carried, rows, width);
  const range = sheet.getRangeByIndexes(0, left, rows, width);
  // A text of theirs stays a text, whatever it looks like.
  range.numberFormat = block.map((row) => row.map(({ value, format }) => (typeof value === "string" && value !== "" ? "@" : format)));
  range.values = block.map((row) => row.map(({ value }) => (typeof value === "string" ? cellText(value) : value)));
}

/** A line above the list, as far as it is written. */
function lineText(line: string): string {
  return printable(line.slice(0, 8_000));
}

/** Title, lines and header; answers the 0-based row the list starts in. */
function writeHead(sheet: Excel.Worksheet, { kind, lines, columns }: ReportSheet): number {
  const last = columnName(columns.length - 1);
  const top = sheet.getRange(`A1:A${lines.length + 1}`);
  top.numberFormat = [["@"], ...lines.map(() => ["@"])];
  top.values = [[ourSheetKinds[kind].title], ...lines.map((line) => [cellText(line.slice(0, 8_000))])];
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

function writeRows(sheet: Excel.Worksheet, { columns, rows, shade }: ReportSheet, head: number, from: number, to: number): void {
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

function written(cell: ReportCell): string | number {
  if (typeof cell === "object") return linkFormula(cell) ?? cellText(cell.text);
  return typeof cell === "string" ? cellText(cell) : cell;
}

function finish(sheet: Excel.Worksheet, { columns, rows }: ReportSheet, head: number, beside: number): void {
  const last = columnName(columns.length - 1);
  const whole = sheet.getRange(`A${head}:${last}${head + rows.length}`);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    whole.format.borders.getItem(edge).style = "Continuous";
    whole.format.borders.getItem(edge).color = "#BFBFBF";
  }
  sheet.freezePanes.freezeRows(head);
  sheet.autoFilter.apply(beside === 0 ? whole : sheet.getRangeByIndexes(head - 1, 0, rows.length + 1, columns.length + beside));
}

function queuePaper(sheet: Excel.Worksheet, head: number): void {
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${head}:$${head}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}

function rowBytes(row: readonly ReportCell[]): number {
  return row.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? 8 : String(written(cell)).length * 3 + 3), 0);
}
