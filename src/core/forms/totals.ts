import { contentAt, formulaAt, type ContentGrid } from "../../sheet/content-grid";
import type { FormPlan } from "./plan";
import type { Target } from "./target";
import { cellName, columnName, parseArea } from "../../sheet/a1";
import { type CellArea, isEntireColumn, isEntireRow } from "../../sheet/area";

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
  grid: ContentGrid,
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
    const sum = summed(now);
    if (!sum) {
      notes.push(`合计行 ${cell} 的公式不是简单求和，没有改动，请核对“${column.label}”合计。`);
      continue;
    }
    const widened = sum.bottom + (sum.bottom >= rows.insertAt ? rows.inserted : 0);
    const covers = sum.left === at && sum.right === at && sum.top <= target.firstRow && widened >= target.firstRow + rows.filled - 1;
    if (!covers) formulas.push({ row, column: at, formula: wanted });
  }
  return { formulas, notes };
}

/** The range of cells a formula adds up and nothing else; null for any other formula. */
function summed(formula: string): CellArea | null {
  const [, range = ""] = /^=(?:SUM|SUBTOTAL)\((?:\d+,)?([^(),]+:[^(),]+)\)$/i.exec(formula.replace(/\s+/g, "")) ?? [];
  const area = parseArea(range);
  return area && !isEntireColumn(area) && !isEntireRow(area) ? area : null;
}
