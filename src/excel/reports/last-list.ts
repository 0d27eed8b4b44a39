import * as z from "zod/mini";
import { fingerprint } from "../../sheet/content";
import type { ReportSheet } from "../../core/reports/report";
import { undoKey } from "../protocol/write-state";
import { excel } from "../office";
import type { RecordSheet } from "../protocol/record-sheet";

/*
 * Lists that were written, for taking the last one back. They are kept as long as the pane is open and nowhere else: what a list said before may
 * be of persons, and the workbook holds that no longer than a write lasts.
 */
interface WrittenList {
  sheet: string;
  own: ReportSheet;
  /** What stood there before; null where the list was made. */
  before: ReportSheet | null;
  /** The undo entry of our records then: another one is of a later write. */
  entry: string;
}
const last = new WeakMap<object, WrittenList>();
const written = new WeakMap<object, Map<string, ReportSheet>>();

/** Keeps a list that was written; false where it cannot be taken back, because nobody knows what stood there before. */
export function keepList(records: RecordSheet, sheet: string, own: ReportSheet, made: boolean): boolean {
  const lists = written.get(excel()) ?? new Map<string, ReportSheet>();
  written.set(excel(), lists);
  const before = made ? null : lists.get(sheet);
  lists.set(sheet, own);
  if (before === undefined) last.delete(excel());
  else last.set(excel(), { sheet, own, before, entry: JSON.stringify(records.get(undoKey)) });
  return before !== undefined;
}

/** The list that was written last, when no other write came after it. */
export function lastList(records: RecordSheet): WrittenList | null {
  const list = last.get(excel());
  return list && JSON.stringify(records.get(undoKey)) === list.entry ? list : null;
}

/** Forgets it: it was taken back. */
export function forgetLast({ sheet, before }: WrittenList): void {
  last.delete(excel());
  if (before) written.get(excel())?.set(sheet, before);
  else written.get(excel())?.delete(sheet);
}

/** What the workbook itself keeps of the list that was written last: nothing of what it said or says, so that only one that was made can be taken back by it. */
const noted = z.strictObject({
  sheet: z.string(),
  /** There was none before. */
  made: z.boolean(),
  rows: z.number(),
  /** Our columns, and those of them that are links. */
  width: z.number(),
  links: z.array(z.number()),
  /** Fingerprint of the undo entry then: another one is of a later write. */
  after: z.string(),
});
const notedKey = "lastlist";
const now = (records: RecordSheet): string => fingerprint(records.entries.get(undoKey) ?? "");

/** Notes the list that was written last, or that it was taken back; the caller queues the records. */
export function noteLast(records: RecordSheet, list: Omit<z.infer<typeof noted>, "after"> | null): void {
  records.set(notedKey, list && { ...list, after: now(records) });
}

/** The list that was written last, whichever pane wrote it, when no other write came after it. */
export function lastNoted(records: RecordSheet): z.infer<typeof noted> | null {
  const list = noted.safeParse(records.get(notedKey)).data;
  return list?.after === now(records) ? list : null;
}
