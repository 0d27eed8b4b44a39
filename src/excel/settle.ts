import { markJournal, noteMarks, settleMarks, type MarkJournal } from "./marks/journal";
import { settleSheets, sheetsJournal, type SheetsJournal } from "./fillin/journal";
import { listJournal, noteList, settleList, type ListJournal } from "./reports/journal";
import { dropBegun, settleKept } from "./reviewer/take-back";
import { reviewerUndo, type ReviewerUndo } from "./reviewer/undo";
import type { RecordSheet } from "./record-sheet";
import type { ExcelSession } from "./run";
import { fillKey, journalKey, sheetsOf, undoEntry, undoKey, type FillJournal, type WriteState } from "./journal";
import { asPlanned, readJournal, restore } from "./forms/restore";
import { readWritten } from "./forms/written";
import { areaName } from "../sheet/a1";
import type { Settled } from "./settled";

/** An open write that names its kind; those of forms are older and name none. */
export type OpenWrite = MarkJournal | ListJournal | SheetsJournal;

/** Takes the journal of a write that is done off our records, which say from now on what it wrote; the caller queues them. */
export function closeWrite(records: RecordSheet, entry: OpenWrite): void {
  if (entry.kind === "marks") noteMarks(records, entry.notes);
  else if (entry.kind === "list") noteList(records, entry);
  records.set(journalKey, null);
  records.state = "";
}

/** The open write of our records, when it is one that names its kind. */
function openWrite(records: RecordSheet): OpenWrite | null {
  const kept = records.get(journalKey);
  return markJournal.safeParse(kept).data ?? listJournal.safeParse(kept).data ?? sheetsJournal.safeParse(kept).data ?? null;
}

/** Ends an open write, whatever its kind, and closes its journal. */
async function settleOpen(session: ExcelSession, records: RecordSheet, entry: OpenWrite, state: WriteState): Promise<Settled | null> {
  const begun = state !== "prepared";
  const settled =
    entry.kind === "marks" ? await settleMarks(session, records, entry, state === "committed") : entry.kind === "list" ? await settleList(session, records, entry, begun) : await settleSheets(session, entry, begun);
  records.set(journalKey, null);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
  return settled;
}

/**
 * Ends a write that was cut off, by what the state says and not by what entries there are: one that had written everything is
 * finished, one that had written nothing is forgotten, any other is taken back. Null when none was open.
 */
export async function settleJournal(session: ExcelSession, records: RecordSheet): Promise<Settled | null> {
  const state = records.state as WriteState | "";
  const open = openWrite(records);
  if (open && state !== "") return settleOpen(session, records, open, state);
  const key = state === "undoing" ? undoKey : journalKey;
  const entry = readJournal(records, key);
  const kept = reviewerUndo.safeParse(records.get(key)).data;
  if (!entry && !kept) return null;
  if (state === "" || state === "prepared") {
    if (state === "prepared") await dropBegun(session, kept ? (kept.created ? [kept.sheet] : []) : entry!.parts.flatMap((part) => (part.created ? [part.sheet] : [])));
    records.set(journalKey, null);
    records.state = "";
    records.queueWrite(session);
    await session.finish();
    return null;
  }
  if (kept) return keptEnd(session, records, kept, state);
  if (!entry) return null;
  if (state === "committed") return finished(session, records, entry);
  return restored(session, records, entry, key);
}

/** Takes an open write back, also one that had written everything; nothing where it had not begun. */
export async function restored(session: ExcelSession, records: RecordSheet, entry: FillJournal, key: typeof journalKey | typeof undoKey): Promise<Settled> {
  const sheet = sheetsOf(entry);
  const differs = await restore(session, records, entry, key);
  const said = key === undoKey ? `上次撤销“${sheet}”的填写没有完成，现已撤销完毕。` : `上次填写“${sheet}”没有完成，已恢复成填写前的样子。`;
  return { sheet, restored: true, differs, sentence: said + differencesText(differs) };
}

/** The same of a write on a sheet that people keep. */
async function keptEnd(session: ExcelSession, records: RecordSheet, undo: ReviewerUndo, state: WriteState): Promise<Settled> {
  const { sheet } = undo;
  const { restored, differs, foreign } = await settleKept(session, records, undo, state === "restoring" || state === "undoing" ? state : "committing");
  if (foreign) return { sheet, restored, differs, sentence: `上次写入“${sheet}”没有完成，没有找到写了一半的表；现有的同名工作表不是程序写的，没有改动，请重新写入。` };
  const said = state === "undoing" ? `上次撤销“${sheet}”的写入没有完成，现已撤销完毕。` : `上次写入“${sheet}”没有完成（应有 ${undo.append.count} 行新增、${undo.cells.length} 处改动），已恢复成写入前的样子，请重新写入。`;
  return { sheet, restored, differs, sentence: restored ? said + differencesText(differs) : null };
}

async function finished(session: ExcelSession, records: RecordSheet, entry: FillJournal): Promise<Settled> {
  const sheet = sheetsOf(entry);
  const written = await readWritten(session, entry);
  const differs = written.flatMap(({ part, at, from }) =>
    from === 0 ? part.cells.flatMap((cell) => (asPlanned(cell, at(cell.to, cell.column)) ? [] : [`${part.sheet}!${areaName({ top: cell.to, bottom: cell.to, left: cell.column, right: cell.column })}`])) : [`工作表“${part.sheet}”的行在此期间有增减或移动`],
  );
  queueFinish(session, records, entry);
  await session.finish();
  return { sheet, restored: false, differs, sentence: differs.length > 0 ? `上次填写“${sheet}”已经写完。${differencesText(differs)}` : null };
}

/** Queues the end of a write: its journal becomes the undo entry, and what was written is remembered. */
export function queueFinish(session: ExcelSession, records: RecordSheet, entry: FillJournal): void {
  records.set(journalKey, null);
  records.set(undoKey, undoEntry(entry));
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), part.recordAfter);
  records.state = "";
  records.queueWrite(session);
}

/** What was left as a person made it, for the end of a sentence. */
export function differencesText(differs: readonly string[]): string {
  if (differs.length === 0) return "";
  const named = differs.slice(0, 5).join("、") + (differs.length > 5 ? ` 等 ${differs.length} 处` : "");
  return `${named} 在此期间另有改动，没有覆盖，请核对。`;
}
