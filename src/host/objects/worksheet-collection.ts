import { EventNumber } from "../event-number";
import type { Sheet, Workbook } from "../model/workbook";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { registrations } from "./registrations";

const object = (sheet: Sheet) => officeObject("Worksheet", sheet);
const among = (workbook: Workbook, visibleOnly: unknown): Sheet[] =>
  visibleOnly === true ? workbook.sheets.filter((sheet) => sheet.visibility === "visible") : workbook.sheets;

/** `workbook.worksheets`. */
export const worksheetCollectionType: OfficeType<Workbook> = {
  name: "WorksheetCollection",
  items: (workbook) => workbook.sheets.map(object),
  item: (workbook, key) => object(workbook.sheet(key)),
  method: {
    ...registrations<Workbook>(() => "Workbook"),
    GetCount: (workbook, args) => among(workbook, args[0]).length,
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.findSheet(args[0]);
      return sheet ? object(sheet) : null;
    },
    GetActiveWorksheet: (workbook) => object(workbook.active),
    GetFirst: (workbook, args) => object(among(workbook, args[0])[0]),
    GetLast: (workbook, args) => object(among(workbook, args[0]).at(-1) as Sheet),
    Add: (workbook, args) => {
      const name = typeof args[0] === "string" && args[0] !== "" ? args[0] : workbook.freeSheetName();
      const sheet = workbook.addSheet({ name });
      workbook.tell({ event: EventNumber.added, target: "Workbook", args: { worksheetId: sheet.id } });
      return object(sheet);
    },
  },
};

