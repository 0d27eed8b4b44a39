import { formatValue } from "../text/format-value";
import { area } from "../model/area";
import type { Host } from "../host";
import type { Sheet } from "../model/sheet";
import { userEdit } from "./user-edit";
import { areaName } from "../model/address";

/** What the formula bar shows of a cell: its formula, a date as a date, else the bare value. */
export function cellInput(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formulas.get(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.grid.get(row, column);
  const format = sheet.looks.at(row, column).numberFormat ?? "General";
  if (typeof value === "number" && !/[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|general/gi, ""))) return format.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return formatValue(value, typeof value === "number" ? (value % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss") : undefined, sheet.workbook.date1904);
}

/** A person commits the text of a cell's editor; null or "" empties the cell. */
export function editByUser(host: Host, sheet: Sheet, row: number, column: number, text: string | null): void {
  userEdit(host, sheet.name, areaName(area(row, column)), text ?? "");
}
