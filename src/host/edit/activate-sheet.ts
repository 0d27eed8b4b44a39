import { EventNumber } from "../event-number";
import type { Sheet } from "../model/workbook";
import { invalidOperation } from "../office/host-error";

/** Brings a sheet to the front. @throws HostError InvalidOperation for a hidden one. */
export function activateSheet(sheet: Sheet): void {
  const { workbook } = sheet;
  if (sheet.visibility !== "visible") throw invalidOperation("A hidden worksheet cannot be activated.");
  const before = workbook.active;
  if (before === sheet) return;
  workbook.active = sheet;
  if (before) workbook.tell({ event: EventNumber.deactivated, target: before.id, args: { worksheetId: before.id } });
  workbook.tell({ event: EventNumber.activated, target: sheet.id, args: { worksheetId: sheet.id } });
}
