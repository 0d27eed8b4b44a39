import { askFilter, isFiltered } from "../read/filters";
import type { Content } from "../../sheet/content";
import { hasLabelsOf, ourSheetKey, ourSheetKinds, type OurSheetKind } from "../../sheet/our-sheets";
import { journalKey, undoKey, type WriteState } from "../journal";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../record-sheet";
import type { ExcelSession } from "../run";
import { cellText } from "../text";
import { shadeRows } from "./draw";
import { cellPrint, printOf, type ReviewerUndo } from "./undo";
import { cellName } from "../../sheet/a1";

/** A kept sheet as far as a journal speaks of it. */
interface Seen {
  sheet: Excel.Worksheet;
  /** Rows below the header. */
  rows: number;
  /** Our columns as they are below the header, then any other that holds something, by place. */
  at(row: number, column: number): string;
  ours: readonly Content[][];
  others: number[];
  /** What stands there is ours, or nothing: a sheet that somebody made under its name meanwhile is not. */
  isOurs: boolean;
}

/** How a write is taken back. */
interface TakingBack {
  seen: Seen;
  /** New rows are in their place. */
  inserted: boolean;
  cells: ReviewerUndo["cells"];
  /** Rows that go. */
  gone: number[];
  /** Cells a person changed since: left, and named. */
  differs: string[];
}

/** Takes the last write on a kept sheet back; refused when anything in our columns was edited, sorted or added since. */
export async function takeBackKept(session: ExcelSession, records: RecordSheet, undo: ReviewerUndo, begun: () => void = () => {}): Promise<{ sheet: string; cells: number }> {
  const seen = await look(session, undo, "无法撤销写入");
  if (!seen) throw new ExcelProblem("noSheet", `工作表“${undo.sheet}”已经不在，无法撤销写入。`);
  const way = wayOf(seen, undo);
  if (printOf(seen.ours) !== undo.print || way.differs.length > 0) throw new ExcelProblem("changed", `“${undo.sheet}”写入之后又有改动，不能整体撤销：请手工修改。`);
  begun();
  await goBack(session, records, undo, way, "undoing");
  return { sheet: undo.sheet, cells: undo.cells.length + undo.append.count };
}

/**
 * Ends a write on a kept sheet that was cut off, or an undo of one: what had been written whole is done, anything else goes,
 * cell by cell, except for what a person wrote since. Answers whether it was taken back, and what was left.
 */
export async function settleKept(session: ExcelSession, records: RecordSheet, undo: ReviewerUndo, state: "committing" | "restoring" | "undoing"): Promise<{ restored: boolean; differs: string[]; foreign?: true }> {
  const found = await look(session, undo, "无法恢复");
  const foreign = found !== null && !found.isOurs;
  const seen = foreign ? null : found;
  if (seen && state === "committing" && printOf(seen.ours) === undo.print) {
    records.set(journalKey, null);
    records.set(undoKey, undo);
    records.state = "";
    records.queueWrite(session);
    await session.finish();
    return { restored: false, differs: [] };
  }
  const way = seen && wayOf(seen, undo);
  await goBack(session, records, undo, way, state === "undoing" ? state : "restoring");
  return { restored: true, differs: way?.differs ?? [], ...(foreign && { foreign }) };
}

/** Sheets that were added, and nothing more, go; one that holds anything is left alone. */
export async function dropBegun(session: ExcelSession, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const asked = names.map((name) => session.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of asked) sheet.load("name");
  await session.finish();
  const there = asked.filter((sheet) => !sheet.isNullObject).map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(false) }));
  for (const { used } of there) used.load("address");
  if (there.length > 0) await session.finish();
  for (const { sheet, used } of there) if (used.isNullObject) sheet.delete();
}

/** Reads what stands on the sheet; null when it is gone. Three syncs. */
async function look(session: ExcelSession, undo: ReviewerUndo, refusal: string): Promise<Seen | null> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(undo.sheet);
  sheet.load("name,protection/protected");
  await session.finish();
  if (sheet.isNullObject) return null;
  if (sheet.protection.protected) throw new ExcelProblem("protected", `工作表“${undo.sheet}”受保护，${refusal}：请先撤消保护，再试一次。`);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  askFilter(sheet);
  await session.finish();
  if (await isFiltered(sheet, session.finish)) throw new ExcelProblem("filtered", `工作表“${undo.sheet}”正在筛选，${refusal}：请先清除筛选，再试一次。`);
  const rows = used.isNullObject ? 0 : Math.max(0, used.rowIndex + used.rowCount - undo.header - 1);
  // Our own words are long and nobody's answers; a person's own columns count where new rows stand.
  const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  const others = Array.from({ length: width }, (_, column) => column).filter((column) => !undo.columns.includes(column) && (undo.told ? !undo.told.includes(column) : column >= undo.width));
  const values = new Map<number, Content[]>();
  const asked = rows === 0 ? [] : [...undo.columns, ...others].map((column) => {
    const range = sheet.getRangeByIndexes(undo.header + 1, column, rows, 1);
    if (undo.dates.includes(column)) range.load("text");
    else range.load("values");
    return { column, range };
  });
  const top = used.isNullObject ? undefined : sheet.getRangeByIndexes(0, 0, undo.header + 1, width);
  top?.load("values");
  if (top) await session.finish();
  for (const { column, range } of asked) values.set(column, ((undo.dates.includes(column) ? range.text : range.values) as Content[][]).map(([value]) => value));
  return { sheet, rows, at: (row, column) => String(values.get(column)?.[row - undo.header - 1] ?? "").trim(), ours: undo.columns.map((column) => values.get(column) ?? []), others, isOurs: !top || isOursByHead(top.values as Content[][], undo, rows) };
}

/** By the labels of its header, or by its title while there is nothing below it yet. */
function isOursByHead(top: readonly (readonly Content[])[], { sheet, header }: ReviewerUndo, rows: number): boolean {
  const kinds = (Object.keys(ourSheetKinds) as OurSheetKind[]).filter((kind) => ourSheetKinds[kind].use === "kept" && sheet.startsWith(ourSheetKinds[kind].title));
  if (kinds.some((kind) => hasLabelsOf(kind, top[header] ?? []))) return true;
  return rows === 0 && kinds.some((kind) => String(top[0]?.[0] ?? "").trim().startsWith(ourSheetKinds[kind].title));
}

function wayOf(seen: Seen, undo: ReviewerUndo): TakingBack {
  const { at, count, insert, below, keys, rows = [], given = [] } = undo.append;
  const inserted = !insert || below === undefined || seen.rows >= below + count;
  const way: TakingBack = { seen, inserted, cells: [], gone: [], differs: [] };
  for (const cell of undo.cells) {
    const row = rowNow(undo, inserted, cell.row);
    const now = cellPrint(seen.at(row, cell.column));
    const moved = keys !== undefined && cell.key !== undefined && cellPrint(seen.at(row, keys[1])) !== cell.key;
    if (cell.after === undefined || (!moved && now === cell.after)) way.cells.push(cell);
    else if (moved || now !== cellPrint(cell.before)) way.differs.push(`${undo.sheet}!${cellName(row, cell.column)}`);
  }
  if (!inserted) return way;
  const answers = new Map(given.map(([row, column, print]) => [`${row} ${column}`, print]));
  for (let i = 0; i < count; i++) {
    const row = at + i;
    if (row > undo.header + seen.rows) break;
    const planned = (column: number): string => (keys?.includes(column) ? (rows[i]?.[keys.indexOf(column)] ?? "") : (answers.get(`${i} ${column}`) ?? ""));
    const changed = undo.append.rows === undefined ? undefined : [...undo.columns, ...seen.others].find((column) => !["", planned(column)].includes(cellPrint(seen.at(row, column))));
    if (changed === undefined) way.gone.push(row);
    else way.differs.push(`${undo.sheet}!${cellName(row, changed)}`);
  }
  return way;
}

/** Row a cell of the journal is in now. */
function rowNow({ append }: ReviewerUndo, inserted: boolean, row: number): number {
  return inserted || row < append.at ? row : row - append.count;
}

/** Carries it out, reads back, and closes the journal; safe to run again after a fault. */
async function goBack(session: ExcelSession, records: RecordSheet, undo: ReviewerUndo, way: TakingBack | null, state: WriteState): Promise<void> {
  records.queueState(session, state);
  const whole = way !== null && way.differs.length === 0 && way.seen.rows <= undo.append.count;
  if (way) queueBack(undo, way, whole);
  await session.finish();
  if (way) await readBack(session, undo, way, whole);
  records.set(state === "undoing" ? undoKey : journalKey, null);
  if (undo.created && (whole || way === null)) records.set(ourSheetKey(undo.sheet), null);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
}

function queueBack(undo: ReviewerUndo, { seen: { sheet }, inserted, cells, gone }: TakingBack, whole: boolean): void {
  if (undo.created && whole) {
    sheet.delete();
    return;
  }
  if (undo.begun && whole) {
    const used = sheet.getUsedRange();
    used.clear("All");
    sheet.freezePanes.unfreeze();
    return;
  }
  for (const { row, column, before, date } of cells) sheet.getRangeByIndexes(rowNow(undo, inserted, row), column, 1, 1).values = [[date ? before : cellText(before)]];
  shadeRows(sheet, undo.greyed.map((row) => rowNow(undo, inserted, row)), undo.width, false);
  shadeRows(sheet, undo.revived.map((row) => rowNow(undo, inserted, row)), undo.width, true);
  for (const [from, to] of runsFromBelow(gone)) sheet.getRange(`${from + 1}:${to + 1}`).delete("Up");
  // On a sheet that was ours to begin the header stays as long as a person's rows stand below it.
  if (!undo.created && !undo.begun) for (const column of undo.made) sheet.getRangeByIndexes(undo.header, column, 1, 1).clear("All");
}

/** Looks whether the sheet is as it was; the problem is "notRestored" otherwise. */
async function readBack(session: ExcelSession, undo: ReviewerUndo, { seen, inserted, cells, gone }: TakingBack, whole: boolean): Promise<void> {
  const now = await look(session, undo, "无法核对");
  const shift = (row: number): number => rowNow(undo, inserted, row) - gone.filter((one) => one < rowNow(undo, inserted, row)).length;
  const right = undo.created && whole ? now === null : now !== null && (undo.begun && whole ? now.rows === 0 : now.rows <= seen.rows - gone.length && cells.every(({ row, column, before }) => cellPrint(now.at(shift(row), column)) === cellPrint(before)));
  if (!right) throw new ExcelProblem("notRestored", `工作表“${undo.sheet}”没有恢复成写入前的样子：请重新打开任务窗格，程序会再试一次。`);
}

/** Neighbouring rows as first and last, the lowest first, so that those above keep their numbers. */
function runsFromBelow(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last && last[0] === row + 1) last[0] = row;
    else runs.push([row, row]);
  }
  return runs;
}
