import type { ReviewerPlan } from "../../core/reports/reviewer/plan";
import type { ReviewerGrid, ReviewerSheet } from "../../core/reports/reviewer/sheet";
import { queueGuards } from "../protocol/guards";
import { ExcelProblem } from "../problem";
import type { RecordSheet } from "../protocol/record-sheet";
import type { ExcelSession } from "../run";
import type { Content } from "../../sheet/content";
import type { ReviewerJournal } from "./journal";

/** Rows that are looked at again; more would not fit into a request. */
const mostRows = 600;

/**
 * Queues questions that Excel refuses when the sheet is no longer as it was read: it has another name, it ends in another row, or a row that
 * is written to, or written below, is not the one that was meant.
 */
export function queueKeptGuards(session: ExcelSession, sheet: Excel.Worksheet, name: string, kept: ReviewerSheet, grid: ReviewerGrid, { cells, greyed, revived, append }: ReviewerPlan): void {
  const first = grid.header + 1;
  const rows = new Set([...cells.map(({ row }) => row), ...greyed, ...revived, ...(append.rows.length > 0 && append.at > first ? [append.at - 1] : [])]);
  const texts = [...rows].slice(0, mostRows).flatMap((row) => [kept.unit, kept.key].map((id) => ({ row, column: grid.columns.get(id)!, text: String(grid.values.get(id)?.[row - first] ?? "") })));
  queueGuards(session, { sheet, name, last: first + grid.rows, texts });
}

/**
 * Queues, in the request that writes answers over cells, the question what stands there, and that Excel keeps it on our notes as well; answers what tells,
 * once it is answered, whether a person was quicker. Then the journal is put right, so that what he wrote comes back.
 */
export function lookAtAnswers(session: ExcelSession, records: RecordSheet, sheet: Excel.Worksheet, entry: ReviewerJournal): () => boolean {
  const rows = entry.cells.map(({ row }) => row);
  const columns = entry.cells.map(({ column }) => column);
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b));
  const area = { top: least(rows), bottom: most(rows), left: least(columns), right: most(columns) };
  const range = sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  range.load("values");
  records.queueCopy(session, 0, sheet, area);
  return () => {
    if (!(range.values as unknown)) throw new ExcelProblem("payload");
    return putRight(entry, (row, column) => range.values[row - area.top][column - area.left] as Content);
  };
}

/** Puts what cells held before right, by what stood there when the write reached them; whether anything of it was otherwise. */
export function putRight(entry: ReviewerJournal, at: (row: number, column: number) => Content | undefined): boolean {
  let changed = false;
  for (const cell of entry.cells) {
    const value = at(cell.row, cell.column);
    const now = String(value ?? "").trim();
    // How a date is shown is not told by its value.
    if (value === undefined || now === cell.before.trim() || (cell.date && cell.before !== "" && now !== "")) continue;
    cell.before = now;
    changed = true;
  }
  return changed;
}
