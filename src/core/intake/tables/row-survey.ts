import { CellKind } from "../../../sheet/cells";
import type { RowArea } from "./row-reason";
import { TextLook, type SheetGrid } from "./sheet-grid";

/** Rows looked at together: few where a table may end soon, more as it goes on. */
const FIRST = 64;
const MOST = 1024;
/** Filled cells are counted no further. */
const ENOUGH = 4;

/** What the row reader asks of every row, found for a run of rows at a time, column after column, as the cells lie in memory. */
export class RowSurvey {
  private from = 0;
  private to = 0;
  /** First filled column of the area; -1 for none. */
  private readonly first = new Int32Array(MOST);
  /** Filled cells of matched columns. */
  private readonly count = new Uint8Array(MOST);
  /** 1 where a number stands in a column of its own, beside the numbering; 0 may be a formula's that refers to an empty cell. */
  private readonly number = new Uint8Array(MOST);
  /** 1 where some text hints at a row that is no record. */
  private readonly hint = new Uint8Array(MOST);
  private readonly matched: ReadonlySet<number>;
  private readonly columns: readonly number[];

  constructor(private readonly grid: SheetGrid, private readonly area: RowArea) {
    this.matched = new Set(area.matched);
    const own = Array.from({ length: Math.max(0, area.to - area.from + 1) }, (_, i) => area.from + i);
    this.columns = [...new Set([...own, ...area.matched])];
  }

  /** First column of the area that holds something visible in the row, or -1. */
  firstFilled(row: number): number {
    return this.first[this.at(row)];
  }

  /** Number of matched columns that hold something visible in the row; four stands for more. */
  filled(row: number): number {
    return this.count[this.at(row)];
  }

  /** Most rows: no text in them hints at anything, nothing in the file tells a total, and a number of a column speaks for a record. */
  isPlainRecord(row: number): boolean {
    const at = this.at(row);
    return this.number[at] === 1 && this.hint[at] === 0 && !this.grid.totals.has(row);
  }

  private at(row: number): number {
    if (row < this.from || row >= this.to) this.look(row);
    return row - this.from;
  }

  private look(row: number): void {
    const rows = row === this.to && this.to > 0 ? Math.min(MOST, (this.to - this.from) * 2) : FIRST;
    this.from = row;
    this.to = Math.min(row + rows, this.grid.rows);
    this.first.fill(-1);
    this.count.fill(0);
    this.number.fill(0);
    this.hint.fill(0);
    for (const column of this.columns) this.lookAt(column);
  }

  private lookAt(column: number): void {
    const { grid: { sheet, texts }, area, from, to, first, count, number, hint } = this;
    const cells = sheet.columns[column];
    if (!cells) return;
    const { kind, value } = cells;
    const { looks } = texts;
    const within = column >= area.from && column <= area.to;
    const matched = this.matched.has(column);
    const speaks = within && area.expected.has(column) && !area.numbering.has(column);
    for (let row = from; row < to; row++) {
      const is = kind[row];
      if (is === CellKind.blank) continue;
      const at = row - from;
      if (is === CellKind.text) {
        const text = value[row];
        const look = looks[text] || texts.look(text);
        if (look === TextLook.blank) continue;
        if (within && look === TextLook.hint) hint[at] = 1;
      } else if (speaks && is === CellKind.number && value[row] !== 0) number[at] = 1;
      if (within && first[at] < 0) first[at] = column;
      if (matched && count[at] < ENOUGH) count[at]++;
    }
  }
}
