import type { Sheet } from "../model/workbook";

/** Where a formula stands. */
export interface FormulaPlace {
  sheet: Sheet;
  row: number;
  column: number;
}
