import type { Sheet } from "../model/workbook";
import { HostError, invalidArgument, itemNotFound } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import type { RangeRef } from "./range-ref";
import { rangeOf } from "./range-ref";
import { area } from "../../sheet/area";

/** Manual breaks a sheet can have (Excel's limit). */
const MOST = 1_026;

interface BreakRef {
  sheet: Sheet;
  row: number;
}

const object = (sheet: Sheet, row: number): OfficeObject => officeObject<BreakRef>("PageBreak", { sheet, row });

function setBreaks(sheet: Sheet, rows: number[]): void {
  sheet.page.rowBreaks = rows;
  sheet.changed.add("breaks");
  sheet.workbook.isDirty = true;
}

/** The break goes above the first row of the range; there can be none above the first row of a sheet. */
function add(sheet: Sheet, where: unknown): OfficeObject {
  const given = where as OfficeObject | null;
  const top = typeof where === "string" ? sheet.workbook.area(where, sheet).area.top : given?.type === "Range" ? (given.self as RangeRef).area.top : null;
  if (top === null || top === 0) throw invalidArgument("A range below the first row is needed.", "PageBreakCollection.add");
  const { rowBreaks } = sheet.page;
  if (!rowBreaks.includes(top)) {
    if (rowBreaks.length >= MOST) throw new HostError("InvalidOperation", "There are too many page breaks.", "PageBreakCollection.add");
    setBreaks(sheet, [...rowBreaks, top].sort((a, b) => a - b));
  }
  return object(sheet, top);
}

/** `worksheet.horizontalPageBreaks`: the manual ones, ascending. */
export const pageBreakCollectionType: OfficeType<Sheet> = {
  name: "PageBreakCollection",
  items: (sheet) => sheet.page.rowBreaks.map((row) => object(sheet, row)),
  item: (sheet, key) => {
    // By position, or by the id that office.js was given for an item.
    const row = typeof key === "string" ? sheet.page.rowBreaks.find((one) => String(one) === key) : sheet.page.rowBreaks[Number(key)];
    if (row === undefined) throw itemNotFound("page break", "PageBreakCollection.getItem");
    return object(sheet, row);
  },
  method: {
    Add: (sheet, args) => add(sheet, args[0]),
    GetCount: (sheet) => sheet.page.rowBreaks.length,
    RemovePageBreaks: (sheet) => setBreaks(sheet, []),
  },
};

/** One page break. */
export const pageBreakType: OfficeType<BreakRef> = {
  name: "PageBreak",
  identity: ({ row }) => ({ _Id: String(row) }),
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  method: {
    Delete: ({ sheet, row }) => setBreaks(sheet, sheet.page.rowBreaks.filter((one) => one !== row)),
    GetCellAfterBreak: ({ sheet, row }) => rangeOf(sheet, area(row, 0)),
  },
};
