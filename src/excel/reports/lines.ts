import * as z from "zod/mini";
import { kindByContent, ourSheetKey, ourSheetKinds, type OurSheetKind } from "../../sheet/our-sheets";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../record-sheet";
import type { ExcelSession } from "../run";
import { columnName } from "../../sheet/a1";

/** How many lines a list of ours should have, and whether they have all been written. */
const lines = z.strictObject({
  sheet: z.string(),
  kind: z.string(),
  /** 0-based row of the header. */
  header: z.number(),
  rows: z.number(),
  whole: z.boolean(),
  /** This write made the sheet. */
  created: z.boolean(),
  /** Of all that it says: tells a list that was written from the one before it. */
  print: z.string(),
});
export type ListLines = z.infer<typeof lines>;

const prefix = "lines ";
const keyOf = (sheet: string): string => `${prefix}${sheet}`;

/** What the record sheet says of a list; null when nothing. */
export function linesOf(records: RecordSheet, sheet: string): ListLines | null {
  return lines.safeParse(records.get(keyOf(sheet))).data ?? null;
}

/** Notes that a list is being written; the caller queues the record sheet before the first change. */
export function beginLines(records: RecordSheet, list: Omit<ListLines, "whole">): ListLines {
  const begun = { ...list, whole: false };
  records.set(keyOf(list.sheet), begun);
  return begun;
}

/** Notes that all of it stands there; the caller queues the record sheet behind the last line. */
export function endLines(records: RecordSheet, begun: ListLines): void {
  records.set(keyOf(begun.sheet), { ...begun, whole: true, created: false });
}

/** Forgets a list that is no longer ours. */
export function forgetLines(records: RecordSheet, sheet: string): void {
  records.set(keyOf(sheet), null);
}

function all(records: RecordSheet): ListLines[] {
  return [...records.entries.keys()].flatMap((key) => (key.startsWith(prefix) ? (lines.safeParse(records.get(key)).data ?? []) : []));
}

/** True when a list was left half-written. */
export function hasHalfLists(records: RecordSheet): boolean {
  return all(records).some(({ whole }) => !whole);
}

/**
 * Takes lists off that were left half-written: one that this write had made goes, unless a person wrote beside it, any other is emptied down to its header, so that it is
 * known as ours again; a person's remarks right of it stay. One Chinese sentence each, after reading back.
 * @param when whether the write that was left so is this one, or an earlier one
 */
export async function takeOffHalfLists(session: ExcelSession, records: RecordSheet, when: "now" | "before"): Promise<string[]> {
  const said: string[] = [];
  for (const list of all(records)) if (!list.whole) said.push((when === "before" ? "上次" : "") + (await takeOff(session, records, list)));
  return said;
}

async function takeOff(session: ExcelSession, records: RecordSheet, { sheet: name, kind, header: headerRow, rows, created }: ListLines): Promise<string> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name,protection/protected");
  await session.finish();
  if (!sheet.isNullObject && sheet.protection.protected) return `写入“${name}”没有完成（应有 ${rows} 行），工作表受保护，不能清空：请先撤消保护，再重新写入。`;
  const width = ourSheetKinds[kind as OurSheetKind].headers[0].first.length;
  const used = sheet.isNullObject ? null : sheet.getUsedRange();
  used?.load("rowIndex,rowCount,columnIndex,columnCount");
  if (used) await session.finish();
  if (used === null || !(await isBegun(session, sheet, kind as OurSheetKind, headerRow, used.rowIndex + used.rowCount, width))) {
    // It never came to exist, or is gone: what has its name by now is a person's.
    records.set(keyOf(name), null);
    records.set(ourSheetKey(name), null);
    records.queueWrite(session);
    await session.finish();
    return `写入“${name}”没有完成（应有 ${rows} 行），没有找到写了一半的表，无须移除${used ? "，现有的同名工作表没有改动" : ""}，请重新写入。`;
  }
  const goes = (created && used.columnIndex + used.columnCount <= width);
  if (!goes) {
    const ours = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, width);
    sheet.autoFilter.remove();
    sheet.freezePanes.unfreeze();
    ours.unmerge();
    ours.clear("All");
    sheet.getRange("A1:A2").values = [[ourSheetKinds[kind as OurSheetKind].title], [`上次没有写完（应有 ${rows} 行），已清空：请重新写入。`]];
    const header = sheet.getRange(`A3:${columnName(width - 1)}3`);
    header.values = [[...ourSheetKinds[kind as OurSheetKind].headers[0].first]];
    header.format.font.bold = true;
  } else sheet.delete();
  await session.finish();
  await readBack(session, name, goes, width);
  records.set(keyOf(name), null);
  if (goes) records.set(ourSheetKey(name), null);
  records.queueWrite(session);
  await session.finish();
  return `写入“${name}”没有完成（应有 ${rows} 行），${goes ? "已移除" : "已清空"}，请重新写入。`;
}

/** True when our columns hold what a write of ours leaves: nothing, title and lines without a header, or title and header. */
async function isBegun(session: ExcelSession, sheet: Excel.Worksheet, kind: OurSheetKind, header: number, rows: number, width: number): Promise<boolean> {
  const range = sheet.getRangeByIndexes(0, 0, rows, width);
  range.load("values");
  await session.finish();
  const values = range.values as unknown[][];
  const text = (row: number, column: number): string => String(values[row]?.[column] ?? "");
  if (kindByContent(text, rows)?.kind === kind) return true;
  if (values.every((row) => row.every((cell) => cell === ""))) return true;
  return text(0, 0) === ourSheetKinds[kind].title && values.every((row, at) => row.every((cell, column) => (column === 0 && at < header ? cell !== "" : cell === "")));
}

async function readBack(session: ExcelSession, name: string, gone: boolean, width: number): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await session.finish();
  let right = sheet.isNullObject === gone;
  if (right && !gone) {
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,rowCount");
    await session.finish();
    const ours = sheet.getRangeByIndexes(0, 0, used.rowIndex + used.rowCount, width);
    ours.load("values");
    await session.finish();
    right = (ours.values as unknown[][]).every((row, at) => (at < 3 ? String(row[0]) !== "" : row.every((cell) => cell === "")));
  }
  if (!right) throw new ExcelProblem("notRestored", `没有写完的工作表“${name}”没能清空：请重新打开任务窗格，程序会再试一次。`);
}

/** Lists that hold fewer lines than were written, one Chinese sentence each: somebody, or another program, took some away. */
export async function shortLists(session: ExcelSession, records: RecordSheet): Promise<string[]> {
  const lists = all(records).filter(({ whole }) => whole);
  if (lists.length === 0) return [];
  const { worksheets } = session.workbook;
  const asked = lists.map((list) => {
    const sheet = worksheets.getItemOrNullObject(list.sheet);
    sheet.load("name");
    return { list, sheet };
  });
  await session.finish();
  const there = asked.filter(({ sheet }) => !sheet.isNullObject).map(({ list, sheet }) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,rowCount");
    return { list, used };
  });
  if (there.length > 0) await session.finish();
  return there.flatMap(({ list: { sheet, header, rows }, used }) => {
    const found = used.isNullObject ? 0 : Math.max(0, used.rowIndex + used.rowCount - header - 1);
    return found < rows ? [`工作表“${sheet}”应有 ${rows} 行，现有 ${found} 行，不完整：请重新写入。`] : [];
  });
}
