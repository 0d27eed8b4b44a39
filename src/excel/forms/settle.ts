import { sameContent } from "../../core/form/fingerprint";
import type { RecordSheet } from "../recordSheet";
import type { Session } from "../run";
import { printable } from "../text";
import { fillKey, journalKey, sheetsOf, undoEntry, undoKey, type Journal, type JournalCell } from "./journal";
import { readJournal, restore } from "./restore";
import { isWritten, readWritten, type CellState } from "./written";

/**
 * Ends a write that was cut off: one that had written everything is finished, any other is taken back. Answers which,
 * and the sheet; null when there is none.
 */
export async function settleJournal(session: Session, records: RecordSheet): Promise<{ sheet: string; restored: boolean } | null> {
  const entry = readJournal(records, journalKey);
  if (!entry) return null;
  if (records.state === "committed" && (await allWritten(session, entry))) {
    queueFinish(session, records, entry);
    await session.finish();
    return { sheet: sheetsOf(entry), restored: false };
  }
  await restore(session, records, entry, journalKey);
  return { sheet: sheetsOf(entry), restored: true };
}

/** Queues the end of a write: its journal becomes the undo entry, and what was written is remembered. */
export function queueFinish(session: Session, records: RecordSheet, entry: Journal): void {
  records.set(journalKey, null);
  records.set(undoKey, undoEntry(entry));
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), part.recordAfter);
  records.state = "";
  records.queueWrite(session);
}

/** True when a cell shows what was to be written. */
export function asPlanned(cell: JournalCell, now: CellState): boolean {
  return cell.afterFormula === undefined ? sameContent(now.value, printable(String(cell.after))) && now.formula === "" : now.formula === cell.afterFormula;
}

async function allWritten(session: Session, entry: Journal): Promise<boolean> {
  const written = await readWritten(session, entry);
  return written.length === entry.parts.length && written.every((one) => one.from === 0 && isWritten(one, asPlanned));
}
