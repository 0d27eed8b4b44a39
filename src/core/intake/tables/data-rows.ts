import { CellKind } from "../../../sheet/cells";
import type { LeftOutRow } from "../../dictionary/dataset";
import type { RowSaid } from "../../dictionary/said-of-reading";
import { isBlockTitle, titleBegins } from "./block-title";
import type { Header } from "./header";
import { headingAgain, headsUnknown, saidOver, type TypedColumn } from "./other-heading";
import { rowReason, type RowArea, type RowReason } from "./row-reason";
import { RowSurvey } from "./row-survey";
import type { SheetGrid } from "./sheet-grid";

/** Rows of a table's data area, told apart. */
export interface DataRows {
  /** 0-based rows that are records. */
  rows: number[];
  /** 1-based rows left out, and why. */
  skipped: LeftOutRow[];
  /** First 0-based row that no longer belongs to the table. */
  end: number;
  /** What begins there has the looks of a header, whether or not anybody knows it. */
  headed?: true;
}

/** Rows share them. */
const reasons = {
  headerAgain: { code: "header-again", data: null },
  struckOut: { code: "struck-out", data: null },
  note: { code: "note", data: null },
  columnNumbers: { code: "column-numbers", data: null },
} as const satisfies Record<string, RowSaid>;

/** What the row reader must know of a table. */
interface DataArea extends RowArea {
  header: Header;
  typed: readonly TypedColumn[];
  /** True when another table's header (or its title lines) begins at this row. */
  beginsOther: (row: number) => boolean;
  /** Row the table ends with at the latest. */
  last: number;
}

/** Goes down from the header and sorts every row: record, or skipped with its reason; blank rows are passed over silently. */
export function readDataRows(grid: SheetGrid, area: DataArea): DataRows {
  const { header, matched } = area;
  const survey = new RowSurvey(grid, area);
  const out: DataRows = { rows: [], skipped: [], end: grid.rows };
  const skip = (row: number, why: RowSaid): void => void out.skipped.push({ row: row + 1, why });
  const finish = (): DataRows => {
    for (const { row, why } of pending) skip(row, why);
    out.skipped.sort((a, b) => a.row - b.row);
    return out;
  };
  /** Rows that are left out when no record follows them. */
  let pending: LeftOutRow[] = [];
  let broken = true;
  let closing = false;
  /** Most cells of a row that still belongs to what was headed just above, below the table's own lines. */
  let headed = 0;
  const said = saidOver(header);
  for (let row = header.bottom + 1; row < grid.rows; row++) {
    const first = survey.firstFilled(row);
    if (first < 0) {
      if (isStruckOut(grid, row, area)) skip(row, reasons.struckOut);
      broken = true;
      headed = 0;
      continue;
    }
    if (row > area.last) {
      out.end = row;
      return finish();
    }
    const begins = header.block !== undefined && titleBegins(grid, row, header.block.column);
    const again = begins ? undefined : headingAgain(grid, row, said);
    if (again === "again") {
      skip(row, reasons.headerAgain);
      continue;
    }
    const count = survey.filled(row);
    // In a list of one column every row has one value: only a gap or a known label speaks for another header there.
    if ((broken || again === "another" || (count <= 1 && matched.length > 1) || grid.texts.isKnown(grid.textIndex(row, first)) || isBlockTitle(grid.text(row, first)) || begins) && area.beginsOther(row)) {
      out.end = row;
      return finish();
    }
    if (row > header.bottom + 1 && (broken || again !== undefined) && headsUnknown(grid, row, area.typed, again)) return { ...finish(), end: row, headed: true };
    const left = leftOut(grid, row, area, survey, closing);
    if (!left && headed > 0 && grid.filled(row, area.from, area.to).length <= headed) {
      skip(row, reasons.note);
      continue;
    }
    if (left) {
      headed = left.heads ?? headed;
      if (left.unless) pending.push({ row, why: left.why });
      else skip(row, left.why);
      closing = closing || left.foot === true;
      broken = count <= 1;
    } else {
      for (const before of pending) out.rows.push(before.row);
      out.rows.push(row);
      if (pending.length > 0) pending = [];
      broken = false;
      closing = false;
    }
  }
  return finish();
}

/** Why the row is no record; undefined for a record. */
function leftOut(grid: SheetGrid, row: number, area: DataArea, survey: RowSurvey, closing: boolean): RowReason | undefined {
  if (numbersColumnsBelow(grid, row, area)) return { why: reasons.columnNumbers };
  if (explainsColumns(grid, row, area)) return { why: reasons.note };
  const count = survey.filled(row);
  return count > 1 && !closing && survey.isPlainRecord(row) ? undefined : rowReason(grid, row, area, count, closing);
}

/** Nothing is left of the row because all of it is struck out. */
function isStruckOut({ book, sheet }: SheetGrid, row: number, { from, to }: DataArea): boolean {
  for (let column = from; book.remarks && column <= to; column++) {
    const cells = sheet.columns[column];
    if (cells && cells.kind[row] === CellKind.text && book.remarks.get(cells.value[row])?.struck !== undefined) return true;
  }
  return false;
}

/** （全称） | （按证书） | （人） right under the header: every cell explains the label above it. */
function explainsColumns(grid: SheetGrid, row: number, { header, from, to }: DataArea): boolean {
  if (row !== header.bottom + 1) return false;
  const columns = grid.filled(row, from, to);
  return columns.length > 1 && columns.every((column) => /^[(（][^()（）]+[)）]$/u.test(grid.text(row, column).trim()));
}

/** 1, 2, 3 … or 甲, 乙, 1, 2 … right under the header. */
function numbersColumnsBelow(grid: SheetGrid, row: number, area: DataArea): boolean {
  if (row !== area.header.bottom + 1) return false;
  const columns = grid.filled(row, area.from, area.to);
  if (columns.length < 3 || columns.length < area.matched.length) return false;
  let last = 0;
  for (const column of columns) {
    const text = grid.text(row, column).normalize("NFKC").replace(/[()\s]/gu, "");
    if (/^[甲乙丙丁戊己A-Z]$/u.test(text) && last === 0) continue;
    const number = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
    if (number !== last + 1) return false;
    last = number;
  }
  return last >= 2;
}
