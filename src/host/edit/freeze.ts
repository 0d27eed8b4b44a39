import type { Sheet } from "../model/workbook";

/** Keeps the first rows and columns in sight; 0 and 0: none. */
export function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  sheet.changed.add("freeze");
  sheet.workbook.isDirty = true;
}
