import type { SheetFilter } from "../model/sheet-parts";
import type { Sheet } from "../model/workbook";
import { HostError } from "../office/host-error";
import type { CellArea } from "../../sheet/area";

export const criteriaOf = (filter: SheetFilter | null): SheetFilter["criteria"] => filter?.criteria ?? [];

/** The filters of a sheet that have criteria: its own and those of its tables. */
function filtersOf(sheet: Sheet): SheetFilter[] {
  return [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)].filter((one): one is SheetFilter => criteriaOf(one).some((criterion) => criterion !== null));
}

function hiddenBy(sheet: Sheet, { area: { top, bottom } }: SheetFilter): number[] {
  return [...sheet.rows].flatMap(([row, { hidden }]) => (hidden && row > top && row <= bottom ? [row] : []));
}

/** Rows that a filter hides, among those of an area. */
export function filteredRows(sheet: Sheet, a: CellArea): Set<number> {
  return new Set(filtersOf(sheet).flatMap((filter) => hiddenBy(sheet, filter).filter((row) => row >= a.top && row <= a.bottom)));
}

/** Rows are neither put among those of a filter that hides some nor taken out of them (limit L45). @throws HostError FilteredRangeConflict. */
export function checkFiltered(sheet: Sheet, at: number): void {
  if (filtersOf(sheet).some((filter) => at > filter.area.top && at <= filter.area.bottom && hiddenBy(sheet, filter).length > 0))
    throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}

/** Shows what a filter hid. */
export function showFiltered(sheet: Sheet, filter: SheetFilter): void {
  if (!filtersOf(sheet).includes(filter)) return;
  for (const row of hiddenBy(sheet, filter)) {
    const { size } = sheet.rows.get(row)!;
    sheet.rows.set(row, { size, hidden: false });
    sheet.journal.add({ op: "rowHeight", from: row, to: row, height: size ?? null, hidden: false });
  }
}

export function setFilter(sheet: Sheet, filter: SheetFilter | null): void {
  sheet.autoFilter = filter;
  sheet.changed.add("filter");
  sheet.workbook.isDirty = true;
}
