import { fingerprint } from "../../core/form/fingerprint";
import { ExcelProblem } from "../problem";
import { readSheetHeads } from "../read/sheets";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { takeBackKept } from "../kept/take-back";
import { keptUndo } from "../kept/undo";
import { sheetsOf, undoKey } from "./journal";
import { readJournal, restore } from "./restore";
import { settleJournal } from "./settle";
import { isWritten, readWritten } from "./written";

/** Looks for a write that was cut off: puts the sheet back as it was, or finishes it when everything was written (null then, as when there is none). For the start of the pane. */
export async function recoverJournal(): Promise<{ sheet: string; sentence: string } | null> {
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
      return settled?.restored ? { sheet: settled.sheet, sentence: `上次填写“${settled.sheet}”没有完成，已恢复成填写前的样子。` } : null;
    }),
  );
}

/** Takes the last write back (a form filled, or rows and answers on a sheet that people keep), also after the pane was closed; refused when the cells were edited since. null when there is nothing to take back. */
export async function undoLastWrite(): Promise<{ sheet: string; cells: number } | null> {
  return quietly(() =>
    inExcel(async (session) => {
      const { records } = await readSheetHeads(session);
      const kept = keptUndo.safeParse(records.get(undoKey));
      if (kept.success) return takeBackKept(session, records, kept.data);
      const entry = readJournal(records, undoKey);
      if (!entry) return null;
      const sheet = sheetsOf(entry);
      const written = await readWritten(session, entry);
      if (written.length < entry.parts.length) throw new ExcelProblem("noSheet", `工作表“${sheet}”已经不在，无法撤销填写。`);
      const same = written.every((one) => isWritten(one, (cell, now) => (cell.afterFormula === undefined ? fingerprint(now.value) === cell.after : now.formula !== "")));
      if (!same) throw new ExcelProblem("changed", `“${sheet}”填写之后又有改动，不能整体撤销：请手工修改。`);
      await restore(session, records, entry, undoKey);
      return { sheet, cells: entry.parts.reduce((sum, part) => sum + part.cells.length, 0) };
    }),
  );
}
