import * as z from "zod/mini";
import { columnName } from "../../sheet/a1";
import { fingerprint } from "../../sheet/content";
import { freeSheetTitle, ourSheetKey, ourSheetKinds, ourSheetRecord, type OurSheetKind } from "../../sheet/our-sheets";
import { recordSheet } from "../known-sheets";
import { ExcelProblem } from "../problem";
import { readSheetHeads } from "../read/sheets";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import { namesTaken } from "../sheet-names";
import type { Settled } from "../protocol/settled";
import { cellText } from "../text";
import { dropUnseen, queueRemoval } from "../protocol/unseen";
import { lastNoted, noteLast } from "./last-list";
import { forgetLines, keepLines } from "./lines";

/** A cell beside the list: what it is to hold, and its number format. */
const besideCell = z.tuple([z.union([z.string(), z.number(), z.boolean()]), z.string()]);

/**
 * What is needed to end a write of a list that was cut off. The list is drawn on a very hidden sheet of its own first, where nobody sees it
 * ("prepared": that sheet goes, and nothing was written); then it comes into its place ("committing": that is done once more, as often as it takes).
 */
export const listJournal = z.strictObject({
  kind: z.literal("list"),
  /** Name of the sheet on which it is drawn: a new list has its name from the first. */
  drawn: z.string(),
  /** Name of its sheet in the end, and the id of the one that is there; null: the drawn one becomes it. */
  sheet: z.string(),
  id: z.nullable(z.string()),
  /** Kind of the list, and the fingerprint of what is written. */
  of: z.string(),
  print: z.string(),
  /** 0-based row of the header, rows below it, columns; heights in points down to the header, and widths. */
  header: z.number(),
  rows: z.number(),
  heights: z.array(z.number()),
  widths: z.array(z.number()),
  /** Rows to be emptied before. */
  old: z.number(),
  /** What people wrote right of it, where it moves with its lines: fingerprint of it as it stands, and as it is to stand. */
  beside: z.nullable(z.strictObject({ before: z.string(), cells: z.array(z.array(besideCell)) })),
  /** Columns right of ours that the filter takes in. */
  wider: z.number(),
  /** Columns that are links: what they show is Excel's. Absent in journals of earlier versions. */
  links: z.optional(z.array(z.number())),
  /** It takes the last list back by writing what that said before. */
  back: z.optional(z.literal(true)),
});
export type ListJournal = z.infer<typeof listJournal>;

/** Fingerprint of what stands beside a list. */
export function besidePrint(values: readonly (readonly unknown[])[]): string {
  const rows = values.map((row) => row.map((value) => String(value ?? "")).join("\t"));
  while (rows.length > 0 && rows.at(-1)!.trim() === "") rows.pop();
  return fingerprint(rows.join("\n"));
}

/** Queues the drawn list into its place; `moves`: what stands beside it, too. */
export function queueList({ workbook: { worksheets } }: ExcelSession, entry: ListJournal, moves = true): void {
  const { id, drawn, sheet: name, header, rows, heights, widths, old, beside } = entry;
  const from = worksheets.getItem(drawn);
  const sheet = id === null ? from : worksheets.getItem(id);
  const [count, columns] = [header + 1 + rows, widths.length];
  if (id === null) {
    if (name !== drawn) from.name = name;
    from.visibility = "Visible";
  } else {
    sheet.autoFilter.remove();
    // What people wrote is placed before anything of ours is emptied, in one action.
    if (beside && moves) queueBeside(sheet, columns, beside.cells);
    const ours = sheet.getRangeByIndexes(0, 0, Math.max(count, old), columns);
    ours.unmerge();
    ours.clear("All");
    sheet.getRangeByIndexes(0, 0, count, columns).copyFrom(from.getRangeByIndexes(0, 0, count, columns), "All");
    widths.forEach((width, i) => (sheet.getRange(`${columnName(i)}:${columnName(i)}`).format.columnWidth = width));
    heights.forEach((height, row) => (sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height));
    if (rows > 0) sheet.getRangeByIndexes(header + 1, 0, rows, columns).format.autofitRows();
    queueRemoval(from);
  }
  queueLook(sheet, entry);
}

/** What is seen of it beside its cells: without it, the list is complete. */
function queueLook(sheet: Excel.Worksheet, { header, rows, widths, wider }: ListJournal): void {
  sheet.freezePanes.freezeRows(header + 1);
  sheet.autoFilter.apply(sheet.getRangeByIndexes(header, 0, rows + 1, widths.length + wider));
}

function queueBeside(sheet: Excel.Worksheet, left: number, cells: NonNullable<ListJournal["beside"]>["cells"]): void {
  if (cells.length === 0 || cells[0].length === 0) return;
  const range = sheet.getRangeByIndexes(0, left, cells.length, cells[0].length);
  // A text of theirs stays a text, whatever it looks like.
  range.numberFormat = cells.map((row) => row.map(([value, format]) => (typeof value === "string" && value !== "" ? "@" : format)));
  range.values = cells.map((row) => row.map(([value]) => (typeof value === "string" ? cellText(value) : value)));
}

/** Says in our records that the list is ours, and how many lines it has; the caller queues them. */
export function noteList(records: RecordSheet, entry: ListJournal): void {
  const { of, sheet, header, rows, print } = entry;
  const record = ourSheetRecord({ kind: of, title: ourSheetKinds[of as OurSheetKind].title, sheet, print });
  if (record) recordSheet(records, record);
  keepLines(records, { sheet, header, rows });
  noteLast(records, entry.back ? null : { sheet, made: entry.id === null, rows, width: entry.widths.length, links: entry.links ?? [] });
}

/** Takes what our records say of a list off them; the caller queues them. */
export function forgetList(records: RecordSheet, sheet: string): void {
  records.set(ourSheetKey(sheet), null);
  forgetLines(records, sheet);
  if (lastNoted(records)?.sheet === sheet) noteLast(records, null);
}

/** Queues the question whether the list stands in its place, and answers what tells, once it is answered: its header, its last line, and no line below it. */
export function askList({ workbook }: ExcelSession, { sheet: name, id, of, header, rows, widths }: ListJournal): () => boolean {
  const sheet = workbook.worksheets.getItem(id ?? name);
  sheet.load("visibility");
  const labels = sheet.getRangeByIndexes(header, 0, 1, widths.length);
  const first = sheet.getRangeByIndexes(header, 0, rows + 1, 1).getUsedRange(true);
  labels.load("values");
  first.load("rowIndex,rowCount");
  return () => sheet.visibility === "Visible" && ourSheetKinds[of as OurSheetKind].headers.some((one) => one.first.every((label, i) => labels.values[0][i] === label)) && first.rowIndex + first.rowCount === header + 1 + rows;
}

/** Ends a list that was cut off; see `ListJournal`. About 6 syncs, the record sheet apart. */
export async function settleList(session: ExcelSession, records: RecordSheet, entry: ListJournal, begun: boolean): Promise<Settled> {
  if (!begun) {
    await dropUnseen(session, [entry.drawn]);
    return { sheet: entry.sheet, restored: true, differs: [], sentence: null };
  }
  const { heads } = await readSheetHeads(session);
  const drawn = heads.find((head) => head.name === entry.drawn);
  // What was placed already has its name, or is on the sheet that was there.
  const target = heads.find((head) => (entry.id === null ? !drawn && head.name === entry.sheet : head.sheet.id === entry.id));
  if (!drawn && !target) return { sheet: entry.sheet, restored: true, differs: [], sentence: `上次写入“${entry.sheet}”没有写完，写了一半的表已经不在：请重新写入。` };
  if (target?.protected) throw new ExcelProblem("protected", `工作表“${target.name}”受保护，没有写完：请先在“审阅”里撤消工作表保护，再重新打开任务窗格。`);
  // Where the sheet it was to go onto is gone, the drawn one becomes it.
  const now: ListJournal = { ...entry, sheet: target?.name ?? entry.sheet, id: target ? target.sheet.id : null };
  if (!target && entry.id !== null) now.sheet = freeSheetTitle(ourSheetKinds[entry.of as OurSheetKind].title, [...heads.filter((head) => head !== drawn).map((head) => head.name), ...namesTaken()]);
  const moves = !drawn || !target || (await besideStands(session, target.sheet, entry));
  if (drawn) queueList(session, now, moves);
  else {
    target!.sheet.visibility = "Visible";
    queueLook(target!.sheet, now);
  }
  const stands = askList(session, now);
  await session.finish();
  // One that was in its place already may have been changed by a person since.
  if (drawn && !stands()) throw new ExcelProblem("notRestored", `工作表“${now.sheet}”没有写完：请重新打开任务窗格，程序会再试一次。`);
  if (!target && entry.id !== null) {
    // What has its name by now is a person's.
    forgetList(records, entry.sheet);
  }
  noteList(records, now);
  return { sheet: now.sheet, restored: false, differs: moves ? [] : [`工作表“${now.sheet}”右边的备注`], sentence: `上次写入“${now.sheet}”没有写完，现已写完。` };
}

/** Whether what people wrote beside the list is as it was read, or as it was placed. */
async function besideStands(session: ExcelSession, sheet: Excel.Worksheet, { beside, widths, old }: ListJournal): Promise<boolean> {
  if (!beside || beside.cells.length === 0 || beside.cells[0].length === 0) return true;
  const range = sheet.getRangeByIndexes(0, widths.length, Math.max(old, beside.cells.length), beside.cells[0].length);
  range.load("values");
  await session.finish();
  return [beside.before, besidePrint(beside.cells.map((row) => row.map(([value]) => value)))].includes(besidePrint(range.values as unknown[][]));
}
