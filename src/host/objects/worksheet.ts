import { activateSheet } from "../edit/activate-sheet";
import { deleteSheet } from "../edit/delete-sheet";
import { renameSheet } from "../edit/rename-sheet";
import { area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../wire/host-error";
import type { OfficeType } from "../wire/office-type";
import { addressOn } from "./address-argument";
import { rangeOf } from "./range-ref";
import { registrations } from "./registrations";
import { wireVisibility, readVisibility } from "./visibility";

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
    Visibility: (sheet, value) => sheet.workbook.setVisibility(sheet, readVisibility(value)),
  },
  method: {
    ...registrations<Sheet>((sheet) => sheet.id),
    Activate: (sheet) => activateSheet(sheet),
    Delete: (sheet) => deleteSheet(sheet),
    GetRange: (sheet, args) => {
      if (args[0] === undefined || args[0] === null) return rangeOf(sheet, area(0, 0, 1_048_575, 16_383));
      const found = addressOn(sheet, args[0]);
      return rangeOf(found.sheet, found.area);
    },
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
