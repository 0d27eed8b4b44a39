import { formatValue } from "../text/format-value";
import { area } from "../model/area";
import type { Host } from "../host";
import type { Sheet } from "../model/sheet";
import { HostError } from "../wire/host-error";
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

const SENTENCES: Record<string, string> = {
  AccessDenied: "工作表受保护或工作簿为只读，不能修改此单元格。请先撤销保护再改。",
  InvalidArgument: "此内容无法识别为公式或超过单元格上限。若要按文字保存，请在前面加一个半角单引号（'）。",
  GeneralException: "以减号开头的内容过长，无法识别。若要按文字保存，请在前面加一个半角单引号（'）。",
};

/** A person commits the text of a cell's editor; null or "" empties the cell. @throws Error with a sentence for the person. */
export function editByUser(host: Host, sheet: Sheet, row: number, column: number, text: string | null): void {
  try {
    userEdit(host, sheet.name, areaName(area(row, column)), text ?? "");
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new Error(`单元格 ${areaName(area(row, column))}：${SENTENCES[error.code] ?? "此内容无法写入。"}`, { cause: error });
  }
}
