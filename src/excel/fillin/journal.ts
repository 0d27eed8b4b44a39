import * as z from "zod/mini";
import { ExcelProblem } from "../problem";
import { readSheetHeads, type SheetHead } from "../read/sheets";
import type { ExcelSession } from "../run";
import type { Settled } from "../settled";
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
  /** An empty sheet that goes once they are shown. */
  instead: z.nullable(z.string()),
  /** Sheets that go, as long as they hold what was made. */
  remove: z.array(z.strictObject({ name: z.string(), print: z.string() })),
});
export type SheetsJournal = z.infer<typeof sheetsJournal>;

/** Queues the made sheets into sight. */
export function queueShow({ workbook: { worksheets } }: ExcelSession, { make, hidden, instead }: SheetsJournal, gone: readonly string[] = []): void {
  for (const { name, freeze } of make) {
    const sheet = worksheets.getItem(name);
    sheet.visibility = name === hidden ? "Hidden" : "Visible";
    if (freeze !== null) sheet.freezePanes.freezeAt(sheet.getRange(freeze));
  }
  const front = worksheets.getItem(make[0].name);
  front.activate();
  front.getRange("A1").select();
  if (instead !== null && !gone.includes(instead)) worksheets.getItem(instead).delete();
}

/** Ends it; see `SheetsJournal`. Three syncs, the record sheet apart. */
export async function settleSheets(session: ExcelSession, entry: SheetsJournal, begun: boolean): Promise<Settled> {
  const { heads } = await readSheetHeads(session);
  const there = new Map(heads.map((head) => [head.name, head]));
  if (!begun) {
    for (const { name } of entry.make) drop(there.get(name));
    await session.finish();
    return { sheet: "", restored: true, differs: [], sentence: null };
  }
  if (entry.make.length > 0) {
    if (entry.make.some(({ name }) => !there.has(name))) throw new ExcelProblem("notRestored", `上次新建的工作表“${entry.make.find(({ name }) => !there.has(name))!.name}”已经不在，没有建完：请删除其余几张后重新新建。`);
    queueShow(session, entry, entry.instead !== null && !there.has(entry.instead) ? [entry.instead] : []);
    await session.finish();
    return { sheet: "", restored: false, differs: [], sentence: "上次新建填报表没有做完，现已建好。" };
  }
  const kept = await removeSheets(session, entry, there);
  return { sheet: "", restored: false, differs: kept.map((name) => `工作表“${name}”`), sentence: "上次删除填报表没有做完，现已删除。" };
}

/** Deletes what still holds what was made; answers the names of the others. */
async function removeSheets(session: ExcelSession, { remove }: SheetsJournal, there: ReadonlyMap<string, SheetHead>): Promise<string[]> {
  const present = remove.filter(({ name }) => there.has(name));
  const values = present.map(({ name }) => usedValues(there.get(name)!.sheet));
  if (present.length > 0) await session.finish();
  const kept = present.filter(({ print }, at) => printOf(values[at]) !== print).map(({ name }) => name);
  for (const { name } of present) if (!kept.includes(name)) drop(there.get(name));
  await session.finish();
  return kept;
}

function drop(head: SheetHead | undefined): void {
  if (!head) return;
  // A very hidden sheet cannot be deleted.
  if (head.visibility === "veryHidden") head.sheet.visibility = "Hidden";
  head.sheet.delete();
}
