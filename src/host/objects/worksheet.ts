import { activateSheet } from "../edit/activate-sheet";
import { deleteSheet } from "../edit/delete-sheet";
import { moveSheet } from "../edit/move-sheet";
import { renameSheet } from "../edit/rename-sheet";
import { setVisibility } from "../edit/set-visibility";
import { calculateAll } from "../formula/calculate";
import type { Aspect } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import { invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean, readColor, readNumber } from "./argument";
import { areasOn } from "./range-areas";
import { addressOn } from "./address-argument";
import { rangeOf } from "./range-ref";
import { registrations } from "./registrations";
import { wireVisibility, readVisibility } from "./visibility";
import { area, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

/** Settings of the sheet that a protected sheet still lets an add-in change; the save looks at `aspect`. */
function look(sheet: Sheet, aspect: Aspect, change: () => void): void {
  change();
  sheet.changed.add(aspect);
  sheet.workbook.isDirty = true;
}

function neighbour(sheet: Sheet, step: number, visibleOnly: unknown): OfficeObject | null {
  const { sheets } = sheet.workbook;
  let at = sheets.indexOf(sheet) + step;
  while (visibleOnly === true && sheets[at] && sheets[at].visibility !== "visible") at += step;
  return sheets[at] ? officeObject("Worksheet", sheets[at]) : null;
}

function required(object: OfficeObject | null): OfficeObject {
  if (!object) throw itemNotFound("there is no such worksheet", "Worksheet.getNext");
  return object;
}

const position = (sheet: Sheet): number => sheet.workbook.sheets.indexOf(sheet);

/** `Excel.Worksheet`. */
export const worksheetType: OfficeType<Sheet> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: position,
    Visibility: (sheet) => wireVisibility(sheet.visibility),
    TabColor: (sheet) => sheet.tabColor,
    ShowGridlines: (sheet) => sheet.showGridlines,
    ShowHeadings: (sheet) => sheet.showHeadings,
    StandardWidth: (sheet) => sheet.standardWidth,
    StandardHeight: (sheet) => sheet.standardHeight,
  },
  set: {
    Name: (sheet, value) => renameSheet(sheet, String(value)),
    Visibility: (sheet, value) => setVisibility(sheet, readVisibility(value)),
    Position: (sheet, value) => moveSheet(sheet, readNumber(value, "Worksheet.position", 0, sheet.workbook.sheets.length - 1)),
    TabColor: (sheet, value) => look(sheet, "tab", () => (sheet.tabColor = value === "" ? "" : readColor(value, "Worksheet.tabColor"))),
    // office.js writes these two under shorter names.
    Gridlines: (sheet, value) => look(sheet, "gridlines", () => (sheet.showGridlines = readBoolean(value, "Worksheet.showGridlines"))),
    Headings: (sheet, value) => look(sheet, "gridlines", () => (sheet.showHeadings = readBoolean(value, "Worksheet.showHeadings"))),
    StandardWidth: (sheet, value) => look(sheet, "gridlines", () => (sheet.standardWidth = readNumber(value, "Worksheet.standardWidth", 0, 255))),
  },
  object: {
    Protection: (sheet) => officeObject("WorksheetProtection", sheet),
    FreezePanes: (sheet) => officeObject("WorksheetFreezePanes", sheet),
    AutoFilter: (sheet) => officeObject("AutoFilter", { sheet }),
    Tables: (sheet) => officeObject("TableCollection", { workbook: sheet.workbook, sheet }),
    PageLayout: (sheet) => officeObject("PageLayout", sheet),
    HorizontalPageBreaks: (sheet) => officeObject("PageBreakCollection", sheet),
    Names: (sheet) => officeObject("NamedItemCollection", { workbook: sheet.workbook, sheet }),
    CustomProperties: (sheet) => officeObject("WorksheetCustomPropertyCollection", sheet),
  },
  method: {
    ...registrations<Sheet>((sheet) => sheet.id),
    Activate: (sheet) => activateSheet(sheet),
    Delete: (sheet) => deleteSheet(sheet),
    GetRange: (sheet, args) => {
      if (args[0] === undefined || args[0] === null) return rangeOf(sheet, area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1));
      const found = addressOn(sheet, args[0]);
      return rangeOf(found.sheet, found.area);
    },
    GetRanges: (sheet, args) => officeObject("RangeAreas", areasOn(sheet, args[0])),
    GetNext: (sheet, args) => required(neighbour(sheet, 1, args[0])),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args[0]),
    GetPrevious: (sheet, args) => required(neighbour(sheet, -1, args[0])),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args[0]),
    Calculate: (sheet) => calculateAll(sheet.workbook),
    GetCell: (sheet, args) => rangeOf(sheet, area(Number(args[0]), Number(args[1]))),
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rows, columns] = args.map(Number);
      if (!(rows > 0 && columns > 0)) throw invalidArgument("A range has at least one row and one column.", "Worksheet.getRangeByIndexes");
      return rangeOf(sheet, area(row, column, row + rows - 1, column + columns - 1));
    },
    GetUsedRange: (sheet, args) => rangeOf(sheet, sheet.used(args[0] === true) ?? area(0, 0)),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = sheet.used(args[0] === true);
      return used && rangeOf(sheet, used);
    },
  },
};
