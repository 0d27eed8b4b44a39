import * as z from "zod/mini";
import { readSheetHeads, type SheetHead } from "../read/sheets";
import type { ExcelSession } from "../run";
import { differencesText, type Settled } from "../protocol/settled";
import { dropUnseen, queueRemoval } from "../protocol/unseen";
import { printOf, usedValues } from "./prints";

/** How a sheet is frozen: an area at its top left corner. */
const shown = z.strictObject({ name: z.string(), freeze: z.nullable(z.string()) });

/**
 * What is needed to end a write of whole sheets that was cut off. They are made very hidden, where nobody sees or fills them ("prepared": they
 * go), then shown all at once ("committing": that is done once more). Removing them is never taken back either.
 */
export const sheetsJournal = z.strictObject({
  kind: z.literal("sheets"),
  /** Sheets that are made, in their order; the first comes to the front. */
  make: z.array(shown),
  /** The one of them that stays hidden. */
  hidden: z.nullable(z.string()),
  /** Sheets that go, as long as they hold what was made. */
  remove: z.array(z.strictObject({ name: z.string(), print: z.string() })),
});
export type SheetsJournal = z.infer<typeof sheetsJournal>;

/** Queues the made sheets into sight. */
export function queueShow({ workbook: { worksheets } }: ExcelSession, { make, hidden }: Pick<SheetsJournal, "make" | "hidden">): void {
  for (const { name, freeze } of make) {
    const sheet = worksheets.getItem(name);
    sheet.visibility = name === hidden ? "Hidden" : "Visible";
    if (freeze !== null) sheet.freezePanes.freezeAt(sheet.getRange(freeze));
  }
  const front = worksheets.getItem(make[0].name);
  front.activate();
  front.getRange("A1").select();
}

/** Ends it; see `SheetsJournal`. `gone`: told of every sheet that goes. Three syncs, the record sheet apart. */
export async function settleSheets(session: ExcelSession, entry: SheetsJournal, begun: boolean, gone: (name: string) => void): Promise<Settled> {
  if (!begun) {
    await dropUnseen(session, entry.make.map(({ name }) => name));
    return { sheet: "", restored: true, differs: [], sentence: null };
  }
  const { heads } = await readSheetHeads(session);
  const there = new Map(heads.map((head) => [head.name, head]));
  if (entry.make.length > 0) {
    const make = entry.make.filter(({ name }) => there.has(name));
    // What a person has deleted since it was shown is not missed.
    const missing = entry.make.filter((one) => !make.includes(one)).map(({ name }) => `“${name}”`);
    if (make.some(({ name }) => name !== entry.hidden)) queueShow(session, { ...entry, make });
    await session.finish();
    return { sheet: "", restored: false, differs: [], sentence: `上次新建填报表没有做完，现已建好${missing.length > 0 ? `；其中${missing.join("、")}已经不在` : ""}。` };
  }
  const kept = await removeSheets(session, entry, there);
  const removed = entry.remove.map(({ name }) => name).filter((name) => !kept.includes(name));
  removed.forEach(gone);
  const differs = kept.map((name) => `工作表“${name}”`);
  const told = removed.length > 0 ? `上次删除${removed.map((name) => `“${name}”`).join("、")}没有做完，现已删除。` : "";
  return { sheet: "", restored: false, differs, sentence: told + differencesText(differs) };
}

/** Deletes what still holds what was made; answers the names of the others. */
async function removeSheets(session: ExcelSession, { remove }: SheetsJournal, there: ReadonlyMap<string, SheetHead>): Promise<string[]> {
  const present = remove.filter(({ name }) => there.has(name));
  const values = present.map(({ name }) => usedValues(there.get(name)!.sheet));
  if (present.length > 0) await session.finish();
  const kept = present.filter(({ print }, at) => printOf(values[at]) !== print).map(({ name }) => name);
  for (const { name } of present) if (!kept.includes(name)) queueRemoval(there.get(name)!.sheet);
  await session.finish();
  return kept;
}
