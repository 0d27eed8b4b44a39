import { askFilter, isFiltered } from "../read/filters";
import { refuseStrays } from "../read/parts";
import type { Content } from "../../sheet/content";
import { hasLabelsOf, ourSheetKey, ourSheetKinds, type OurSheetKind } from "../../sheet/our-sheets";
import { isGuarded, queueGuards } from "../protocol/guards";
import { journalKey, undoKey, type WriteState } from "../protocol/write-state";
import { keepBefore } from "../protocol/undo-entry";
import { UndoStart } from "../protocol/undo-start";
import { asProblem, ExcelProblem } from "../problem";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { differencesText, lostText, nothingKept, type Settled } from "../protocol/settled";
import { cellText } from "../text";
import { dropUnseen } from "../protocol/unseen";
import { shadeRows } from "./draw";
import { runsFromBelow } from "./runs-from-below";
import { putRight } from "./guard";
import { cellPrint, printOf, withoutBefore, type ReviewerJournal } from "./journal";
import { cellName } from "../../sheet/a1";

/** A kept sheet as far as a journal speaks of it. */
interface Seen {
  sheet: Excel.Worksheet;
  /** Its name now. */
  name: string;
  protected: boolean;
  filtered: boolean;
  /** Number of its last row that holds anything. */
  last: number;
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
  cells: ReviewerJournal["cells"];
  /** Rows that go. */
  gone: number[];
  /** Cells a person changed since: left, and named. */
  differs: string[];
  /** Cells that keep what was written, because what they held before is not known any more. */
  lost: string[];
}

/** Says in our records how a write that is done is taken back; the caller queues them. */
export function noteKept(records: RecordSheet, undo: ReviewerJournal): void {
  records.set(undoKey, withoutBefore(undo));
  keepBefore(records.entries.get(undoKey)!, undo);
}

/** Takes the last write on a kept sheet back; refused when anything in our columns was edited, sorted or added since. The caller closes the entry. */
export async function takeBackKept(session: ExcelSession, records: RecordSheet, undo: ReviewerJournal): Promise<{ lost: string[] }> {
  const allowed = (seen: Seen | null, way: TakingBack | null): void => {
    if (!seen) throw new ExcelProblem("noSheet", `工作表“${undo.sheet}”已经不在，无法撤销写入。`);
    if (printOf(seen.ours) !== undo.print || way!.differs.length > 0) throw new ExcelProblem("changed", `“${seen.name}”写入之后又有改动，不能整体撤销：请手工修改。`);
    if (way!.lost.length > 0 && way!.cells.length === 0 && undo.append.count + undo.made.length + undo.greyed.length + undo.revived.length === 0) throw new ExcelProblem("changed", nothingKept(seen.name));
  };
  return { lost: (await goBack(session, records, undo, "undoing", allowed))?.lost ?? [] };
}

/**
 * Ends a write on a kept sheet that was cut off, or an undo of one: what had been written whole is done, anything else goes,
 * cell by cell, except for what a person wrote since. The caller closes its journal.
 */
export async function settleKept(session: ExcelSession, records: RecordSheet, undo: ReviewerJournal, state: WriteState): Promise<Settled> {
  const { sheet } = undo;
  if (state === "prepared") {
    if (undo.created) {
      await dropUnseen(session, [sheet]);
      records.set(ourSheetKey(sheet), null);
    }
    return { sheet, restored: true, differs: [], sentence: null };
  }
  const undoing = state === "undoing" || state === "undone";
  const told = undoing ? `上次撤销“${sheet}”的写入没有完成，现已撤销完毕。` : `上次写入“${sheet}”没有完成（应有 ${undo.append.count} 行新增、${undo.cells.length} 处改动），已恢复成写入前的样子，请重新写入。`;
  const found = await look(session, undo);
  if (state === "restored" || state === "undone") {
    if (undo.created && !found) records.set(ourSheetKey(sheet), null);
    return { sheet, restored: true, differs: [], sentence: undoing ? null : told };
  }
  if (found && !found.isOurs) {
    if (undo.created) records.set(ourSheetKey(sheet), null);
    return { sheet, restored: true, differs: [], sentence: `上次写入“${sheet}”没有完成，没有找到写了一半的表；现有的同名工作表不是程序写的，没有改动，请重新写入。` };
  }
  const quicker = found && !found.filtered && state === "committed" && putRight(undo, (row, column) => records.copyOf(0, row, column));
  if (quicker) {
    records.set(journalKey, undo);
    records.state = "restoring" satisfies WriteState;
    records.queueWrite(session);
    await session.finish();
  } else if (found && (state === "committed" || (state === "committing" && printOf(found.ours) === undo.print))) {
    noteKept(records, undo);
    return { sheet, restored: false, differs: [], sentence: null };
  }
  const way = await goBack(session, records, undo, undoing ? "undoing" : "restoring");
  const differs = way?.differs ?? [];
  return { sheet, restored: true, differs, sentence: told + differencesText(differs) + lostText(way?.lost ?? []) };
}

/** Reads what stands on the sheet, by its id where it was renamed; null when it is gone. Three syncs. */
async function look(session: ExcelSession, undo: ReviewerJournal): Promise<Seen | null> {
  const found = [undo.id, undo.sheet].flatMap((key) => (key === undefined ? [] : [session.workbook.worksheets.getItemOrNullObject(key)]));
  for (const one of found) one.load("name,protection/protected");
  await session.finish();
  const sheet = found.find((one) => !one.isNullObject);
  if (!sheet) return null;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  askFilter(sheet);
  await session.finish();
  // What takes a write back is not cancelled half-way: its questions go by `finish`, too.
  if (!used.isNullObject) await refuseStrays({ ...session, sync: session.finish }, sheet.name, sheet, used);
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
  return { sheet, name: sheet.name, protected: sheet.protection.protected, filtered: await isFiltered(sheet, session.finish), last: used.isNullObject ? 0 : used.rowIndex + used.rowCount, rows, at: (row, column) => String(values.get(column)?.[row - undo.header - 1] ?? "").trim(), ours: undo.columns.map((column) => values.get(column) ?? []), others, isOurs: !top || isOursByHead(top.values as Content[][], undo, rows) };
}

/** By the labels of its header, or by its title while there is nothing below it yet. */
function isOursByHead(top: readonly (readonly Content[])[], { header }: ReviewerJournal, rows: number): boolean {
  const kinds = (Object.keys(ourSheetKinds) as OurSheetKind[]).filter((kind) => ourSheetKinds[kind].use === "kept");
  if (kinds.some((kind) => hasLabelsOf(kind, top[header] ?? []))) return true;
  return rows === 0 && kinds.some((kind) => String(top[0]?.[0] ?? "").trim().startsWith(ourSheetKinds[kind].title));
}

function wayOf(seen: Seen, undo: ReviewerJournal): TakingBack {
  const { at, count, insert, below, keys, rows = [], given = [] } = undo.append;
  const inserted = !insert || below === undefined || seen.rows >= below + count;
  const way: TakingBack = { seen, inserted, cells: [], gone: [], differs: [], lost: [] };
  for (const cell of undo.cells) {
    const row = rowNow(undo, inserted, cell.row);
    const now = cellPrint(seen.at(row, cell.column));
    const moved = keys !== undefined && cell.key !== undefined && cellPrint(seen.at(row, keys[1])) !== cell.key;
    const name = `${seen.name}!${cellName(row, cell.column)}`;
    if (cell.after === undefined || (!moved && now === cell.after)) {
      if (cell.lost) way.lost.push(name);
      else way.cells.push(cell);
    } else if (moved || (!cell.lost && now !== cellPrint(cell.before))) way.differs.push(name);
  }
  if (!inserted) return way;
  const answers = new Map(given.map(([row, column, print]) => [`${row} ${column}`, print]));
  for (let i = 0; i < count; i++) {
    const row = at + i;
    if (row > undo.header + seen.rows) break;
    const planned = (column: number): string => (keys?.includes(column) ? (rows[i]?.[keys.indexOf(column)] ?? "") : (answers.get(`${i} ${column}`) ?? ""));
    const changed = undo.append.rows === undefined ? undefined : [...undo.columns, ...seen.others].find((column) => !["", planned(column)].includes(cellPrint(seen.at(row, column))));
    if (changed === undefined) way.gone.push(row);
    else way.differs.push(`${seen.name}!${cellName(row, changed)}`);
  }
  return way;
}

/** Row a cell of the journal is in now. */
function rowNow({ append }: ReviewerJournal, inserted: boolean, row: number): number {
  return inserted || row < append.at ? row : row - append.count;
}

/** Times a sheet is read anew when somebody changes it in between. */
const mostTries = 4;

/** Carries it out, and reads in the same request; safe to run again after a fault. `allowed` looks at what is there first, and throws. Null: the sheet is gone. */
async function goBack(session: ExcelSession, records: RecordSheet, undo: ReviewerJournal, state: "undoing" | "restoring", allowed: (seen: Seen | null, way: TakingBack | null) => void = () => undefined): Promise<TakingBack | null> {
  let before = "";
  const start = new UndoStart(session, records, state);
  for (let tries = 1; ; tries++) {
    const seen = await look(session, undo);
    const way = seen && wayOf(seen, undo);
    allowed(seen, way);
    if (!seen || !way) {
      if (undo.created) records.set(ourSheetKey(undo.sheet), null);
      return null;
    }
    // What Excel refused at once needs no taking back, which a protection would keep us from, too.
    if (state === "restoring" && isUntouched(undo, way)) return way;
    refuse(seen, state);
    const whole = way.differs.length === 0 && seen.rows <= undo.append.count;
    if (undo.created && whole && !(await hide(session, start, undo, seen, state))) continue;
    const reading = JSON.stringify([seen.name, seen.last, seen.ours]);
    // Some hosts search differently: what is refused twice over the same reading is no sign of a change.
    start.guard();
    if (tries < mostTries && reading !== before) guardBack(session, undo, way);
    start.say(state);
    const right = queueBack(session, undo, way, whole);
    records.queueState(session, (state === "undoing" ? "undone" : "restored") satisfies WriteState);
    try {
      await start.send();
    } catch (error) {
      if (tries === mostTries || reading === before || !isGuarded(asProblem(error))) throw error;
      before = reading;
      continue;
    }
    if (!right()) {
      records.queueState(session, state);
      await session.finish();
      throw new ExcelProblem("notRestored", `工作表“${seen.name}”没有恢复成写入前的样子：请重新打开任务窗格，程序会再试一次。`);
    }
    if (undo.created && whole) records.set(ourSheetKey(undo.sheet), null);
    return way;
  }
}

/** A sheet that goes is hidden first, so that nobody can write on it any more, and looked at once more; false where somebody was quicker: it is shown again. */
async function hide(session: ExcelSession, start: UndoStart, undo: ReviewerJournal, { sheet, ours }: Seen, state: "undoing" | "restoring"): Promise<boolean> {
  start.guard();
  start.say(state);
  sheet.visibility = "Hidden";
  const now = await start.send(() => look(session, undo));
  if (!now || (printOf(now.ours) === printOf(ours) && wayOf(now, undo).differs.length === 0)) return true;
  sheet.visibility = "Visible";
  if (state === "undoing") start.leave();
  await session.finish();
  return false;
}

/** Cells are written before rows are: while all of them hold what they held, nothing was. */
function isUntouched(undo: ReviewerJournal, { seen, inserted, gone, differs }: TakingBack): boolean {
  const { cells, made, append } = undo;
  if (cells.length === 0 || made.length > 0 || differs.length > 0 || (append.count > 0 && (inserted ? gone.length > 0 : seen.rows !== append.below))) return false;
  return cells.every((cell) => !cell.lost && cellPrint(seen.at(rowNow(undo, inserted, cell.row), cell.column)) === cellPrint(cell.before));
}

/** Refuses what Excel would refuse, or misplace, half-way. */
function refuse(seen: Seen, state: "undoing" | "restoring"): void {
  const [word, end] = state === "undoing" ? ["撤销写入", "再试一次"] : ["恢复", "再重新打开任务窗格"];
  if (seen.protected) throw new ExcelProblem("protected", `工作表“${seen.name}”受保护，不能${word}：请先在“审阅”里撤消工作表保护，${end}。`);
  if (seen.filtered) throw new ExcelProblem("filtered", `工作表“${seen.name}”正在筛选，不能${word}：请先清除筛选，${end}。`);
}

/** Queues what Excel refuses when the sheet is not as it was just read. */
function guardBack(session: ExcelSession, undo: ReviewerJournal, { seen, inserted, cells, gone }: TakingBack): void {
  const key = undo.append.keys?.[1];
  const rows = key === undefined ? [] : [...new Set([...cells.map((cell) => rowNow(undo, inserted, cell.row)), ...undo.greyed, ...undo.revived, ...gone])];
  // What is put back over is looked at, too; how a date is searched for depends on how it is shown.
  const over = cells.filter(({ date }) => !date).map((cell) => ({ row: rowNow(undo, inserted, cell.row), column: cell.column }));
  const places = [...rows.map((row) => ({ row, column: key! })), ...over];
  queueGuards(session, { sheet: seen.sheet, name: seen.name, last: seen.last, texts: places.map(({ row, column }) => ({ row, column, text: seen.at(row, column) })) });
}

/** Queues the sheet as it was before, and the question whether it is; answers what tells, once it is answered. */
function queueBack({ workbook }: ExcelSession, undo: ReviewerJournal, { seen: { sheet, name, rows }, inserted, cells, gone }: TakingBack, whole: boolean): () => boolean {
  if (undo.created && whole) {
    sheet.delete();
    workbook.worksheets.load("items/name");
    return () => !workbook.worksheets.items.some((one) => one.name === name);
  }
  if (undo.begun && whole) {
    const used = sheet.getUsedRange();
    used.clear("All");
    sheet.freezePanes.unfreeze();
    const left = sheet.getUsedRangeOrNullObject(true);
    left.load("address");
    return () => left.isNullObject;
  }
  for (const { row, column, before, date } of cells) sheet.getRangeByIndexes(rowNow(undo, inserted, row), column, 1, 1).values = [[date ? before : cellText(before)]];
  shadeRows(sheet, undo.greyed.map((row) => rowNow(undo, inserted, row)), undo.width, false);
  shadeRows(sheet, undo.revived.map((row) => rowNow(undo, inserted, row)), undo.width, true);
  for (const [from, to] of runsFromBelow(gone)) sheet.getRange(`${from + 1}:${to + 1}`).delete("Up");
  // On a sheet that was ours to begin the header stays as long as a person's rows stand below it.
  if (!undo.created && !undo.begun) for (const column of undo.made) sheet.getRangeByIndexes(undo.header, column, 1, 1).clear("All");
  const shift = (row: number): number => rowNow(undo, inserted, row) - gone.filter((one) => one < rowNow(undo, inserted, row)).length;
  const asked = cells.map((cell) => {
    const range = sheet.getRangeByIndexes(shift(cell.row), cell.column, 1, 1);
    if (cell.date) range.load("text");
    else range.load("values");
    return { cell, range };
  });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  return () => {
    const now = used.isNullObject ? 0 : Math.max(0, used.rowIndex + used.rowCount - undo.header - 1);
    return now <= rows - gone.length && asked.every(({ cell, range }) => cellPrint((cell.date ? range.text : range.values)[0][0]) === cellPrint(cell.before));
  };
}
