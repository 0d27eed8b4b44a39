import { fingerprint } from "../sheet/content";
import { journalKey, type WriteState } from "./protocol/write-state";
import { asProblem, ExcelProblem } from "./problem";
import { RecordSheet } from "./protocol/record-sheet";
import { isGuarded } from "./protocol/guards";
import { inExcel, overtaken, type ExcelSession } from "./run";
import { askingApart } from "./sheet-names";
import { closeWrite, settleJournal, type OpenWrite } from "./settle";
import { differencesText } from "./protocol/settled";

/** A write that is planned: what it does between its journal and the end of it. */
export interface PlannedWrite {
  entry: OpenWrite;
  /** What is done where no person sees it, with syncs of its own; until it is over, a fault leaves nothing. */
  prepare?(): Promise<void>;
  /** Queues what Excel refuses when the workbook is not as it was read, and sheets that are added, before anything that a person sees. */
  guard?(): void;
  /**
   * Queues and sends what a person sees. `committed` queues that from there on it is finished and never taken back, `close` that it is done:
   * each in its place among what is queued.
   */
  commit(say: { committed(): void; close(): void }): Promise<void>;
  /** Whether all of it stands, asked in a run of its own where no note of ours is left that would say so. */
  stands?(session: ExcelSession): Promise<boolean>;
}

/** How it ended. */
interface CarriedOut {
  /** What a person changed meanwhile and was left as it is. */
  differs: string[];
  /** It was done, and what was asked with it has no answer. */
  lost: boolean;
}

/**
 * Carries a write out: its journal first, then what it prepares, then what it changes, read back before it is said to be done. A fault in
 * between is ended at once, in a run of its own, because the failed one may never answer again: taken back, or finished where the journal
 * proves that all is there. Where even that fails now, the next start does it.
 * @throws ExcelProblem why, when the workbook is as before; "restored" when it had to be taken back; "notRestored" when that is still to be done
 */
export async function carryOut(session: ExcelSession, records: RecordSheet, write: PlannedWrite): Promise<CarriedOut> {
  const { entry, prepare, guard, commit, stands } = write;
  const begun = { known: records.exists, asked: records.queueUnchanged(session) };
  const print = fingerprint(JSON.stringify(entry));
  // The same write may have been done before, and what it wrote be gone: it is not taken for this one.
  const token = records.done === print ? `${print}again` : print;
  records.set(journalKey, entry);
  records.state = (prepare || guard ? "prepared" : "committing") satisfies WriteState;
  records.queueWrite(session);
  let closed = false;
  const close = (): void => {
    closed = true;
    closeWrite(records, entry);
    records.done = token;
    records.queueWrite(session);
  };
  try {
    if (prepare) await prepare();
    guard?.();
    if (prepare || guard) records.queueState(session, "committing" satisfies WriteState);
    await commit({ committed: () => records.queueState(session, "committed" satisfies WriteState), close });
  } catch (error) {
    const ended = await askingApart(() => endNow(asProblem(error), token, begun, stands));
    if (ended instanceof ExcelProblem) throw ended;
    return ended;
  }
  if (closed) return { differs: [], lost: false };
  close();
  // What was written stands: a journal that could not be closed is closed at the next start.
  await session.finish().catch(() => undefined);
  return { differs: [], lost: false };
}

/** Ends what a fault left; the problem where it is not done. */
async function endNow(cause: ExcelProblem, token: string, { known, asked }: { known: boolean; asked: number }, stands: PlannedWrite["stands"]): Promise<CarriedOut | ExcelProblem> {
  try {
    return await inExcel(async (session) => {
      const records = await RecordSheet.read(session);
      if (asked > 0 && isGuarded(cause) && records.end !== asked && !records.isOwn) return new ExcelProblem("changed", undefined, overtaken);
      // Another pane was quicker, and nothing of this one came in.
      if ((asked > 0 || !known) && records.state !== "" && !records.isOwn) return cause;
      // The answer was lost, and all had been written.
      // The last of our notes goes with our sheet.
      if (records.done === token || (known && !records.exists)) return { differs: [], lost: true };
      const begun = records.state !== "" && records.state !== ("prepared" satisfies WriteState);
      const settled = await settleJournal(session, records);
      if (!settled && records.exists && records.entries.size === 0) {
        // Our sheet was added, and nothing came onto it.
        records.queueWrite(session);
        await session.finish();
      }
      if (!settled && (await stands?.(session))) return { differs: [], lost: true };
      if (!settled || !begun) return cause;
      if (!settled.restored) return { differs: settled.differs, lost: true };
      if (cause.code === "cancelled" && settled.differs.length === 0) return cause;
      const what = settled.left !== undefined ? `写入没有完成，能恢复的已经恢复。${settled.left}` : "写入没有完成，已恢复成写入前的样子。";
      return new ExcelProblem("restored", `${what}${differencesText(settled.differs)}原因：${cause.sentence}`, cause.detail || cause.code);
    });
  } catch (error) {
    // Excel refuses everything while a cell is being edited, and has done nothing either.
    if (cause.code === "editing") return cause;
    const { code, sentence, detail } = asProblem(error);
    // What a person can do about it is said by what stopped it.
    return new ExcelProblem("notRestored", (code === "protected" || code === "filtered") && detail === "" ? `写入没有完成，现在也不能恢复：${sentence}` : undefined, cause.code);
  }
}
