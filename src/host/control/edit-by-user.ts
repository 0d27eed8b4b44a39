import { UserError } from "../../sheet/user-error";
import { formatValue } from "../text/format-value";
import { area } from "../model/area";
import type { Host } from "../host";
import type { Sheet } from "../model/sheet";
import { HostError } from "../wire/host-error";
import { userEdit } from "./user-edit";
import { setNumberFormat } from "../edit/number-format";
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

/** How Chinese Excel shows dates that were typed without a format. */
const DAY = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const shownHere: Record<string, string> = { "m/d/yyyy": "yyyy/m/d", "m/d/yyyy h:mm": "yyyy/m/d h:mm", "mmm-yy": MONTH, "d-mmm": MONTH_DAY, "d-mmm-yy": DAY };

/** What a person types in China, in words the object model reads: 2019年8月1日, 2019年8月, 8月1日. Their format comes along. */
function readHere(text: string): { text: string; numberFormat?: string } {
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[3] === undefined)) return { text };
  const [, typed, month, day = "1"] = match;
  const year = typed === undefined ? new Date().getFullYear() : Number(typed) + (typed.length === 4 ? 0 : Number(typed) < 30 ? 2000 : 1900);
  return { text: `${year}-${month}-${day}`, numberFormat: typed === undefined ? MONTH_DAY : match[3] === undefined ? MONTH : DAY };
}

/** A person commits the text of a cell's editor; null or "" empties the cell. @throws UserError with a sentence for the person. */
export function editByUser(host: Host, sheet: Sheet, row: number, column: number, text: string | null): void {
  try {
    const at = area(row, column);
    const before = sheet.looks.at(row, column).numberFormat ?? "General";
    const read = before === "@" ? { text: text ?? "" } : readHere(text ?? "");
    userEdit(host, sheet.name, areaName(at), read.text);
    const now = sheet.looks.at(row, column).numberFormat ?? "General";
    // A day that is none (2019年2月30日) stays the text that was typed.
    if (read.numberFormat && typeof sheet.grid.get(row, column) !== "number") userEdit(host, sheet.name, areaName(at), `'${text!}`);
    else if (before === "General" && shownHere[now]) setNumberFormat(sheet, at, read.numberFormat ?? shownHere[now]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new UserError(`单元格 ${areaName(area(row, column))}：${SENTENCES[error.code] ?? "此内容无法写入。"}`, { cause: error });
  }
}
