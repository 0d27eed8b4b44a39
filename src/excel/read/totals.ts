import { totalFormula, totalRows, type TotalRow } from "../../sheet/total-rows";
import type { ExcelSession } from "../run";
import { BlockQueue, type UsedPart } from "./blocks";
import type { ColumnStore } from "./store";

/**
 * Rows that their formulas tell to be totals, per sheet. Only rows that look like one (a label, numbers) are asked, so that most
 * workbooks pay nothing. Office.js does not tell the levels of an outline; of a table with totals it tells their formulas.
 */
export async function readTotals(session: ExcelSession, sheets: readonly Excel.Worksheet[], stores: readonly ColumnStore[], held: readonly UsedPart[][]): Promise<TotalRow[][]> {
  const found: TotalRow[][] = sheets.map(() => []);
  const owners: number[] = [];
  const parts = stores.flatMap((store, sheet) => runs(store.rowsLikeTotals()).flatMap(([top, rows]) => held[sheet].flatMap((part): UsedPart[] => {
    const from = Math.max(top, part.top);
    const end = Math.min(top + rows, part.top + part.rows);
    if (from >= end) return [];
    owners.push(sheet);
    return [{ top: from, left: part.left, rows: end - from, columns: part.columns }];
  })));
  const queue = new BlockQueue(parts);
  while (!queue.empty) {
    const blocks = queue.next().map((block) => ({ ...block, part: block.sheet, sheet: owners[block.sheet] }));
    const ranges = blocks.map((block) => sheets[block.sheet].getRangeByIndexes(block.top, block.left, block.rows, block.columns));
    for (const range of ranges) range.load("formulas");
    await session.sync();
    blocks.forEach((block, i) => {
      // Null is Excel's answer to a range too large; without its formulas a row is judged by what stands in it.
      const formulas = (ranges[i].formulas as unknown[][] | null) ?? [];
      formulas.forEach((row, r) => row.forEach((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return;
        const by = totalFormula(formula.slice(1), block.top + r, block.left + c);
        if (by) found[block.sheet].push({ row: block.top + r, by });
      }));
      ranges[i].untrack();
    });
  }
  return found.map(totalRows);
}

/** First rows and lengths of runs of rows. */
function runs(rows: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found;
}
