import { fingerprint, sameContent } from "../../sheet/content";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../record-sheet";
import type { ExcelSession } from "../run";
import { printable } from "../text";
import { fillKey, journal, undoKey, type FillJournal, type JournalCell, type journalKey, type JournalPart, type WriteState } from "../journal";
import { queueCells } from "./write";
import { readWritten, rowNow, type CellState, type WrittenSheet } from "./written";
import { areaName } from "../../sheet/a1";

/** The journal under a key, or null when there is none or it cannot be read. */
export function readJournal(records: RecordSheet, key: string): FillJournal | null {
  const parsed = journal.safeParse(records.get(key));
  return parsed.success ? parsed.data : null;
}

/** True when a cell shows what was to be written. */
export function asPlanned(cell: JournalCell, now: CellState): boolean {
  return cell.afterFormula === undefined ? sameContent(now.value, printable(String(cell.after))) && now.formula === "" : now.formula === cell.afterFormula;
}

/** The same against an undo entry, which holds fingerprints. */
export function asWritten(cell: JournalCell, now: CellState): boolean {
  return cell.afterFormula === undefined ? fingerprint(now.value) === cell.after : now.formula !== "";
}

/** How one sheet is taken back. */
interface SheetRestore {
  one: WrittenSheet;
  /** Nothing is done to it: it was moved, or a person wrote on a sheet that would go. */
  left: boolean;
  /** Rows we inserted stay, because a person wrote in them. */
  rowsStay: boolean;
  cells: JournalCell[];
  /** What a person changed since, and what is not as it was: sheet and cells, or a sentence. */
  differs: string[];
}

function wayOf(one: WrittenSheet, ours: typeof asPlanned): SheetRestore {
  const { part, at, from } = one;
  const way: SheetRestore = { one, left: from === null, rowsStay: false, cells: [], differs: [] };
  if (from === null) {
    way.differs.push(`工作表“${part.sheet}”的行在此期间有增减或移动，没有改动，请核对第 ${(part.anchors.find((anchor) => anchor !== null)?.row ?? 0) + 1} 行附近的内容`);
    return way;
  }
  const inserted = new Set<number>();
  for (const cell of part.cells) {
    const row = rowNow(one, cell);
    if (row < 0) continue;
    if (cell.row < 0) inserted.add(row);
    const now = at(row, cell.column);
    // On a sheet that is drawn a cell may hold its label by now, or nothing yet.
    if (ours(cell, now) || asBefore(cell, now) || (drawn(part) && now.formula === "" && String(now.value) === "")) way.cells.push(cell);
    else {
      way.differs.push(`${part.sheet}!${cellName(row, cell.column)}`);
      if (drawn(part)) way.left = true;
      else if (cell.row < 0) way.rowsStay = true;
    }
  }
  const known = new Set(part.cells.map((cell) => `${cell.to} ${cell.column}`));
  for (const row of inserted) {
    for (let column = 0; column < one.columns; column++) {
      const now = at(row, column);
      if (known.has(`${row} ${column}`) || now.formula !== "" || String(now.value) === "") continue;
      way.rowsStay = true;
      way.differs.push(`${part.sheet}!${cellName(row, column)}`);
    }
  }
  return way;
}

const drawn = (part: JournalPart): boolean => part.created || part.emptied === true;
const asBefore = (cell: JournalCell, now: CellState): boolean => (cell.formula === "" ? now.formula === "" && sameContent(now.value, cell.before) : now.formula === cell.formula);
const cellName = (row: number, column: number): string => areaName({ top: row, bottom: row, left: column, right: column });

/** Where a cell is once the way has been gone. */
const rowAfter = ({ one, rowsStay }: SheetRestore, cell: JournalCell): number => (rowsStay ? rowNow(one, cell) : cell.row);

function queueBack(way: SheetRestore): void {
  const { one: { part, sheet, from }, rowsStay } = way;
  if (way.left) return;
  if (part.created) sheet.delete();
  else if (part.emptied) queueEmptying(sheet);
  else {
    for (let i = part.inserts.length - 1; i >= from! && !rowsStay; i--) {
      const above = part.inserts.slice(from!, i).reduce((sum, { count }) => sum + count, 0);
      const top = part.inserts[i].at + above;
      sheet.getRange(`${top + 1}:${top + part.inserts[i].count}`).delete("Up");
    }
    const back = way.cells.filter((cell) => cell.row >= 0 || rowsStay);
    queueCells(sheet, back.map((cell) => ({ row: rowAfter(way, cell), column: cell.column, value: cell.before, formula: cell.formula === "" ? undefined : cell.formula, setFormat: cell.format })));
  }
}

/** Queues taking a drawn form off a sheet that held nothing before; widths and page stay. */
function queueEmptying(sheet: Excel.Worksheet): void {
  const used = sheet.getUsedRange();
  used.unmerge();
  used.clear("All");
  sheet.freezePanes.unfreeze();
}

/**
 * Puts back what a write changed: its rows are removed, then every cell gets what it held before; what a person changed since is
 * left and named. Reads back before it says so. Safe to run again after a fault, because where the rows stand is looked up each
 * time. The records go back too. Answers what is not as it was before the write.
 */
export async function restore(session: ExcelSession, records: RecordSheet, entry: FillJournal, key: typeof journalKey | typeof undoKey): Promise<string[]> {
  const written = await readWritten(session, entry);
  const filtered = written.find((one) => one.filtered);
  if (filtered) throw new ExcelProblem("filtered", `工作表“${filtered.part.sheet}”正在筛选，无法恢复：请先清除筛选，再试一次。`);
  const ways = written.map((one) => wayOf(one, key === undoKey ? asWritten : asPlanned));
  records.queueState(session, (key === undoKey ? "undoing" : "restoring") satisfies WriteState);
  for (const way of ways) queueBack(way);
  await session.finish();
  await readBack(session, ways);
  records.set(key, null);
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), ways.some((way) => way.left && way.one.part === part) ? part.recordAfter : part.recordBefore);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
  return ways.flatMap((way) => way.differs);
}

/** Looks whether the sheets are as they were; the problem is "notRestored" otherwise. */
async function readBack(session: ExcelSession, ways: readonly SheetRestore[]): Promise<void> {
  const parts = new Map(ways.filter((way) => !way.left).map((way) => [{ ...way.one.part, inserts: [], anchors: [], cells: way.cells.map((cell) => ({ ...cell, to: rowAfter(way, cell) })) }, way]));
  if (parts.size === 0) return;
  for (const { part, at } of await readWritten(session, { parts: [...parts.keys()] })) {
    const right = part.cells.every((cell) => cell.to < 0 || asBefore(drawn(part) ? { ...cell, before: "", formula: "" } : cell, at(cell.to, cell.column)));
    if (part.created || !right) throw new ExcelProblem("notRestored", `工作表“${part.sheet}”没有恢复成写入前的样子：请重新打开任务窗格，程序会再试一次。`);
  }
}
