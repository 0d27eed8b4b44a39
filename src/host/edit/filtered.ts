import type { Sheet } from "../model/workbook";
import { HostError } from "../office/host-error";
import type { CellArea } from "../../sheet/area";

/** True while a filter has criteria. */
export const isFiltered = (sheet: Sheet): boolean => sheet.autoFilter?.criteria.some((one) => one !== null) ?? false;

/** Rows that the filter hides, among those of an area. */
export function filteredRows(sheet: Sheet, a: CellArea): Set<number> {
  const rows = new Set<number>();
  if (!isFiltered(sheet)) return rows;
  const { top, bottom } = sheet.autoFilter!.area;
  for (const [row, { hidden }] of sheet.rows) if (hidden && row > top && row <= bottom && row >= a.top && row <= a.bottom) rows.add(row);
  return rows;
}

/** Rows are neither put among those of a filter that hides some nor taken out of them (limit L45). @throws HostError FilteredRangeConflict. */
export function checkFiltered(sheet: Sheet, at: number): void {
  const { autoFilter } = sheet;
  if (!autoFilter || at <= autoFilter.area.top || at > autoFilter.area.bottom) return;
  if (filteredRows(sheet, autoFilter.area).size > 0) throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}

/** Shows what the filter hid. */
export function showFiltered(sheet: Sheet): void {
  if (!sheet.autoFilter) return;
  for (const row of filteredRows(sheet, sheet.autoFilter.area)) {
    const { size } = sheet.rows.get(row)!;
    sheet.rows.set(row, { size, hidden: false });
    sheet.journal.add({ op: "rowHeight", from: row, to: row, height: size ?? null, hidden: false });
  }
}
