import { asProblem, ExcelProblem } from "./problem";
import { lostText, namedFew, nothingKept } from "./protocol/settled";
import { readSheetHeads } from "./read/sheets";
import { inExcel, overtaken, type ExcelSession } from "./run";
import { quietly } from "./watch";
import { takeBackKept } from "./reviewer/take-back";
import { reviewerJournal } from "./reviewer/journal";
import { undoList } from "./reports/undo";
import { shortLists } from "./reports/lines";
import { formJournal, sheetsOf, type FormJournal } from "./forms/journal";
import { undoKey, type WriteState } from "./protocol/write-state";
import { keptBefore } from "./protocol/undo-entry";
import { restore } from "./forms/restore";
import { noteRestored } from "./forms/settle";
import { asWritten, wayBack } from "./forms/way-back";
import { live, otherPane } from "./protocol/pane-id";
import { readEnded, settleJournal } from "./settle";
import { tidyTexts } from "./stored-texts";
import { isWritten, type WrittenSheet } from "./forms/written";

/** What a start found. */
interface Recovered {
  sheet: string;
  sentence: string;
  /** Milliseconds after which to look again, because another pane may still be writing. */
  again?: number;
}

/**
 * Looks for a write that was cut off: puts the sheet back as it was, or finishes it when everything was written; takes half-written lists
 * off. Null when there is nothing to tell. For the start of the pane.
 */
export async function recoverJournal(): Promise<Recovered | null> {
  try {
    return await recover();
  } catch (error) {
    // The pane starts all the same, and the next start tries again.
    const { detail, sentence } = asProblem(error);
    if (detail === otherPane) return { sheet: "", sentence, again: live + 1_000 };
    return { sheet: "", sentence: `上次的写入没有完成，现在也不能接着处理：${sentence}` };
  }
}

function recover(): Promise<Recovered | null> {
  return quietly(() =>
    inExcel(async (session) => {
      const { records } = await readSheetHeads(session);
      const settled = await settleJournal(session, records);
      if (!settled && records.exists && records.entries.size === 0) {
        // A fault can leave our sheet behind with nothing on it.
        records.state = "";
        records.queueWrite(session);
        await session.finish();
      }
      const lists = await shortLists(session, records);
      await tidyTexts(session);
      const sentence = (settled?.sentence ?? "") + lists.join("");
      return sentence === "" ? null : { sheet: settled?.sheet ?? "", sentence };
    }),
  );
}

interface Undone {
  sheet: string;
  cells: number;
  /** Cells that keep what was written, because what they held before is not known any more: one Chinese sentence. */
  note?: string;
}

/** Takes the last write back (a list, a form filled, or rows and answers on a sheet that people keep), those of forms and answers also after the pane was closed; refused when the cells were edited since. null when there is nothing to take back. */
export async function undoLastWrite(): Promise<Undone | null> {
  return quietly(async () => {
    const begun: { what: Undone | null } = { what: null };
    try {
      return await inExcel((session) => undo(session, begun));
    } catch (error) {
      if (begun.what === null || asProblem(error).detail === otherPane) throw error;
      return await carryOn(asProblem(error), begun.what);
    }
  });
}

/** Where another pane was quicker, what was written last may be its write, which nobody asked this one to take back. */
async function undo(session: ExcelSession, begun: { what: Undone | null }): Promise<Undone | null> {
  begun.what = null;
  try {
    return await takeBack(session, begun);
  } catch (error) {
    if (asProblem(error).detail !== overtaken) throw error;
    throw new ExcelProblem("changed", "另一个任务窗格刚刚写入或撤销过，这里没有撤销：请看一看工作簿现在的样子，需要时再试一次。", otherPane);
  }
}

async function takeBack(session: ExcelSession, begun: { what: Undone | null }): Promise<Undone | null> {
  const book = await readEnded(session, readSheetHeads);
  const { records } = book;
  const list = await undoList(session, book);
  if (list) return list;
  const whole = keptBefore(records.entries.get(undoKey)) ?? records.get(undoKey);
  const kept = reviewerJournal.safeParse(whole).data;
  const entry = kept ? null : (formJournal.safeParse(whole).data ?? null);
  if (!kept && !entry) return null;
  const what = kept ? { sheet: kept.sheet, cells: kept.cells.length + kept.append.count } : { sheet: sheetsOf(entry!), cells: entry!.parts.reduce((sum, part) => sum + part.cells.length, 0) };
  begun.what = what;
  const { lost } = kept ? await takeBackKept(session, records, kept) : await restore(session, records, entry!, "undoing", (written) => allowed(entry!, written));
  begun.what = { ...what, cells: what.cells - lost.length, ...(lost.length > 0 && { note: lostText(lost) }) };
  if (entry) noteRestored(records, entry, []);
  records.set(undoKey, null);
  records.state = "";
  records.queueWrite(session);
  await session.finish();
  return begun.what;
}

/** Refuses to take back what somebody changed since. */
function allowed(entry: FormJournal, written: readonly WrittenSheet[]): void {
  const sheet = sheetsOf(entry);
  if (written.length < entry.parts.length) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在，无法撤销填写。`);
  const same = written.every((one) => one.from === 0 && isWritten(one, asWritten) && (one.part.print === undefined || one.part.print === one.print));
  if (!same) throw new ExcelProblem("changed", `“${sheet}”填写之后又有改动，不能整体撤销：请手工修改。`);
  const added = written.map((one) => wayBack(one, asWritten)).flatMap(({ rowsStay, differs }) => (rowsStay ? differs : []));
  if (added.length > 0) throw new ExcelProblem("changed", `填写时插入的行里又有填写（${namedFew(added)}），撤销会一并删去：请先移走，再撤销。`);
  if (entry.parts.every((part) => !part.created && !part.emptied && part.inserts.length === 0 && part.cells.every((cell) => cell.lost))) throw new ExcelProblem("changed", nothingKept(sheet));
}

/** An undo that was cut off is carried to its end in a run of its own; where nothing had been undone yet, what stopped it is the problem. */
async function carryOn(cause: ExcelProblem, what: Undone): Promise<Undone> {
  return inExcel(async (session) => {
    const { records } = await readSheetHeads(session);
    if (records.state === ("undoing" satisfies WriteState) || records.state === ("undone" satisfies WriteState)) {
      // Another pane's, and nothing of ours.
      if (!records.isOwn) throw cause;
      const settled = await settleJournal(session, records);
      if (settled?.left !== undefined) throw new ExcelProblem("changed", `撤销没有全部完成。${settled.left}`);
    } else if (records.get(undoKey) !== null) throw cause;
    return what;
  }).catch((error: unknown) => {
    if (error === cause || (error instanceof ExcelProblem && error.sentence.startsWith("撤销"))) throw error;
    throw new ExcelProblem("notRestored", "撤销没有完成：请重新打开任务窗格，程序会接着撤销。", cause.code);
  });
}
