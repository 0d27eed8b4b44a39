import { readSheetHeads } from "../read/sheets";
import { inExcel } from "../run";
import { quietly } from "../watch";
import { findOurRules } from "./ours";

/**
 * Takes all our marks off, on every sheet, and nothing else: rules are ours only by formula and colour. Rules on
 * protected sheets stay and are named. Three syncs.
 */
export async function clearMarks(): Promise<{ removed: number; protectedSheets: string[] }> {
  return quietly(() => inExcel(async (session) => {
    const { heads, records } = await readSheetHeads(session);
    const found = await findOurRules(session, heads.map((head) => head.sheet));
    let removed = 0;
    const protectedSheets: string[] = [];
    heads.forEach((head, i) => {
      if (found[i].length === 0) return;
      if (head.protected) {
        protectedSheets.push(head.name);
        return;
      }
      for (const format of found[i]) format.delete();
      removed += found[i].length;
    });
    if (removed === 0 && records.get("marks") === null && records.entries.size > 0) return { removed, protectedSheets };
    records.set("marks", null);
    records.queueWrite(session);
    await session.sync();
    return { removed, protectedSheets };
  }));
}
