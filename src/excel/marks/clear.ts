import { readSheetHeads } from "../read/sheets";
import { inExcel } from "../run";
import { readEnded } from "../settle";
import { carryOut, type PlannedWrite } from "../transaction";
import { quietly } from "../watch";
import { type MarkJournal, noteMarks } from "./journal";
import { findOurRules, markNotes, recordedMarks, sheetOfNote } from "./ours";

/**
 * Takes all our marks off, on every sheet, and nothing else: rules are ours only by formula and colour. Rules on protected sheets stay and
 * are named. Three syncs; more where the rules of a sheet cannot be listed: there, what was recorded is taken off.
 */
export async function clearMarks(): Promise<{ removed: number; protectedSheets: string[]; unlisted: string[] }> {
  return quietly(() => inExcel(async (session) => {
    const { heads, records, structure } = await readEnded(session, readSheetHeads);
    const recorded = recordedMarks(records, heads.map((head) => head.sheet));
    const found = await findOurRules(session, heads.map((head) => head.sheet), undefined, recorded);
    const rules: Excel.ConditionalFormat[] = [];
    const protectedSheets: string[] = [];
    const unlisted: string[] = [];
    // What stays on its sheet stays in the notes, so that a later attempt finds it.
    const staying = new Set<Excel.Worksheet>();
    heads.forEach((head, i) => {
      const { formats, listed } = found[i];
      if (!listed && !head.own) unlisted.push(head.name);
      if (head.protected ? formats.length > 0 || !listed : !listed && formats.length === 0) staying.add(head.sheet);
      if (formats.length === 0) return;
      if (head.protected) {
        protectedSheets.push(head.name);
        return;
      }
      rules.push(...formats);
    });
    const notes = markNotes(records).filter((note) => {
      const sheet = sheetOfNote(note, heads.map((head) => head.sheet));
      return sheet ? staying.has(sheet) : unlisted.length > 0;
    });
    const removed = rules.length;
    if (removed === 0 && records.get("marks") === null && records.entries.size > 0) return { removed, protectedSheets, unlisted };
    const commit: PlannedWrite["commit"] = async ({ committed, close }) => {
      // It is never taken back: what a fault leaves is taken off, too.
      committed();
      for (const format of rules) format.delete();
      close();
      await session.sync();
    };
    const entry: MarkJournal = { kind: "marks", from: Number.MAX_SAFE_INTEGER, sheets: heads.flatMap((head, i) => (!head.protected && found[i].formats.length > 0 ? [head.sheet.id] : [])), notes };
    if (removed > 0 && (records.exists || !structure)) await carryOut(session, records, { entry, commit });
    else await commit({ committed: () => undefined, close: () => {
      noteMarks(records, notes);
      records.queueWrite(session);
    } });
    return { removed, protectedSheets, unlisted };
  }));
}
