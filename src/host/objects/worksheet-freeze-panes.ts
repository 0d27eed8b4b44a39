import { freeze } from "../edit/freeze";
import type { Sheet } from "../model/workbook";
import { invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";
import { readNumber } from "./argument";
import { area, type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

function frozen(sheet: Sheet): CellArea | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return area(0, 0, rows === 0 ? MAX_ROWS - 1 : rows - 1, columns === 0 ? MAX_COLUMNS - 1 : columns - 1);
}

/** `worksheet.freezePanes`. */
export const worksheetFreezePanesType: OfficeType<Sheet> = {
  name: "WorksheetFreezePanes",
  method: {
    FreezeRows: (sheet, args) => freeze(sheet, readNumber(args[0] ?? 1, "WorksheetFreezePanes.freezeRows", 0, MAX_ROWS - 1), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, readNumber(args[0] ?? 1, "WorksheetFreezePanes.freezeColumns", 0, MAX_COLUMNS - 1)),
    FreezeAt: (sheet, args) => {
      const a = typeof args[0] === "string" ? sheet.workbook.area(args[0], sheet).area : ((args[0] as OfficeObject | null)?.self as RangeRef | undefined)?.area;
      if (!a) throw invalidArgument("A range or an address is needed.", "WorksheetFreezePanes.freezeAt");
      const rows = a.bottom === MAX_ROWS - 1 ? 0 : a.bottom + 1;
      freeze(sheet, rows, a.right === MAX_COLUMNS - 1 ? 0 : a.right + 1);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => {
      const a = frozen(sheet);
      if (!a) throw itemNotFound("frozen panes", "WorksheetFreezePanes.getLocation");
      return rangeOf(sheet, a);
    },
    GetLocationOrNullObject: (sheet) => {
      const a = frozen(sheet);
      return a && rangeOf(sheet, a);
    },
  },
};
