import { fingerprint } from "../../core/form/fingerprint";
import { ExcelProblem } from "../problem";
import { readSheetHeads } from "../read/sheets";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { undoKey } from "./journal";
import { readCells, readJournal, readWritten, restore } from "./restore";
import { settleJournal } from "./settle";

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

/** Takes the last fill back, also after the pane was closed; refused when the cells were edited since. null when there is nothing to take back. */
export async function undoLastWrite(): Promise<{ sheet: string; cells: number } | null> {
  return quietly(() =>
    inExcel(async (session) => {
      const { records } = await readSheetHeads(session);
      const entry = readJournal(records, undoKey);
      if (!entry) return null;
      const written = await readWritten(session, entry);
      if (!written) throw new ExcelProblem("noSheet", `工作表“${entry.sheet}”已经不在，无法撤销填写。`);
      const now = await readCells(session, written.sheet, entry.cells.map(({ to, column }) => ({ row: to, column })));
      const edited = entry.cells.some((cell, i) => (cell.afterFormula === undefined ? fingerprint(now[i].value) !== cell.after : now[i].formula === ""));
      if (edited) throw new ExcelProblem("changed", `“${entry.sheet}”填写之后又有改动，不能整体撤销：请手工修改。`);
      await restore(session, records, entry, undoKey);
      return { sheet: entry.sheet, cells: entry.cells.length };
    }),
  );
}
