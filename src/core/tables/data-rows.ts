import { CellKind } from "../../sheet/cells";
import { isBlockTitle, titleBegins } from "./block-title";
import type { Header } from "./header";
import type { Label } from "./label";
import { rowReason, type RowArea, type RowReason } from "./row-reason";
import type { SheetGrid } from "./sheet-grid";

/** Rows of a table's data area, told apart. */
export interface DataRows {
  /** 0-based rows that are records. */
  rows: number[];
  /** 1-based rows left out, and why. */
  skipped: { row: number; why: string }[];
  /** First 0-based row that no longer belongs to the table. */
  end: number;
}

/** Why a row that says the header again is left out. */
export const repeatedHeader = "重复的表头";

/** What stands over one column. */
interface SaidColumn {
  column: number;
  labels: readonly Label[];
}

/** What the row reader must know of a table. */
export interface DataArea extends RowArea {
  header: Header;
  /** True when another table's header (or its title lines) begins at this row. */
  beginsOther: (row: number) => boolean;
  /** Row the table ends with at the latest. */
  last: number;
}

/** Goes down from the header and sorts every row: record, or skipped with its reason; blank rows are passed over silently. Yields every few thousand rows. */
export function* readDataRows(grid: SheetGrid, area: DataArea): Generator<void, DataRows> {
  const { header, matched } = area;
  const out: DataRows = { rows: [], skipped: [], end: grid.rows };
  const skip = (row: number, why: string): void => void out.skipped.push({ row: row + 1, why });
  const finish = (): DataRows => {
    for (const { row, why } of pending) skip(row, why);
    out.skipped.sort((a, b) => a.row - b.row);
    return out;
  };
  /** Rows that are left out when no record follows them. */
  let pending: { row: number; why: string }[] = [];
  let broken = true;
  let closing = false;
  /** Most cells of a row that still belongs to what was headed just above, below the table's own lines. */
  let headed = 0;
  const said = header.columns.map(({ column, leaf, groups }): SaidColumn => ({ column, labels: [leaf, ...groups] }));
  for (let row = header.bottom + 1; row < grid.rows; row++) {
    if (row % 1_000 === 0) yield;
    const first = firstFilled(grid, row, area.from, area.to);
    if (first < 0) {
      if (isStruckOut(grid, row, area)) skip(row, "整行已加删除线");
      broken = true;
      headed = 0;
      continue;
    }
    if (row > area.last) {
      out.end = row;
      return finish();
    }
    const begins = header.block !== undefined && titleBegins(grid, row, header.block.column);
    if (!begins && repeatsHeader(grid, row, said)) {
      skip(row, repeatedHeader);
      continue;
    }
    const count = filledUpTo(grid, row, matched, 4);
    // In a list of one column every row has one value: only a gap or a known label speaks for another header there.
    if ((broken || (count <= 1 && matched.length > 1) || grid.texts.isKnown(grid.textIndex(row, first)) || isBlockTitle(grid.text(row, first)) || begins) && area.beginsOther(row)) {
      out.end = row;
      return finish();
    }
    const left: RowReason | undefined = numbersColumnsBelow(grid, row, area) ? { why: "栏号行" } : rowReason(grid, row, area, count, closing);
    if (!left && headed > 0 && grid.filled(row, area.from, area.to).length <= headed) {
      skip(row, "说明行");
      continue;
    }
    if (left) {
      headed = left.heads ?? headed;
      if (left.unless) pending.push({ row, why: left.why });
      else skip(row, left.why);
      closing = closing || left.foot === true;
      broken = count <= 1;
    } else {
      out.rows.push(...pending.map((before) => before.row), row);
      pending = [];
      broken = false;
      closing = false;
    }
  }
  return finish();
}

function firstFilled(grid: SheetGrid, row: number, from: number, to: number): number {
  for (let column = from; column <= to; column++) if (grid.kind(row, column) !== CellKind.blank) return column;
  return -1;
}

/** Nothing is left of the row because all of it is struck out. */
function isStruckOut({ book, sheet }: SheetGrid, row: number, { from, to }: DataArea): boolean {
  for (let column = from; book.remarks && column <= to; column++) {
    const cells = sheet.columns[column];
    if (cells && cells.kind[row] === CellKind.text && book.remarks.get(cells.value[row])?.struck !== undefined) return true;
  }
  return false;
}

function filledUpTo(grid: SheetGrid, row: number, columns: readonly number[], most: number): number {
  let count = 0;
  for (let i = 0; i < columns.length && count < most; i++) if (grid.kind(row, columns[i]) !== CellKind.blank) count++;
  return count;
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

/** True when at least two cells, and half of the header's, say again what the header says in the same column. */
function repeatsHeader(grid: SheetGrid, row: number, header: readonly SaidColumn[]): boolean {
  let same = 0;
  let missed = 0;
  for (const { column, labels } of header) {
    const index = grid.textIndex(row, column);
    const says = index >= 0 && grid.texts.isShort(index) && labels.some((label) => saysAgain(grid, index, label));
    if (says) same++;
    // Three cells that say something else are enough: this is a data row.
    else if (++missed > 2 && same === 0) return false;
  }
  return same >= 2 && same * 2 >= Math.min(header.length, grid.filled(row).length);
}

function saysAgain(grid: SheetGrid, index: number, label: Label): boolean {
  return grid.book.strings[index] === label.printed || (grid.texts.isKnown(index) && grid.texts.label(index).keys[0] === label.keys[0]);
}
