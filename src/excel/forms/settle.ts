import { cellName } from "../../sheet/a1";
import { fillKey, sheetsOf, undoEntry, type FormJournal, type JournalCell, type JournalPart } from "./journal";
import { journalKey, undoKey, type WriteState } from "../protocol/write-state";
import { keepBefore } from "../protocol/undo-entry";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { differencesText, lostText, type Settled } from "../protocol/settled";
import { dropUnseen } from "../protocol/unseen";
import { restore } from "./restore";
import { asBefore, asPlanned } from "./way-back";
import { readWritten, type WrittenSheet } from "./written";

/** Says in our records what a write that is done wrote, and how it is taken back; the caller queues them. */
export function noteForm(records: RecordSheet, entry: FormJournal): void {
  const undo = undoEntry(entry);
  records.set(undoKey, undo);
  const whole = undo.parts.map((part, i) => ({ ...part, cells: part.cells.map(({ lost: _lost, ...cell }, j) => ({ ...cell, before: entry.parts[i].cells[j].before, formula: entry.parts[i].cells[j].formula })) }));
  keepBefore(records.entries.get(undoKey)!, { ...undo, parts: whole });
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), part.recordAfter);
}

/** Ends a write into forms that was cut off; see `WriteState`. The caller closes its journal. */
export async function settleForm(session: ExcelSession, records: RecordSheet, entry: FormJournal, state: WriteState): Promise<Settled> {
  const sheet = sheetsOf(entry);
  if (state === "prepared") {
    await dropUnseen(session, entry.parts.flatMap((part) => (part.created ? [part.sheet] : [])));
    return { sheet, restored: true, differs: [], sentence: null };
  }
  if (state === "committed") return finish(session, records, entry);
  const undoing = state === "undoing" || state === "undone";
  const told = undoing ? `上次撤销“${sheet}”的填写没有完成，现已撤销完毕。` : `上次填写“${sheet}”没有完成，已恢复成填写前的样子。`;
  // All of it had been taken back, and only the note of it stayed.
  if (state === "restored" || state === "undone") {
    noteRestored(records, entry, []);
    return { sheet, restored: true, differs: [], sentence: undoing ? null : told };
  }
  const { differs, left, lost } = await restore(session, records, entry, undoing ? "undoing" : "restoring");
  noteRestored(records, entry, left === "" ? [] : entry.parts);
  const said = left === "" ? told : `上次${undoing ? "撤销" : "填写"}“${sheet}”没有完成，能恢复的已经恢复。${left}`;
  return { sheet, restored: true, differs, ...(left !== "" && { left }), sentence: said + differencesText(differs) + lostText(lost) };
}

/** Says in our records what they said before the write; of sheets that were left, what it wrote. */
export function noteRestored(records: RecordSheet, entry: FormJournal, left: readonly JournalPart[]): void {
  for (const part of entry.parts) records.set(fillKey(part.recordAfter.form, part.sheet), left.includes(part) ? part.recordAfter : part.recordBefore);
}

/** A write that had written everything is done. */
async function finish(session: ExcelSession, records: RecordSheet, entry: FormJournal): Promise<Settled> {
  const sheet = sheetsOf(entry);
  const written = await readWritten(session, entry);
  if (putRight(records, entry, written)) {
    records.set(journalKey, entry);
    records.state = "restoring" satisfies WriteState;
    records.queueWrite(session);
    await session.finish();
    return settleForm(session, records, entry, "restoring");
  }
  const differs = written.flatMap(({ part, name, at, from }) =>
    from === 0 ? part.cells.flatMap((cell) => (asPlanned(cell, at(cell.to, cell.column)) ? [] : [`${name}!${cellName(cell.to, cell.column)}`])) : [`工作表“${name}”的行`],
  );
  const named = (part: JournalPart): string => written.find((one) => one.part === part)?.name ?? part.sheet;
  noteForm(records, { ...entry, parts: entry.parts.map((part) => ({ ...part, sheet: named(part), recordAfter: { ...part.recordAfter, sheet: named(part) } })) });
  return { sheet, restored: false, differs, sentence: differs.length > 0 ? `上次填写“${sheet}”已经写完。${differencesText(differs)}` : null };
}

/**
 * Whether a person was quicker than the write that is done: by the copies Excel made in its request. Then the journal is put right, so that what he
 * wrote comes back. A copy whose texts are not those that were read is of other rows, and tells nothing.
 */
function putRight(records: RecordSheet, { parts }: FormJournal, written: readonly WrittenSheet[]): boolean {
  let changed = false;
  for (const [which, part] of parts.entries()) {
    if (written.find((one) => one.part === part)?.filtered !== false) continue;
    const cells = part.cells.flatMap((cell) => {
      const value = cell.row < 0 || cell.formula !== "" ? undefined : records.copyOf(which, cell.row, cell.column);
      return value === undefined ? [] : [{ cell, value }];
    });
    const isText = ({ before }: JournalCell): boolean => typeof before === "string" && before !== "";
    const same = ({ cell, value }: (typeof cells)[number]): boolean => asBefore(cell, { value, formula: "" });
    if (cells.some((one) => isText(one.cell) && !same(one))) continue;
    for (const one of cells) {
      if (same(one)) continue;
      one.cell.before = one.value;
      changed = true;
    }
  }
  return changed;
}
