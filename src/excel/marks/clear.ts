import { readSheetHeads } from "../read/sheets";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { findOurRules, markNotes, recordedMarks, sheetOfNote } from "./ours";

/**
 * Takes all our marks off, on every sheet, and nothing else: rules are ours only by formula and colour. Rules on protected sheets stay and
 * are named. Three syncs; more where the rules of a sheet cannot be listed: there, what was recorded is taken off.
 */
export async function clearMarks(): Promise<{ removed: number; protectedSheets: string[]; unlisted: string[] }> {
  return quietly(() => inExcel(async (session) => {
    const { heads, records } = await readSheetHeads(session);
    const recorded = recordedMarks(records, heads.map((head) => head.sheet));
    const found = await findOurRules(session, heads.map((head) => head.sheet), undefined, recorded);
    let removed = 0;
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
      for (const format of formats) format.delete();
      removed += formats.length;
    });
    const notes = markNotes(records).filter((note) => {
      const sheet = sheetOfNote(note, heads.map((head) => head.sheet));
      return sheet ? staying.has(sheet) : unlisted.length > 0;
    });
    if (removed === 0 && records.get("marks") === null && records.entries.size > 0) return { removed, protectedSheets, unlisted };
    records.set("marks", notes.length > 0 ? notes : null);
    records.queueWrite(session);
    await session.sync();
    return { removed, protectedSheets, unlisted };
  }));
}
