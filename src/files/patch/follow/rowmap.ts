import type { FormulaChange, SheetKey } from "../formula/change";
import type { RowMap } from "./anchors";

/** Where single rows of a sheet go. */
export const rowMap = (change: FormulaChange, home: SheetKey): RowMap => (row) =>
  change.area({ top: row, left: 0, bottom: row, right: 0 }, home)?.top ?? null;
