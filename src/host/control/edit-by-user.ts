import { UserError } from "../../sheet/user-error";
import { shownDate } from "../text/chinese";
import { formatValue } from "../text/format-value";
import { isDateFormat } from "../../sheet/date-format";
import { clearContents } from "../edit/clear";
import { hiddenByMerge } from "../edit/merge";
import { writeCells } from "../edit/write-cells";
import { readInput } from "../input/read-input";
import type { Host } from "../host";
import type { Sheet } from "../model/workbook";
import { HostError } from "../office/host-error";
import { setNumberFormat } from "../edit/number-format";
import { rangeAddress } from "../../sheet/a1";
import { area, type CellArea, MAX_COLUMNS, MAX_ROWS } from "../../sheet/area";

/** What the formula bar shows of a cell: its formula, a date as a date, else the bare value. */
export function cellInput(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formulas.get(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.grid.get(row, column);
  const format = sheet.looks.at(row, column).numberFormat ?? "General";
  if (typeof value === "number" && !isDateFormat(format)) return format.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return formatValue(value, typeof value === "number" ? (value % 1 === 0 ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss") : undefined, sheet.workbook.date1904);
}

const SENTENCES: Record<string, string> = {
  InvalidOperation: "此单元格属于一个数组公式，不能只改其中一格。",
  AccessDenied: "工作表受保护或工作簿为只读，不能修改此单元格。请先撤销保护再改。",
  InvalidArgument: "此内容无法识别为公式或超过单元格上限。若要按文字保存，请在前面加一个半角单引号（'）。",
  GeneralException: "以减号开头的内容过长，无法识别。若要按文字保存，请在前面加一个半角单引号（'）。",
};

/** How Chinese Excel shows dates that were typed without a format. */
const DAY = 'yyyy"年"m"月"d"日"';
const MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const typedHere: Record<string, string> = { "mmm-yy": MONTH, "d-mmm": MONTH_DAY, "d-mmm-yy": DAY };
const shownHere = (format: string): string => typedHere[format] ?? shownDate(format);

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
  write(host, sheet, row, column, [[text ?? ""]]);
}

/**
 * A person pastes a block of texts, its top left corner at a cell: each is read as if it had been typed, and what is no
 * formula stays text. All of it or nothing. @throws UserError with a sentence for the person.
 */
export function pasteByUser(host: Host, sheet: Sheet, row: number, column: number, texts: string[][]): void {
  const at = blockArea(row, column, texts);
  const hidden = hiddenByMerge(sheet, at);
  if (texts.some((line, r) => line.some((text, c) => text !== "" && hidden(row + r, column + c)))) throw new UserError("目标区域含合并单元格，不能把多个单元格粘贴到这里。");
  const readable = (text: string, r: number, c: number) => {
    try {
      const { formula } = readInput(text, formatAt(sheet, row + r, column + c), sheet.workbook.date1904, { formulaInTextCell: false });
      // “-无” is a word of a list here, not minus a name.
      return formula !== undefined && /^[+-]/.test(text) ? `'${text}` : text;
    } catch {
      return `'${text}`;
    }
  };
  write(host, sheet, row, column, texts.map((line, r) => line.map((text, c) => readable(text, r, c))));
}

/** A person empties a whole selection. @throws UserError with a sentence for the person. */
export function clearByUser(host: Host, sheet: Sheet, selected: CellArea): void {
  asUser(host, selected, () => clearContents(sheet, selected));
}

const formatAt = (sheet: Sheet, row: number, column: number) => sheet.looks.at(row, column).numberFormat ?? "General";

function blockArea(row: number, column: number, texts: string[][]): CellArea {
  const bottom = row + texts.length - 1;
  const right = column + texts[0].length - 1;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) throw new UserError("粘贴的内容超出工作表的边界。");
  return area(row, column, bottom, right);
}

function write(host: Host, sheet: Sheet, row: number, column: number, texts: string[][]): void {
  const at = blockArea(row, column, texts);
  asUser(host, at, () => {
    const before = texts.map((line, r) => line.map((_, c) => formatAt(sheet, row + r, column + c)));
    const read = texts.map((line, r) => line.map((text, c) => (before[r][c] === "@" ? { text } : readHere(text))));
    writeCells(sheet, at, read.map((line) => line.map(({ text }) => text)), { formulaInTextCell: false });
    for (const [r, line] of read.entries())
      for (const [c, { numberFormat }] of line.entries()) {
        const cell = area(row + r, column + c);
        const now = formatAt(sheet, row + r, column + c);
        // A day that is none (2019年2月30日) stays the text that was typed.
        if (numberFormat && typeof sheet.grid.get(row + r, column + c) !== "number") writeCells(sheet, cell, `'${texts[r][c]}`, { formulaInTextCell: false });
        else if (before[r][c] === "General" && shownHere(now) !== now) setNumberFormat(sheet, cell, numberFormat ?? shownHere(now));
      }
  });
}

function asUser(host: Host, at: CellArea, change: () => void): void {
  const before = host.actor;
  host.actor = "user";
  try {
    change();
    host.settle();
    host.undo.did();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new UserError(`单元格 ${rangeAddress(at)}：${SENTENCES[error.code] ?? "此内容无法写入。"}`, { cause: error });
  } finally {
    host.actor = before;
  }
}
