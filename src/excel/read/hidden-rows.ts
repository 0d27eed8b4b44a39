import type { ExcelSession } from "../run";
import type { UsedPart } from "./blocks";

/** Rows asked at once in the first round. */
const slice = 64;

/** Hidden rows of a used part where Excel does not tell them row by row: slices first, then the rows of mixed ones; two syncs. */
export async function findHiddenRows(session: ExcelSession, sheet: Excel.Worksheet, used: Pick<UsedPart, "top" | "rows">): Promise<number[]> {
  const slices: { top: number; rows: number }[] = [];
  for (let row = 0; row < used.rows; row += slice) slices.push({ top: used.top + row, rows: Math.min(slice, used.rows - row) });
  const answers = await hiddenOf(session, sheet, slices);
  const hidden: number[] = [];
  const mixed: number[] = [];
  slices.forEach(({ top, rows }, i) => {
    for (let row = top; row < top + rows; row++) if (answers[i] === true) hidden.push(row);
    else if (answers[i] === null) mixed.push(row);
  });
  const single = await hiddenOf(session, sheet, mixed.map((top) => ({ top, rows: 1 })));
  mixed.forEach((row, i) => single[i] === true && hidden.push(row));
  return hidden.sort((a, b) => a - b);
}

async function hiddenOf(session: ExcelSession, sheet: Excel.Worksheet, parts: readonly { top: number; rows: number }[]): Promise<(boolean | null)[]> {
  if (parts.length === 0) return [];
  const ranges = parts.map(({ top, rows }) => sheet.getRangeByIndexes(top, 0, rows, 1));
  for (const range of ranges) range.load("rowHidden");
  await session.sync();
  return ranges.map((range) => {
    const answer = range.rowHidden as boolean | null;
    range.untrack();
    return answer;
  });
}
