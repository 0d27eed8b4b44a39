import type { Sheet } from "../model/sheet";

/** Where a formula stands. */
export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}
