import { checkWritable } from "../edit/check-writable";
import { criteriaOf, setFilter, showFiltered } from "../edit/filtered";
import type { Sheet, SheetTable } from "../model/workbook";
import { invalidArgument, itemNotFound, notImplemented } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";

/** The filter of a sheet, or of a table on it. */
export interface FilterRef {
  sheet: Sheet;
  table?: SheetTable;
}

const filterOf = ({ sheet, table }: FilterRef) => (table ? table.filter : sheet.autoFilter);

function change(ref: FilterRef, next: () => void): void {
  const filter = filterOf(ref);
  checkWritable(ref.sheet, filter ? [filter.area] : [], "allowAutoFilter");
  if (filter) showFiltered(ref.sheet, filter);
  next();
  ref.sheet.workbook.isDirty = true;
}

/** `worksheet.autoFilter` and `table.autoFilter`: its state, and taking it off, which shows what it hid. Applying criteria, which hides rows, is refused by name. */
export const autoFilterType: OfficeType<FilterRef> = {
  name: "AutoFilter",
  get: {
    Enabled: (ref) => filterOf(ref) !== null,
    IsDataFiltered: (ref) => criteriaOf(filterOf(ref)).some((one) => one !== null),
    Criteria: (ref) => criteriaOf(filterOf(ref)).map((one) => one ?? {}),
  },
  method: {
    Apply: (ref, args) => {
      const { sheet, table } = ref;
      if (table || (args[2] !== undefined && args[2] !== null)) throw notImplemented("AutoFilter.Apply with criteria, or to a table");
      const a = typeof args[0] === "string" ? sheet.workbook.area(args[0], sheet).area : ((args[0] as OfficeObject | null)?.self as RangeRef | undefined)?.area;
      if (!a) throw invalidArgument("A range or an address is needed.", "AutoFilter.apply");
      checkWritable(sheet, [a], "allowAutoFilter");
      setFilter(sheet, { area: a, criteria: [] });
    },
    Remove: (ref) => {
      if (ref.table) throw notImplemented("AutoFilter.Remove of a table");
      change(ref, () => setFilter(ref.sheet, null));
    },
    ClearCriteria: (ref) =>
      change(ref, () => {
        const filter = filterOf(ref);
        if (filter) filter.criteria = [];
        ref.sheet.changed.add(ref.table ? "tableFilters" : "filter");
      }),
    GetRange: (ref) => {
      const filter = filterOf(ref);
      if (!filter) throw itemNotFound("filter", "AutoFilter.getRange");
      return rangeOf(ref.sheet, filter.area);
    },
    GetRangeOrNullObject: (ref) => {
      const filter = filterOf(ref);
      return filter && rangeOf(ref.sheet, filter.area);
    },
  },
};
