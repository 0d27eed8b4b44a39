import type { Content } from "../../sheet/content";
import { ExcelProblem } from "../problem";
import { freeSheetTitle, ourSheetKinds } from "../../sheet/our-sheets";
import { setUpPaper } from "../paper";
import { readSheetHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { addOwn, namesTaken } from "../sheet-names";
import { readEnded } from "../settle";
import { carryOut } from "../transaction";
import { cellText } from "../text";
import { printable } from "../../sheet/printable";
import { widthInPoints } from "../column-width";
import { recordedSheets } from "../known-sheets";
import { askList, besidePrint, forgetList, queueList, type ListJournal } from "./journal";
import type { ReportCell, ReportSheet } from "../../core/reports/report";
import { readOldList, rowsAskedPerSync } from "./old";
import { listPrint, writtenRows } from "../../core/reports/list-print";
import { besideBlock, carry, linkTexts, type Carried } from "./remarks";
import { columnName } from "../../sheet/a1";
import { keepList } from "./last-list";
import { linkFormula } from "../../core/reports/link";

/** A list that was written. */
export interface Written {
  sheet: string;
  /** False where the sheet stands and its page could not be set up. */
  paper: boolean;
  /** Lines that took along what people wrote beside them, and lines that are gone and stand below the list with it. */
  remarks: number;
  vanished: number;
  /** It can be taken back. */
  undo?: true;
  /** Our earlier sheet, left as it is because somebody wrote in its cells. */
  left?: string;
}

/** Bytes of one request; the web refuses 5 MB. */
const requestBytes = 3_500_000;
const rowsPerSync = 5_000;

/**
 * Writes a sheet of ours: rewritten in place, never deleted. Only one that is recorded as ours and holds what ours holds is rewritten; a
 * sheet of that name that is anything else is left alone, and ours gets a number. What people wrote beside the list moves with its line; a
 * list in whose own cells somebody wrote is left as it is, too. It is drawn on a very hidden sheet first and comes into its place whole, so that
 * what is cut off or cancelled leaves the list that was there. 8 syncs + one per 5,000 rows, and one per 2,000 rows that were there.
 * `back`: it is what the last list said before, and not a write to be taken back itself.
 */
export async function writeOwnSheet(session: ExcelSession, wanted: ReportSheet, onProgress?: (done: number, total: number) => void, back = false): Promise<Written> {
  const { sheet, name, id, drawn, records, structure, carried, width, left } = await prepare(session, wanted);
  const own = carried && carried.vanished.length > 0 ? withVanished(wanted, carried.vanished) : wanted;
  const header = own.lines.length + 1;
  const done = { sheet: name, remarks: carried?.moved ?? 0, vanished: carried?.vanished.length ?? 0, ...(left !== undefined && { left }) };
  const page = async (undo = false): Promise<Written> => ({ ...done, ...(undo && { undo }), paper: await setUpPaper(session, [() => queuePaper(session.workbook.worksheets.getItem(id ?? name), header + 1)]) });
  const print = listPrint(own.columns, writtenRows(own, lineText));
  // It says so already, line by line.
  if (carried?.still && carried.print === print && carried.links === linkTexts(own)) return page();
  if (structure) throw new ExcelProblem("structure");
  const entry: ListJournal = {
    kind: "list", drawn, sheet: name, id, of: own.kind, print, header, rows: own.rows.length,
    heights: headHeights(own), widths: own.columns.map(({ width }) => widthInPoints(width)), old: carried?.rows ?? 0, beside: besideOf(carried, width, header + 1 + own.rows.length), wider: width,
    links: own.columns.flatMap(({ link }, at) => (link ? [at] : [])), ...(back && { back: true }),
  };
  let whole = true;
  await carryOut(session, records, {
    entry,
    prepare: async () => {
      await draw(session, drawn, own, onProgress, wanted.rows.length);
      if (sheet && carried) await lookAgain(session, sheet, own, entry, carried);
    },
    commit: async ({ close }) => {
      queueList(session, entry);
      // Read in the request that writes: what is missing then no person took.
      const stands = askList(session, entry);
      close();
      await session.sync();
      whole = stands();
    },
  });
  if (!whole) throw new ExcelProblem("incomplete", `工作表“${name}”没有写全：请重新写入。`);
  return page(keepList(records, name, wanted, sheet === null));
}

/** Draws the list on a very hidden sheet of its own, in as many requests as it takes; the last one is only queued. */
async function draw(session: ExcelSession, drawn: string, own: ReportSheet, onProgress: ((done: number, total: number) => void) | undefined, total: number): Promise<void> {
  const target = addOwn(session, drawn);
  target.visibility = "VeryHidden";
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
    onProgress?.(to, total);
    from = to;
  }
  border(target, own, head);
}

/** Right before it comes into its place: neither our cells nor what stands beside them may have changed since they were read. */
async function lookAgain(session: ExcelSession, sheet: Excel.Worksheet, { columns }: ReportSheet, { wider }: ListJournal, { rows, print, besidePrint: before }: Carried): Promise<void> {
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  const width = columns.length + wider;
  const now: Content[][] = [];
  for (let from = 0; from < rows; from += rowsAskedPerSync) {
    const range = sheet.getRangeByIndexes(from, 0, Math.min(rowsAskedPerSync, rows - from), width);
    range.load("values");
    await session.sync();
    if (!(range.values as unknown)) throw new ExcelProblem("payload");
    now.push(...(range.values as Content[][]));
  }
  const same = used.rowIndex + used.rowCount === rows && used.columnIndex + used.columnCount <= width;
  if (!same || listPrint(columns, now.map((row) => row.slice(0, columns.length))) !== print || besidePrint(now.map((row) => row.slice(columns.length))) !== before) throw new ExcelProblem("changed");
}

/** What stands beside the list, as it is and as it is to be; null where nothing of it moves. */
function besideOf(carried: Carried | null, width: number, rows: number): ListJournal["beside"] {
  if (!carried || width === 0 || carried.still) return null;
  return { before: carried.besidePrint, cells: besideBlock(carried, Math.max(rows, carried.rows), width).map((row) => row.map(({ value, format }): [typeof value, string] => [value, format])) };
}

interface PreparedReport {
  /** Our sheet; null when it is still to be added. */
  sheet: Excel.Worksheet | null;
  name: string;
  /** Its id; null where there is none yet. */
  id: string | null;
  /** Name of the sheet on which the list is drawn. */
  drawn: string;
  /** The structure of the workbook is protected: no sheet can be added. */
  structure: boolean;
  records: RecordSheet;
  /** What people wrote beside it, and in how many columns. */
  carried: Carried | null;
  width: number;
  /** It can be taken back. */
  undo?: true;
  /** Our earlier sheet, left as it is because somebody wrote in it. */
  left?: string;
}

async function prepare(session: ExcelSession, wanted: ReportSheet): Promise<PreparedReport> {
  const { kind, columns } = wanted;
  const { title } = ourSheetKinds[kind];
  const { heads, records, own, structure } = await readEnded(session, readSheetHeads);
  const taken = [...heads.map((one) => one.name), ...namesTaken()];
  const drawn = freeSheetTitle(`${ourSheetKinds.records.title}暂存`, taken);
  const known = [...own.values()].find((one) => one.kind === kind && one.recorded);
  const head = heads.find((one) => one.name === known?.sheet);
  const fresh = (left?: string): PreparedReport => {
    if (structure) throw new ExcelProblem("structure");
    if (left !== undefined) {
      forgetList(records, left);
    }
    const name = freeSheetTitle(title, taken);
    return { sheet: null, id: null, drawn: name, name, structure, records, carried: null, width: 0, ...(left !== undefined && { left }) };
  };
  // One that is recorded and no longer looks like ours has been made over by somebody.
  if (!head) return fresh([...recordedSheets(records).values()].find((one) => one.kind === kind && heads.some(({ name }) => name === one.sheet))?.sheet);
  if (head.protected) throw new ExcelProblem("protected", `工作表“${head.name}”受保护，不能写入：请先撤消保护，再试一次。`);
  const old = await readOldList(session, head.sheet, known!.header, columns.length);
  const untouched = known!.print === undefined || known!.print === listPrint(columns, old.values);
  const carried = untouched ? carry(old, wanted) : null;
  if (!carried) return fresh(head.name);
  return { sheet: head.sheet, name: head.name, id: head.sheet.id, drawn, structure, records, carried, width: old.beside[0]?.length ?? 0 };
}

/** Lines that are gone keep their remark below the list. */
function withVanished(own: ReportSheet, vanished: readonly ReportCell[][]): ReportSheet {
  const { rows, shade } = own;
  const lines = vanished.map((row) => row.map((cell, column) => (own.columns[column].general && cell !== "" && !Number.isNaN(Number(cell)) ? Number(cell) : cell)));
  return { ...own, rows: [...rows, ...lines], ...(shade && { shade: { ...shade, colour: (row) => (row < rows.length ? shade.colour(row) : undefined) } }) };
}

/** A line above the list, as far as it is written. */
function lineText(line: string): string {
  return printable(line.slice(0, 8_000));
}

/** Heights of title, lines and header, in points. */
function headHeights({ lines, columns }: Pick<ReportSheet, "lines" | "columns">): number[] {
  const perLine = columns.reduce((sum, column) => sum + column.width, 0) / 2.4;
  return [30, ...lines.map((line) => Math.min(180, 18 * Math.ceil((line.length + 1) / perLine))), 24];
}

/** Title, lines and header; answers the 0-based row the list starts in. */
function writeHead(sheet: Excel.Worksheet, { kind, lines, columns }: ReportSheet): number {
  const last = columnName(columns.length - 1);
  const top = sheet.getRange(`A1:A${lines.length + 1}`);
  top.numberFormat = [["@"], ...lines.map(() => ["@"])];
  top.values = [[ourSheetKinds[kind].title], ...lines.map((line) => [cellText(line.slice(0, 8_000))])];
  const heights = headHeights({ lines, columns });
  for (let row = 1; row <= lines.length + 1; row++) {
    const line = sheet.getRange(`A${row}:${last}${row}`);
    line.merge(false);
    line.format.wrapText = true;
    line.format.verticalAlignment = "Center";
    line.format.rowHeight = heights[row - 1];
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
  header.format.rowHeight = heights[row - 1];
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

function border(sheet: Excel.Worksheet, { columns, rows }: ReportSheet, head: number): void {
  const whole = sheet.getRange(`A${head}:${columnName(columns.length - 1)}${head + rows.length}`);
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
    whole.format.borders.getItem(edge).style = "Continuous";
    whole.format.borders.getItem(edge).color = "#BFBFBF";
  }
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
