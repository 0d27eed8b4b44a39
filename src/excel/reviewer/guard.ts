import type { ReviewerPlan } from "../../core/reports/reviewer/plan";
import type { ReviewerGrid, ReviewerSheet } from "../../core/reports/reviewer/sheet";
import { queueGuards } from "../protocol/guards";
import type { ExcelSession } from "../run";

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
