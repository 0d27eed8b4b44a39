import { asUser } from "./as-user";
import { shownDate } from "../text/chinese";
import { formatValue } from "../text/format-value";
import { isDateFormat } from "../../sheet/date-format";
import { writeCells } from "../edit/write-cells";
import { daySerial } from "../input/dates";
import { readInput } from "../input/read-input";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import { setNumberFormat } from "../edit/number-format";
import { area, type CellArea } from "../../sheet/area";

/** What the formula bar shows of a cell: its formula, a date as a date, else the bare value. */
export function cellInput(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formulas.get(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.grid.get(row, column);
  const format = sheet.looks.at(row, column).numberFormat ?? "General";
  if (typeof value === "number" && !isDateFormat(format)) return format.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return formatValue(value, typeof value === "number" ? (value % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss") : undefined, sheet.workbook.date1904);
}

/** How Chinese Excel shows dates that were typed without a format. */
const DAY = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const typedHere: Record<string, string> = { "mmm-yy": MONTH, "d-mmm": MONTH_DAY, "d-mmm-yy": DAY };
const shownHere = (format: string): string => typedHere[format] ?? shownDate(format);

/** What a person types in China, in words the object model reads: 2019年8月1日, 2019年8月, 8月1日, ￥1,200. Their format comes along. */
function readHere(text: string): { text: string; numberFormat?: string } {
  if (!/[¥￥月]/.test(text)) return { text };
  const money = /^[¥￥]\s*(-?[\d,]+(\.\d+)?)$/.exec(text.trim());
  if (money && typeof readInput(money[1], "General", false, { formulaInTextCell: false }).value === "number") return { text: money[1], numberFormat: money[2] ? '"¥"#,##0.00' : '"¥"#,##0' };
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[3] === undefined)) return { text };
  const [, typed, month, day = "1"] = match;
  const year = typed === undefined ? new Date().getFullYear() : Number(typed) + (typed.length === 4 ? 0 : Number(typed) < 30 ? 2000 : 1900);
  // A day that is none (2019年2月30日) stays the text that was typed.
  if (daySerial(year, Number(month), Number(day)) === null) return { text };
  return { text: `${year}-${month}-${day}`, numberFormat: typed === undefined ? MONTH_DAY : match[3] === undefined ? MONTH : DAY };
}

/** A person commits the text of a cell's editor; null or "" empties the cell. @throws UserError with a sentence for the person. */
export function editByUser(host: Host, sheet: Sheet, row: number, column: number, text: string | null): void {
  const at = area(row, column);
  asUser(host, at, () => writeTyped(sheet, at, [[text ?? ""]]));
}

/** A person's one act changes texts here and there, as when replacing. @throws UserError with a sentence for the person. */
export function typeByUser(host: Host, edits: readonly { sheet: Sheet; area: CellArea; text: string }[]): void {
  if (edits.length > 0) asUser(host, edits[0].area, () => edits.forEach(({ sheet, area: at, text }) => writeTyped(sheet, at, [[text]])));
}

/** The number format of a cell. */
export const formatAt = (sheet: Sheet, row: number, column: number) => sheet.looks.at(row, column).numberFormat ?? "General";

function formatsAt(sheet: Sheet, at: CellArea, texts: readonly string[][]): string[][] {
  return texts.map((line, r) => line.map((_, c) => formatAt(sheet, at.top + r, at.left + c)));
}

/** Puts texts into cells as if each had been typed; their number formats come along in one go. */
export function writeTyped(sheet: Sheet, at: CellArea, texts: readonly string[][]): void {
  const before = formatsAt(sheet, at, texts);
  const read = texts.map((line, r) => line.map((text, c) => (before[r][c] === "@" ? { text } : readHere(text))));
  writeCells(sheet, at, read.map((line) => line.map(({ text }) => text)), { formulaInTextCell: false });
  let any = false;
  const formats = read.map((line, r) =>
    line.map(({ numberFormat }, c) => {
      const now = formatAt(sheet, at.top + r, at.left + c);
      if (before[r][c] !== "General" || (numberFormat === undefined && shownHere(now) === now)) return null;
      any = true;
      return numberFormat ?? shownHere(now);
    }),
  );
  if (any) setNumberFormat(sheet, at, formats);
}
