import { activateSheet } from "../edit/activate-sheet";
import { deleteSheet } from "../edit/delete-sheet";
import { renameSheet } from "../edit/rename-sheet";
import { EventNumber } from "../event-number";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import { asUser } from "./as-user";
import { restoreStructure, type StructureState, structureState } from "./structure-state";

const refusals: Record<string, string> = {
  InvalidArgument: "名称要有 1 到 31 个字符，不能含 / \\ ? * : [ ]，首尾不能是单引号。",
  ItemAlreadyExists: "已有同名的工作表，请换一个名称。",
  AccessDenied: "工作簿的结构受保护或为只读，不能增删或重命名工作表。",
  InvalidOperation: "工作簿里至少要有一张可见的工作表。",
};

/** A sheet that is gone, and what is needed to bring it back. */
export interface RemovedSheet {
  sheet: Sheet;
  at: number;
  structure: StructureState;
  /** The same right after it went. */
  after: StructureState;
}

/** A person adds an empty sheet after the one in front, and is shown it. @throws UserError */
export function addSheetByUser(host: Host): Sheet {
  const { workbook } = host;
  const name = workbook.freeSheetName();
  return asUser(host, name, () => {
    const sheet = workbook.addSheet({ name });
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(workbook.sheets.indexOf(workbook.active) + 1, 0, sheet);
    workbook.tell({ event: EventNumber.added, target: "Workbook", args: { worksheetId: sheet.id } });
    activateSheet(sheet);
    return sheet;
  }, refusals);
}

/** A person renames a sheet. @throws UserError */
export function renameSheetByUser(host: Host, sheet: Sheet, name: string): void {
  asUser(host, `工作表“${sheet.name}”`, () => renameSheet(sheet, name), refusals);
}

/** A person deletes a sheet. @throws UserError */
export function deleteSheetByUser(host: Host, sheet: Sheet): RemovedSheet {
  const before = { sheet, at: host.workbook.sheets.indexOf(sheet), structure: structureState(host.workbook) };
  asUser(host, `工作表“${sheet.name}”`, () => deleteSheet(sheet), refusals);
  return { ...before, after: structureState(host.workbook) };
}

/** Brings a deleted sheet back to its place, with all that named its cells. */
export function restoreSheet(host: Host, { sheet, at, structure }: RemovedSheet): void {
  const { workbook } = host;
  asUser(host, sheet.name, () => {
    workbook.sheets.splice(at, 0, sheet);
    const gone = sheet.openedAs === undefined ? -1 : workbook.removed.indexOf(sheet.openedAs);
    if (gone >= 0) workbook.removed.splice(gone, 1);
    restoreStructure(workbook, structure);
    workbook.isDirty = true;
    workbook.tell({ event: EventNumber.added, target: "Workbook", args: { worksheetId: sheet.id } });
    activateSheet(sheet);
  }, refusals);
}
