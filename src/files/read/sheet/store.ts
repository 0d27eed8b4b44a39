import type { CellColumn, CellKind } from "../../../sheet/cells";
import { Refusal } from "../../refusal";
import type { ReadCaps } from "../../zip";

/** Rows of the first page of a column, and of the pages after it. */
const FIRST = 256;
const PAGE = 4096;
const BYTES_PER_CELL = 9;

interface Page { base: number; kind: Uint8Array; value: Float64Array }

/** One column while it is read: pages, so that growing never copies and a far cell costs one page. */
class GrowingColumn {
  readonly pages: Page[] = [];
  page: Page = { base: 0, kind: new Uint8Array(0), value: new Float64Array(0) };
  last = -1;
}

/** Cells of one sheet while it is read. Rows must come in ascending order. */
export class CellStore {
  private readonly columns: (GrowingColumn | undefined)[] = [];
  private bytes = 0;
  /** Cells with a value. */
  count = 0;

  /** `cells`: how many this sheet may still have. */
  constructor(private readonly caps: Pick<ReadCaps, "cellBytes" | "cells">, private readonly cells: number) {}

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
      this.charge(rowCount + 8 * (growing.last + 1));
      const kind = new Uint8Array(rowCount);
      const value = new Float64Array(growing.last + 1);
      for (const page of growing.pages) {
        const length = Math.min(page.kind.length, growing.last + 1 - page.base);
        kind.set(page.kind.subarray(0, length), page.base);
        value.set(page.value.subarray(0, length), page.base);
        this.bytes -= page.kind.length * BYTES_PER_CELL;
      }
      this.columns[index] = undefined;
      return { kind, value };
    });
    return { rowCount, columns };
  }

  private open(column: GrowingColumn, row: number): void {
    const base = row < FIRST ? 0 : row - (row % PAGE);
    const size = row < FIRST ? FIRST : PAGE;
    this.charge(size * BYTES_PER_CELL);
    // The page of rows 0…4095 begins where the first one ends.
    const from = base === 0 && size === PAGE ? FIRST : base;
    column.page = { base: from, kind: new Uint8Array(size - (from - base)), value: new Float64Array(size - (from - base)) };
    column.pages.push(column.page);
  }

  private charge(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.caps.cellBytes) {
      throw new Refusal("too-scattered", "表格内容过于分散（例如最末行或最右列有零星内容），占用内存过大，未读取。请删去远处多余的单元格后再试。");
    }
  }
}
