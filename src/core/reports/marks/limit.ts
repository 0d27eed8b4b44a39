import type { TableSource } from "../../dictionary/dataset";
import type { ReviewResult } from "../../review/review";
import { cellCount, rulesOf, type MarkRule } from "./areas";
import { MAX_COLUMNS } from "../../../sheet/area";
import { rankOf, type ListedOutcome } from "../../dictionary/finding";

/** Marks drawn in at most; no limit is documented, more than this is slow to draw. */
export const ruleLimit = 2_000;

/** The rules one sheet is to get. */
export interface PlannedRules<Sheet = unknown> {
  sheet: { name: string; marks: ReadonlyMap<number, ListedOutcome> } & Sheet;
  rules: MarkRule[];
}

/** One mark per row, in the first column of its table: what is left when every cell would take too many rules. */
function keyCells(marks: ReadonlyMap<number, ListedOutcome>, tables: readonly TableSource[]): Map<number, ListedOutcome> {
  const starts = tables
    .map((table) => ({ header: table.headerRow, column: Math.min(...[...table.columns.values()].map((place) => place.column)) }))
    .filter((start) => Number.isFinite(start.column))
    .sort((a, b) => b.header - a.header);
  const reduced = new Map<number, ListedOutcome>();
  for (const [cell, severity] of marks) {
    const row = Math.floor(cell / MAX_COLUMNS);
    const start = starts.find((one) => one.header <= row);
    const key = row * MAX_COLUMNS + (start?.column ?? cell % MAX_COLUMNS);
    const now = reduced.get(key);
    if (now === undefined || rankOf(severity) < rankOf(now)) reduced.set(key, severity);
  }
  return reduced;
}

/** Fewer rules: one mark per row, then only as many as there is room for. Answers what to tell the user. */
export function limitRules(planned: PlannedRules[], result: ReviewResult, single: boolean): string {
  let free = ruleLimit;
  let left = 0;
  for (const one of planned) {
    const tables = result.files.flatMap((file) => file.tables).filter((table) => table.sheet === one.sheet.name);
    const rules = rulesOf(keyCells(one.sheet.marks, tables), single);
    left += rules.slice(free).reduce((sum, rule) => sum + cellCount(rule), 0);
    one.rules = rules.slice(0, free);
    free -= one.rules.length;
  }
  return `问题太多，只在每行的首列作了标记${left > 0 ? `，另有 ${left} 处没有标记` : ""}；全部问题见核验结果。`;
}
