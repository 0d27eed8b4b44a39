import { CellKind, type SheetCells, type WorkbookCells } from "../../../sheet/cells";
import { dayOfSerial, isoDay } from "../../../sheet/day";
import { headerWithin, ourSheetKinds } from "../../../sheet/our-sheets";
import { parseDate } from "../../dictionary/values/date";
import { decisionColumns, nobody, type DecisionColumn } from "./columns";
import type { DecisionRow } from "./decision";
import { markOf } from "./mark";

/** Columns without which no row can be told, or decided. */
const required: readonly DecisionColumn[] = ["unit", "action", "item", "mark"];

/** The rows of 处理决定 in a workbook, by the labels of its columns: people sort rows, move columns and add their own. */
export function decisionRows(book: WorkbookCells): DecisionRow[] {
  return book.sheets.flatMap((sheet) => rowsOf(book, sheet));
}

/** True for a workbook with such a sheet. */
export const holdsDecisions = (book: WorkbookCells): boolean => book.sheets.some((sheet) => headerOf(book, sheet) !== undefined);

interface SheetHeader {
  row: number;
  columns: Map<DecisionColumn, number>;
}

function headerOf(book: WorkbookCells, sheet: SheetCells): SheetHeader | undefined {
  const [{ first }] = ourSheetKinds.decisions.headers;
  for (let row = 0; row < Math.min(headerWithin, sheet.rowCount); row++) {
    const columns = new Map<DecisionColumn, number>();
    for (let at = 0; at < sheet.columns.length; at++) {
      const label = first.indexOf(textAt(book, sheet, row, at).trim());
      if (label >= 0 && !columns.has(decisionColumns[label])) columns.set(decisionColumns[label], at);
    }
    if (required.every((id) => columns.has(id))) return { row, columns };
  }
  return undefined;
}

function rowsOf(book: WorkbookCells, sheet: SheetCells): DecisionRow[] {
  const header = headerOf(book, sheet);
  if (!header) return [];
  const rows: DecisionRow[] = [];
  for (let row = header.row + 1; row < sheet.rowCount; row++) {
    const text = (id: DecisionColumn): string => {
      const at = header.columns.get(id);
      return at === undefined ? "" : textAt(book, sheet, row, at).trim();
    };
    const mark = markOf(text("mark"));
    const item = text("item");
    if (!mark || !item.includes("#")) continue;
    const unit = text("unit");
    rows.push({
      row, column: header.columns.get("action")!, sheet: sheet.name, unit: unit === nobody ? "" : unit, creditCode: text("unitCreditCode"), clause: item.slice(0, item.lastIndexOf("#")), item, mark,
      action: text("action"), scope: text("scope"), reason: text("reason"), evidence: text("evidence"), name: text("name"), date: dayText(text("date")), second: text("second"),
    });
  }
  return rows;
}

function textAt({ strings, date1904 }: WorkbookCells, { columns }: SheetCells, row: number, at: number): string {
  const column = columns[at];
  const value = column?.value[row] ?? 0;
  switch (column?.kind[row]) {
    case CellKind.text:
      return strings[value];
    case CellKind.number:
      return String(value);
    case CellKind.date: {
      const day = dayOfSerial(value, date1904);
      return day === undefined ? "" : isoDay(day);
    }
    default:
      return "";
  }
}

/** A day however it was typed; "" for what is none. */
function dayText(text: string): string {
  if (text === "") return "";
  const read = parseDate(text);
  return "days" in read ? isoDay(read.days) : "";
}
