import type { ReviewerPlan } from "../../core/reports/reviewer/plan";
import type { ReviewerGrid, ReviewerSheet } from "../../core/reports/reviewer/sheet";
import type { ExcelSession } from "../run";

/** A search text holds so many characters; ? * ~ stand for others in it. */
const longestSearch = 250;
/** Rows that are looked at again; more would not fit into a request. */
const mostRows = 600;

/**
 * Queues questions that Excel refuses when the sheet is no longer as it was read: it has another name, it ends in another row, or a row that
 * is written to, or written below, is not the one that was meant. They stand before the first write of the request, and what is refused ends
 * a request: so that a sort, insertion, deletion or new name in between leaves nothing written.
 */
export function queueGuards({ workbook }: ExcelSession, sheet: Excel.Worksheet, name: string, kept: ReviewerSheet, grid: ReviewerGrid, { cells, greyed, revived, append }: ReviewerPlan): void {
  workbook.worksheets.getItem(name).getRange("A1").getIntersection(sheet.getRange("A1"));
  const first = grid.header + 1;
  const last = first + grid.rows;
  sheet.getUsedRange(true).getLastRow().getIntersection(sheet.getRange(`${last}:${last}`));
  const [unit, key] = [grid.columns.get(kept.unit)!, grid.columns.get(kept.key)!];
  const rows = new Set([...cells.map(({ row }) => row), ...greyed, ...revived, ...(append.rows.length > 0 && append.at > first ? [append.at - 1] : [])]);
  for (const row of [...rows].slice(0, mostRows)) {
    // A search in a single cell would be one in the whole sheet.
    const line = sheet.getRangeByIndexes(row, Math.min(unit, key), 1, Math.abs(unit - key) + 1);
    for (const id of [kept.unit, kept.key]) {
      const text = String(grid.values.get(id)?.[row - first] ?? "");
      if (text.trim() !== "" && text.length <= longestSearch) line.find(text.replace(/[~?*]/g, "~$&"), { completeMatch: true, matchCase: true });
    }
  }
}

/** What Excel says to such a question when it is not so. */
export const guardCodes: ReadonlySet<string> = new Set(["ItemNotFound", "InvalidArgument", "InvalidReference", "ItemAlreadyExists"]);
