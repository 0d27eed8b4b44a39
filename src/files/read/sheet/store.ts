import type { CellColumn, CellKind } from "../../../sheet/cells";
import { MAX_ROWS } from "../../../sheet/area";
import { Refusal } from "../../refusal";
import type { ReadCaps } from "../../zip";

/** Rows of the first page of a column, and of the pages after it. */
const FIRST = 256;
const PAGE = 4096;
const BYTES_PER_CELL = 9;
/** How much more room is made than the rows expected: they are told by the bytes read so far. */
const ROOM = 1.1;
/** How much longer than its sheet a finished column may be. */
const MOST_SPARE = 1.25;

interface Page { base: number; kind: Uint8Array; value: Float64Array }

/** One column while it is read: pages, so that growing never copies and a far cell costs one page. */
class GrowingColumn {
  readonly pages: Page[] = [];
  page: Page = { base: 0, kind: new Uint8Array(0), value: new Float64Array(0) };
  last = -1;
  /** Cells with a value in the pages before the one at hand. */
  filled = 0;
}

/** Cells of one sheet while it is read. Rows must come in ascending order. */
export class CellStore {
  private readonly columns: (GrowingColumn | undefined)[] = [];
  private bytes = 0;
  private expected = 0;
  private reserved = 0;
  /** Cells with a value. */
  count = 0;

  /** `cells`: how many this sheet may still have. */
  constructor(private readonly caps: Pick<ReadCaps, "cellBytes" | "cells">, private readonly cells: number) {}

  /**
   * Told how many rows there will be, as far as the bytes read so far tell: a column full of values then gets room for all of them at once,
   * which nothing need be copied out of. Room that is not used costs nothing but addresses.
   */
  expect(rows: number): void {
    this.expected = Math.min(Math.ceil(rows * ROOM), MAX_ROWS);
  }

  /** Keeps a cell (0-based). Throws Refusal "too-many-cells" or "too-scattered". */
  put(row: number, column: number, kind: CellKind, value: number): void {
    const into = this.columns[column] ?? (this.columns[column] = new GrowingColumn());
    let at = row - into.page.base;
    if (at >= into.page.kind.length) {
      this.open(into, row);
      at = row - into.page.base;
    }
    into.page.kind[at] = kind;
    into.page.value[at] = value;
    into.last = row;
    if (++this.count > this.cells) {
      throw new Refusal("too-many-cells", `有内容的单元格超过上限 ${this.caps.cells.toLocaleString("en")} 个，未读取。请删去无关内容，或拆成几个文件后再试。`);
    }
  }

  /** The finished columns. Kinds reach to `rowCount`; values only to the column's own last cell, since a blank has none. */
  finish(): { rowCount: number; columns: (CellColumn | undefined)[] } {
    const rowCount = this.columns.reduce((most, column) => Math.max(most, (column?.last ?? -1) + 1), 0);
    const columns = Array.from(this.columns, (growing, index): CellColumn | undefined => {
      if (!growing) return undefined;
      const [only, ...others] = growing.pages;
      this.columns[index] = undefined;
      if (others.length === 0 && only.kind.length >= rowCount && only.kind.length <= rowCount * MOST_SPARE) return { kind: only.kind.subarray(0, rowCount), value: only.value.subarray(0, growing.last + 1) };
      this.charge(rowCount + 8 * (growing.last + 1));
      const kind = new Uint8Array(rowCount);
      const value = new Float64Array(growing.last + 1);
      for (const page of growing.pages) {
        const length = Math.min(page.kind.length, growing.last + 1 - page.base);
        kind.set(page.kind.subarray(0, length), page.base);
        value.set(page.value.subarray(0, length), page.base);
        this.bytes -= page.kind.length * BYTES_PER_CELL;
      }
      return { kind, value };
    });
    return { rowCount, columns };
  }

  private open(column: GrowingColumn, row: number): void {
    const { base: begin, kind } = column.page;
    for (let i = 0; i < kind.length; i++) if (kind[i] !== 0) column.filled++;
    if (row >= FIRST && column.filled * 2 >= row && this.expected >= row + PAGE && this.openWhole(column)) return;
    const base = row < FIRST ? 0 : row - (row % PAGE);
    const size = row < FIRST ? FIRST : PAGE;
    this.charge(size * BYTES_PER_CELL);
    // Where it would overlap the page before, it begins where that one ends.
    const from = Math.max(base, begin + kind.length);
    column.page = { base: from, kind: new Uint8Array(size - (from - base)), value: new Float64Array(size - (from - base)) };
    column.pages.push(column.page);
  }

  /** Room for all rows that are expected, with what the pages so far hold. At most half of what may be used is spent on expectations. */
  private openWhole(column: GrowingColumn): boolean {
    const bytes = this.expected * BYTES_PER_CELL;
    if (this.reserved + bytes > this.caps.cellBytes / 2) return false;
    this.reserved += bytes;
    this.charge(bytes);
    const page: Page = { base: 0, kind: new Uint8Array(this.expected), value: new Float64Array(this.expected) };
    for (const { base, kind, value } of column.pages) {
      page.kind.set(kind, base);
      page.value.set(value, base);
      this.bytes -= kind.length * BYTES_PER_CELL;
    }
    column.page = page;
    column.pages.splice(0, Infinity, page);
    return true;
  }

  private charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.caps.cellBytes) {
      throw new Refusal("too-scattered", "表格内容过于分散（例如最末行或最右列有零星内容），占用内存过大，未读取。请删去远处多余的单元格后再试。");
    }
  }
}
