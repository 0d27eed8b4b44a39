import { EventNumber } from "../event-number";
import type { Sheet } from "../model/workbook";

/** Moves a sheet to a 0-based position among all sheets. */
export function moveSheet(sheet: Sheet, to: number): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  const from = workbook.sheets.indexOf(sheet);
  if (from === to) return;
  workbook.sheets.splice(from, 1);
  workbook.sheets.splice(to, 0, sheet);
  workbook.reordered = true;
  workbook.isDirty = true;
  workbook.tell({ event: EventNumber.moved, target: sheet.id, args: { worksheetId: sheet.id, positionBefore: from, positionAfter: to } });
}
