import { type Content, fingerprint, sameContent } from "../../sheet/content";
import { askFilter, isFiltered } from "../read/filters";
import type { ExcelSession } from "../run";
import { ExcelProblem } from "../problem";
import { formulaIn } from "../text";
import type { FormJournal, JournalCell, JournalPart } from "./journal";

/** Content of a cell as Excel shows it, its formula apart. */
export interface CellState {
  value: Content;
  formula: string;
  /** Number format. */
  format: string;
}

/** A sheet a journal speaks of, as it is now. */
export interface WrittenSheet {
  part: JournalPart;
  sheet: Excel.Worksheet;
  /** Its name now. */
  name: string;
  visible: boolean;
  protected: boolean;
  /** First of `part.inserts` that has been carried out; all after it have been, too. Null: somebody else moved rows since. */
  from: number | null;
  /** A filter is on: what is written by row would land in others. */
  filtered: boolean;
  /** Fingerprint of all that stands on a sheet that the write made; "" for others. */
  print: string;
  /** Number of the last row that holds anything; 0 where none does. */
  last: number;
  /** The same of columns. */
  lastColumn: number;
  /** Columns that were read; of the lines that were inserted, all. */
  columns: number;
  /** Content of a cell; rows as they are now. */
  at(row: number, column: number): CellState;
}

/** Reads the cells of a journal and tells which of the rows it inserted are there; sheets that are gone are left out. Two syncs. */
export async function readWritten(session: ExcelSession, { parts }: FormJournal): Promise<WrittenSheet[]> {
  const { worksheets } = session.workbook;
  // By its id, whatever its name is now; by its name where the id is not known (any more).
  const there = parts.map((part) => ({ part, found: [part.id, part.sheet].flatMap((key) => (key === undefined ? [] : [worksheets.getItemOrNullObject(key)])) }));
  for (const { found } of there) for (const sheet of found) sheet.load("name,visibility,protection/protected");
  await session.finish();
  const asked = there.flatMap(({ part, found }) => {
    const sheet = found.find((one) => !one.isNullObject);
    if (!sheet) return [];
    const inserted = part.inserts.reduce((sum, { count }) => sum + count, 0);
    const rows = Math.max(0, ...part.cells.map((cell) => Math.max(cell.row, cell.to)), ...part.anchors.map((anchor) => (anchor ? anchor.row + inserted : 0)));
    const columns = Math.max(0, ...part.cells.map((cell) => cell.column), ...part.anchors.map((anchor) => anchor?.column ?? 0));
    const range = sheet.getRangeByIndexes(0, 0, rows + 1, columns + 1);
    range.load("values,formulas,numberFormat");
    askFilter(sheet);
    const whole = sheet.getUsedRangeOrNullObject(true);
    whole.load("rowIndex,rowCount,columnIndex,columnCount");
    if (part.created || part.emptied) whole.load("values");
    return [{ part, sheet, range, whole, columns: columns + 1, lines: askLines(sheet, part) }];
  });
  if (asked.length > 0) await session.finish();
  const filtered: boolean[] = [];
  for (const { sheet } of asked) filtered.push(await isFiltered(sheet, session.finish));
  return asked.map(({ part, sheet, range, whole, columns: near, lines }, i) => {
    const { beside, columns } = besideOf(lines, near);
    const at = (row: number, column: number): CellState => {
      if (column >= near) return beside.get(`${row} ${column}`) ?? { value: "", formula: "", format: "General" };
      const value = (range.values[row]?.[column] ?? "") as Content;
      return { value, formula: formulaIn(range.formulas[row]?.[column], value), format: String(range.numberFormat[row]?.[column] ?? "General") };
    };
    const print = (part.created || part.emptied) && !whole.isNullObject ? printOf(whole.values) : "";
    const last = whole.isNullObject ? 0 : whole.rowIndex + whole.rowCount;
    const lastColumn = whole.isNullObject ? 0 : whole.columnIndex + whole.columnCount;
    return {
      part, sheet, at, columns, print, last, lastColumn, name: sheet.name, visible: sheet.visibility === "Visible", protected: sheet.protection.protected,
      filtered: filtered[i], from: carriedOut(part, at),
    };
  });
}

/** Asks for all of the lines a write inserted, wherever they may stand by now, and the line above each: a person may have written far beside the form. */
function askLines(sheet: Excel.Worksheet, { inserts }: JournalPart): Excel.Range[] {
  let above = 0;
  return inserts.map(({ at, count }) => {
    const lines = sheet.getRange(`${Math.max(1, at)}:${at + above + count}`).getUsedRangeOrNullObject(true);
    lines.load("rowIndex,columnIndex,columnCount,values,formulas");
    above += count;
    return lines;
  });
}

/** What stands in those lines right of the columns that were read, and how many columns there are. */
function besideOf(lines: readonly Excel.Range[], near: number): { beside: Map<string, CellState>; columns: number } {
  const beside = new Map<string, CellState>();
  let columns = near;
  for (const range of lines) {
    if (range.isNullObject) continue;
    // What Excel does not give is not empty.
    if (!(range.values as unknown)) throw new ExcelProblem("payload");
    columns = Math.max(columns, range.columnIndex + range.columnCount);
    range.values.forEach((cells: Content[], i) => cells.forEach((value, j) => {
      const formula = formulaIn(range.formulas[i][j], value);
      if (range.columnIndex + j >= near && (value !== "" || formula !== "")) beside.set(`${range.rowIndex + i} ${range.columnIndex + j}`, { value, formula, format: "General" });
    }));
  }
  return { beside, columns };
}

/** Rows of the lines a write inserted that are there now, each with the row of the line it was made like. */
export function linesNow({ part, from }: Pick<WrittenSheet, "part" | "from">): { row: number; like: number }[] {
  let above = 0;
  return part.inserts.slice(from ?? part.inserts.length).flatMap(({ at, count }) => {
    const top = at + above;
    above += count;
    return Array.from({ length: count }, (_, i) => ({ row: top + i, like: top - 1 }));
  });
}

/** Fingerprint of all that stands on a sheet. */
export function printOf(values: unknown): string {
  return fingerprint(JSON.stringify(values));
}

/** Rows were inserted from the bottom up: finds how far, by the texts between them. */
function carriedOut({ inserts, anchors }: JournalPart, at: WrittenSheet["at"]): number | null {
  for (let from = 0; from <= inserts.length; from++) {
    let shift = 0;
    const right = inserts.every(({ count }, i) => {
      if (i >= from) shift += count;
      const anchor = anchors[i];
      if (anchor === null) return true;
      const { value } = at(anchor.row + shift, anchor.column);
      return anchor.print === undefined ? sameContent(value, anchor.text ?? "") : fingerprint(value) === anchor.print;
    });
    if (right && !(from < inserts.length && anchors.slice(from).every((anchor) => anchor === null))) return from;
  }
  return null;
}

/** Row a cell of the journal is in now; -1 when its row is not there. */
export function rowNow({ part, from }: WrittenSheet, cell: JournalCell): number {
  if (from === 0) return cell.to;
  if (cell.row < 0 || from === null) return -1;
  return part.inserts.slice(from).reduce((row, { at, count }) => (at <= cell.row ? row + count : row), cell.row);
}

/** True when every cell is as planned. */
export function isWritten({ part, at }: WrittenSheet, right: (cell: JournalCell, now: CellState) => boolean): boolean {
  return part.cells.every((cell) => right(cell, at(cell.to, cell.column)));
}
