import type { Sheet } from "../model/sheet";

/** Where a formula stands. */
export interface FormulaPlace {
  sheet: Sheet;
  row: number;
  column: number;
}
