import { contentAt, formulaAt, type FormGrid } from "./grid";
import type { FormPlan } from "./plan";
import type { Target } from "./target";
import { cellName, columnName } from "../../sheet/a1";

/** A formula to put into the 合计 row, at its place after rows were inserted. */
export interface TotalFormula {
  row: number;
  column: number;
  formula: string;
}

/**
 * Formulas the 合计 row needs so that every filled row is added up. A blank cell gets one; a sum that already covers the
 * rows (as Excel widens it when rows are inserted) stays; a shorter sum is replaced; any other formula or a number typed
 * by hand stays and is said.
 */
export function totalFormulas(
  plan: FormPlan,
  target: Target,
  grid: FormGrid,
  rows: { insertAt: number; inserted: number; filled: number },
): { formulas: TotalFormula[]; notes: string[] } {
  const formulas: TotalFormula[] = [];
  const notes: string[] = [];
  if (target.totalRow === null) return { formulas, notes };
  const row = target.totalRow + (target.totalRow >= rows.insertAt ? rows.inserted : 0);
  const last = target.firstRow + Math.max(rows.filled, target.capacity + rows.inserted, 1) - 1;
  for (const column of plan.form.columns) {
    const at = target.columns.get(column.id);
    if (!column.total || at === undefined) continue;
    const letter = columnName(at);
    const wanted = `=SUM(${letter}${target.firstRow + 1}:${letter}${last + 1})`;
    const now = formulaAt(grid, target.totalRow, at);
    const cell = cellName(row, at);
    if (now === "") {
      if (String(contentAt(grid, target.totalRow, at)).trim() === "") formulas.push({ row, column: at, formula: wanted });
      else notes.push(`合计行 ${cell} 是手工填写的数，没有改动，请核对“${column.label}”合计。`);
      continue;
    }
    const sum = /^=\s*(?:SUM|SUBTOTAL)\s*\((?:\s*\d+\s*,)?\s*\$?([A-Z]{1,3})\$?(\d+)\s*:\s*\$?([A-Z]{1,3})\$?(\d+)\s*\)$/i.exec(now);
    if (!sum) {
      notes.push(`合计行 ${cell} 的公式不是简单求和，没有改动，请核对“${column.label}”合计。`);
      continue;
    }
    const top = Number(sum[2]) - 1;
    const bottom = Number(sum[4]) - 1;
    const widened = bottom + (bottom >= rows.insertAt ? rows.inserted : 0);
    const covers = sum[1].toUpperCase() === letter && sum[3].toUpperCase() === letter && top <= target.firstRow && widened >= target.firstRow + rows.filled - 1;
    if (!covers) formulas.push({ row, column: at, formula: wanted });
  }
  return { formulas, notes };
}
