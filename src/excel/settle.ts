import { settleSheets, sheetsJournal, type SheetsJournal } from "./fillin/journal";
import { settleForm, noteForm } from "./forms/settle";
import { formJournal, type FormJournal } from "./forms/journal";
import { journalKey, undoKey, type WriteState } from "./protocol/write-state";
import { keptBefore } from "./protocol/undo-entry";
import { markJournal, noteMarks, settleMarks, type MarkJournal } from "./marks/journal";
import { refuseForeign } from "./protocol/pane-id";
import type { RecordSheet } from "./protocol/record-sheet";
import { forgetList, listJournal, noteList, settleList, type ListJournal } from "./reports/journal";
import { noteKept, settleKept } from "./reviewer/take-back";
import { reviewerJournal, type ReviewerJournal } from "./reviewer/journal";
import type { ExcelSession } from "./run";
import type { Settled } from "./protocol/settled";

/** An open write; those of forms name no kind where an earlier version wrote them. */
export type OpenWrite = MarkJournal | ListJournal | SheetsJournal | FormJournal | ReviewerJournal;

/** Takes the journal of a write that is done off our records, which say from now on what it wrote; the caller queues them. */
export function closeWrite(records: RecordSheet, entry: OpenWrite): void {
  if (entry.kind === "marks") noteMarks(records, entry.notes);
  else if (entry.kind === "list") noteList(records, entry);
  else if (entry.kind === "kept") noteKept(records, entry);
  else if (entry.kind === "sheets") for (const { name } of entry.remove) forgetList(records, name);
  else noteForm(records, entry);
  records.set(journalKey, null);
  records.state = "";
}

/** The write under a key of our records. */
function writeUnder(records: RecordSheet, key: string): OpenWrite | null {
  const found = (key === undoKey ? keptBefore(records.entries.get(key)) : null) ?? records.get(key);
  return markJournal.safeParse(found).data ?? listJournal.safeParse(found).data ?? sheetsJournal.safeParse(found).data ?? reviewerJournal.safeParse(found).data ?? formJournal.safeParse(found).data ?? null;
}

/** Ends an open write, whatever its kind; the caller closes its journal. */
function settleOpen(session: ExcelSession, records: RecordSheet, entry: OpenWrite, state: WriteState): Promise<Settled> {
  if (entry.kind === "marks") return settleMarks(session, records, entry, state === "committed");
  if (entry.kind === "list") return settleList(session, records, entry, state !== "prepared");
  if (entry.kind === "sheets") return settleSheets(session, entry, state !== "prepared", (name) => forgetList(records, name));
  if (entry.kind === "kept") return settleKept(session, records, entry, state);
  return settleForm(session, records, entry, state);
}

/**
 * Ends a write that was cut off, by what the state says and not by what entries there are: one that had written everything is
 * finished, one that had written nothing is forgotten, any other is taken back. Null when none was open.
 * @throws ExcelProblem "busy" when another pane may be in the middle of it
 */
export async function settleJournal(session: ExcelSession, records: RecordSheet): Promise<Settled | null> {
  const state = records.state as WriteState | "";
  if (state !== "") refuseForeign(records.writer);
  const key = state === "undoing" || state === "undone" ? undoKey : journalKey;
  const entry = writeUnder(records, key);
  if (!entry) return null;
  // An entry without a state is of a write that had not begun.
  const settled = await settleOpen(session, records, entry, state === "" ? "prepared" : state);
  records.set(key, null);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
  return settled;
}

/**
 * Reads what a write needs to know of the workbook. One of ours that was cut off is ended first, and it is read anew; `settled` tells of that one.
 * @throws ExcelProblem "busy" when another pane may be in the middle of it
 */
export async function readEnded<T extends { records: RecordSheet }>(session: ExcelSession, read: (session: ExcelSession) => Promise<T>): Promise<T & { settled: Settled | null }> {
  const found = await read(session);
  const settled = await settleJournal(session, found.records);
  return { ...(settled ? await read(session) : found), settled };
}
