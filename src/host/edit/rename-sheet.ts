import { EventNumber } from "../event-number";
import { renameReferences } from "../formula/references";
import type { Sheet } from "../model/workbook";
import { checkSheetName } from "../model/sheet-name";

/** Renames a sheet. @throws HostError InvalidArgument, ItemAlreadyExists, AccessDenied. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  checkSheetName(name, workbook, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  renameReferences(workbook, before, name);
  workbook.isDirty = true;
  workbook.tell({ event: EventNumber.nameChanged, target: sheet.id, args: { worksheetId: sheet.id, nameBefore: before, nameAfter: name } });
}
