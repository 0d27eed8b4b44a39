import { sameContent } from "../../core/form/fingerprint";
import type { RecordSheet } from "../recordSheet";
import type { Session } from "../run";
import { printable } from "../text";
import { fillKey, journalKey, undoEntry, undoKey, type Journal } from "./journal";
import { readCells, readJournal, readWritten, restore } from "./restore";

/**
 * Ends a write that was cut off: one that had written everything is finished, any other is taken back. Answers which,
 * and the sheet; null when there is none.
 */
export async function settleJournal(session: Session, records: RecordSheet): Promise<{ sheet: string; restored: boolean } | null> {
  const entry = readJournal(records, journalKey);
  if (!entry) return null;
  if (records.state === "committed" && (await isWritten(session, entry))) {
    queueFinish(session, records, entry);
    await session.finish();
    return { sheet: entry.sheet, restored: false };
  }
  await restore(session, records, entry, journalKey);
  return { sheet: entry.sheet, restored: true };
}

/** Queues the end of a write: its journal becomes the undo entry, and what was written is remembered. */
export function queueFinish(session: Session, records: RecordSheet, entry: Journal): void {
  records.set(journalKey, null);
  records.set(undoKey, undoEntry(entry));
  records.set(fillKey(entry.recordAfter.form, entry.sheet), entry.recordAfter);
  records.state = "";
  records.queueWrite(session);
}

async function isWritten(session: Session, entry: Journal): Promise<boolean> {
  const written = await readWritten(session, entry);
  if (!written) return false;
  const now = await readCells(session, written.sheet, entry.cells.map(({ to, column }) => ({ row: to, column })));
  return entry.cells.every((cell, i) => (cell.afterFormula === undefined ? sameContent(now[i].value, printable(String(cell.after))) : now[i].formula === cell.afterFormula));
}
