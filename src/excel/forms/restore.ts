import { cellName } from "../../core/form/address";
import { sameContent } from "../../core/form/fingerprint";
import type { Content } from "../../core/form/grid";
import type { RecordSheet } from "../recordSheet";
import { ExcelProblem } from "../problem";
import type { Session } from "../run";
import { fillKey, journal, type Journal, type journalKey, type undoKey } from "./journal";
import { queueCells } from "./write";

/** Content of single cells as Excel shows them, formulas apart. */
export interface CellState {
  value: Content;
  formula: string;
}

/** The journal under a key, or null when there is none or it cannot be read. */
export function readJournal(records: RecordSheet, key: string): Journal | null {
  const parsed = journal.safeParse(records.get(key));
  return parsed.success ? parsed.data : null;
}

/** Reads the cells of a journal and tells whether the rows it inserted are there; null when the sheet is gone. One or two syncs. */
export async function readWritten(session: Session, entry: Journal): Promise<{ sheet: Excel.Worksheet; inserted: boolean } | null> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(entry.sheet);
  sheet.load("name");
  await session.finish();
  if (sheet.isNullObject) return null;
  if (!entry.insert || !entry.anchor) return { sheet, inserted: false };
  const { row, column, text } = entry.anchor;
  const before = sheet.getRange(cellName(row, column));
  const after = sheet.getRange(cellName(row + entry.insert.count, column));
  before.load("values");
  after.load("values");
  await session.finish();
  const shifted = sameContent(after.values[0][0] as Content, text);
  if (!shifted && !sameContent(before.values[0][0] as Content, text)) {
    throw new ExcelProblem("notRestored", `工作表“${entry.sheet}”在此期间有变动，无法自动恢复：请核对第 ${row + 1} 行附近的内容。`);
  }
  return { sheet, inserted: shifted };
}

/** What stands in cells now; one sync. */
export async function readCells(session: Session, sheet: Excel.Worksheet, cells: readonly { row: number; column: number }[]): Promise<CellState[]> {
  if (cells.length === 0) return [];
  const bottom = Math.max(...cells.map((cell) => cell.row));
  const right = Math.max(...cells.map((cell) => cell.column));
  const range = sheet.getRangeByIndexes(0, 0, bottom + 1, right + 1);
  range.load("values,formulas");
  await session.finish();
  return cells.map(({ row, column }) => {
    const formula: unknown = range.formulas[row][column];
    return { value: range.values[row][column] as Content, formula: typeof formula === "string" && formula.startsWith("=") ? formula : "" };
  });
}

/** Queues taking a drawn form off a sheet that held nothing before; widths and page stay. */
function queueEmptying(sheet: Excel.Worksheet): void {
  const used = sheet.getUsedRange();
  used.unmerge();
  used.clear("All");
  sheet.freezePanes.unfreeze();
}

/**
 * Puts back what a write changed: its rows are removed, then every cell gets what it held before. Safe to run again
 * after a fault, because where the rows stand is looked up each time. The records go back too.
 */
export async function restore(session: Session, records: RecordSheet, entry: Journal, key: typeof journalKey | typeof undoKey): Promise<void> {
  const written = await readWritten(session, entry);
  if (written && entry.created) written.sheet.delete();
  else if (written && entry.emptied) queueEmptying(written.sheet);
  else if (written) {
    if (written.inserted && entry.insert) {
      const { at, count } = entry.insert;
      written.sheet.getRange(`${at + 1}:${at + count}`).delete("Up");
    }
    queueCells(
      written.sheet,
      entry.cells
        .filter((cell) => cell.row >= 0)
        .map((cell) => ({ row: cell.row, column: cell.column, value: cell.before, formula: cell.formula === "" ? undefined : cell.formula, setFormat: cell.format })),
    );
  }
  await session.finish();
  if (written && !entry.created && !entry.emptied) {
    const kept = entry.cells.filter((cell) => cell.row >= 0);
    const now = await readCells(session, written.sheet, kept);
    const wrong = kept.find((cell, i) => (cell.formula === "" ? !sameContent(now[i].value, cell.before) : now[i].formula !== cell.formula));
    if (wrong) throw new ExcelProblem("notRestored");
  }
  records.set(key, null);
  records.set(fillKey(entry.recordAfter.form, entry.sheet), entry.recordBefore);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
}
