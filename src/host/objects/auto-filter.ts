import { checkWritable } from "../edit/check-writable";
import { isFiltered, showFiltered } from "../edit/filtered";
import type { Sheet } from "../model/workbook";
import { invalidArgument, itemNotFound, notImplemented } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";

/** `worksheet.autoFilter`: its state, and taking it off, which shows what it hid. Applying criteria, which hides rows, is refused by name. */
export const autoFilterType: OfficeType<Sheet> = {
  name: "AutoFilter",
  get: {
    Enabled: (sheet) => sheet.autoFilter !== null,
    IsDataFiltered: isFiltered,
    Criteria: (sheet) => sheet.autoFilter?.criteria.map((one) => one ?? {}) ?? [],
  },
  method: {
    Apply: (sheet, args) => {
      if (args[2] !== undefined && args[2] !== null) throw notImplemented("AutoFilter.Apply with criteria");
      const a = typeof args[0] === "string" ? sheet.workbook.area(args[0], sheet).area : ((args[0] as OfficeObject | null)?.self as RangeRef | undefined)?.area;
      if (!a) throw invalidArgument("A range or an address is needed.", "AutoFilter.apply");
      checkWritable(sheet, [a], "allowAutoFilter");
      sheet.autoFilter = { area: a, criteria: [] };
      sheet.workbook.isDirty = true;
    },
    Remove: (sheet) => {
      checkWritable(sheet, sheet.autoFilter ? [sheet.autoFilter.area] : [], "allowAutoFilter");
      showFiltered(sheet);
      sheet.autoFilter = null;
      sheet.workbook.isDirty = true;
    },
    ClearCriteria: (sheet) => {
      checkWritable(sheet, sheet.autoFilter ? [sheet.autoFilter.area] : [], "allowAutoFilter");
      showFiltered(sheet);
      if (sheet.autoFilter) sheet.autoFilter = { ...sheet.autoFilter, criteria: [] };
      sheet.workbook.isDirty = true;
    },
    GetRange: (sheet) => {
      if (!sheet.autoFilter) throw itemNotFound("filter", "AutoFilter.getRange");
      return rangeOf(sheet, sheet.autoFilter.area);
    },
    GetRangeOrNullObject: (sheet) => sheet.autoFilter && rangeOf(sheet, sheet.autoFilter.area),
  },
};
