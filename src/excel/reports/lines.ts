import * as z from "zod/mini";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";

/** How many lines a list of ours has. */
const lines = z.object({
  sheet: z.string(),
  /** 0-based row of the header. */
  header: z.number(),
  rows: z.number(),
});
type ListLines = z.infer<typeof lines>;

const prefix = "lines ";
const keyOf = (sheet: string): string => `${prefix}${sheet}`;

/** Notes how many lines a list has; the caller queues the record sheet. */
export function keepLines(records: RecordSheet, list: ListLines): void {
  records.set(keyOf(list.sheet), list);
}

/** Forgets a list that is no longer ours. */
export function forgetLines(records: RecordSheet, sheet: string): void {
  records.set(keyOf(sheet), null);
}

function all(records: RecordSheet): ListLines[] {
  return [...records.entries.keys()].flatMap((key) => (key.startsWith(prefix) ? (lines.safeParse(records.get(key)).data ?? []) : []));
}

/** Lists that hold fewer lines than were written, one Chinese sentence each: somebody, or another program, took some away. */
export async function shortLists(session: ExcelSession, records: RecordSheet): Promise<string[]> {
  const lists = all(records);
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
