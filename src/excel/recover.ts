import { asProblem, ExcelProblem } from "./problem";
import { readSheetHeads } from "./read/sheets";
import { inExcel, type ExcelSession } from "./run";
import { quietly } from "./watch";
import { takeBackKept } from "./reviewer/take-back";
import { reviewerUndo } from "./reviewer/undo";
import { shortLists } from "./reports/lines";
import { sheetsOf, undoKey, type WriteState } from "./journal";
import { asWritten, readJournal, restore } from "./forms/restore";
import { settleJournal } from "./settle";
import { tidyTexts } from "./stored-texts";
import { isWritten, readWritten } from "./forms/written";

/**
 * Looks for a write that was cut off: puts the sheet back as it was, or finishes it when everything was written; takes half-written lists
 * off. Null when there is nothing to tell. For the start of the pane.
 */
export async function recoverJournal(): Promise<{ sheet: string; sentence: string } | null> {
  try {
    return await recover();
  } catch (error) {
    // The pane starts all the same, and the next start tries again.
    return { sheet: "", sentence: `上次的写入没有完成，现在也不能接着处理：${asProblem(error).sentence}` };
  }
}

function recover(): Promise<{ sheet: string; sentence: string } | null> {
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
}

/** Takes the last write back (a form filled, or rows and answers on a sheet that people keep), also after the pane was closed; refused when the cells were edited since. null when there is nothing to take back. */
export async function undoLastWrite(): Promise<Undone | null> {
  return quietly(async () => {
    const begun: { what: Undone | null } = { what: null };
    try {
      return await inExcel((session) => undo(session, begun));
    } catch (error) {
      if (begun.what === null) throw error;
      return await carryOn(asProblem(error), begun.what);
    }
  });
}

async function undo(session: ExcelSession, begun: { what: Undone | null }): Promise<Undone | null> {
  const { records } = await readSheetHeads(session);
  const kept = reviewerUndo.safeParse(records.get(undoKey));
  if (kept.success) {
    const { sheet, cells, append } = kept.data;
    return takeBackKept(session, records, kept.data, () => (begun.what = { sheet, cells: cells.length + append.count }));
  }
  const entry = readJournal(records, undoKey);
  if (!entry) return null;
  const sheet = sheetsOf(entry);
  const written = await readWritten(session, entry);
  if (written.length < entry.parts.length) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在，无法撤销填写。`);
  const same = written.every((one) => one.from === 0 && isWritten(one, asWritten) && (one.part.print === undefined || one.part.print === one.print));
  if (!same) throw new ExcelProblem("changed", `“${sheet}”填写之后又有改动，不能整体撤销：请手工修改。`);
  begun.what = { sheet, cells: entry.parts.reduce((sum, part) => sum + part.cells.length, 0) };
  await restore(session, records, entry, undoKey);
  return begun.what;
}

/** An undo that was cut off is carried to its end in a run of its own; where nothing had been undone yet, what stopped it is the problem. */
async function carryOn(cause: ExcelProblem, what: Undone): Promise<Undone> {
  return inExcel(async (session) => {
    const { records } = await readSheetHeads(session);
    if (records.state === ("undoing" satisfies WriteState)) await settleJournal(session, records);
    else if (records.get(undoKey) !== null) throw cause;
    return what;
  }).catch((error: unknown) => {
    if (error === cause) throw cause;
    throw new ExcelProblem("notRestored", "撤销没有完成：请重新打开任务窗格，程序会接着撤销。", cause.code);
  });
}
