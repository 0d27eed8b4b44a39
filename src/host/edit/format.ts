import type { CellStyle } from "../../sheet/cell-style";
import { EventNumber } from "../event-number";
import type { Sheet } from "../model/workbook";
import { checkOperationSize, checkWritable } from "./check-writable";
import { rangeAddress } from "../../sheet/a1";
import type { CellArea } from "../../sheet/area";

/** What a format object works on: one or more areas of a sheet. */
export interface FormatTarget {
  sheet: Sheet;
  areas: CellArea[];
}

/** Changes the look of every cell of the target. @throws HostError AccessDenied on a protected sheet (limit L48). */
export function changeLook({ sheet, areas }: FormatTarget, change: (style: CellStyle) => CellStyle): void {
  checkOperationSize(areas);
  checkWritable(sheet, areas, "allowFormatCells");
  for (const a of areas) {
    sheet.looks.apply(a, change);
    sheet.journal.touch({ area: a, value: false, style: true });
    sheet.workbook.tell({ event: EventNumber.formatChanged, target: sheet.id, args: { address: rangeAddress(a), worksheetId: sheet.id } });
  }
  sheet.workbook.isDirty = true;
}

/** What all cells of the target agree on; null when they differ (limit L26). */
export function agreed<T>({ sheet, areas }: FormatTarget, pick: (style: CellStyle) => T): T | null {
  const { list } = sheet.workbook.styles;
  let found: T | undefined;
  for (const a of areas)
    for (const id of sheet.looks.distinct(a)) {
      const value = pick(list[id]);
      if (found !== undefined && found !== value) return null;
      found = value;
    }
  return found ?? null;
}

/** The one value of several, null when they differ. */
export function same<T>(values: Iterable<T>): T | null {
  let found: T | undefined;
  for (const value of values) {
    if (found !== undefined && found !== value) return null;
    found = value;
  }
  return found ?? null;
}
