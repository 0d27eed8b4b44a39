import { type Struck, StruckCells } from "./struck-cells";

/** A span of the columns of a sheet, and the look of their cells that say nothing of their own. */
interface ColumnSpan {
  until: number;
  style: string;
}

/** Follows the looks of an .ods to the cells whose text is struck out, wholly or in parts. */
export class OdsStrikes {
  /** By sheet: the cells that are struck out, or parts of them. */
  readonly found = new Map<string, StruckCells>();
  private readonly struck = new Set<string>();
  private columns: ColumnSpan[] = [];
  private sheet = "";
  private rowStyle = "";
  private column = 0;
  private row = 0;
  private rows = 1;
  /** The cell at hand, where it is filled in: its first column and how often it comes. */
  private at: { column: number; times: number } | undefined;

  style(name: string, through: string | undefined): void {
    if (through !== undefined && through !== "none") this.struck.add(name);
  }

  beginSheet(name: string): void {
    this.sheet = name;
    this.columns = [];
  }

  columnStyle(style: string, times: number): void {
    this.columns.push({ until: (this.columns.at(-1)?.until ?? 0) + times, style });
  }

  /** A row (0-based), the look of its cells or "", and how often it comes. */
  beginRow(row: number, style: string, times: number): void {
    this.row = row;
    this.rows = times;
    this.rowStyle = style;
    this.column = 0;
  }

  /** A cell of the row at hand, its own look or "", and how often it comes; of the filled ones, repeats included, there must be a limit. */
  cell(style: string, times: number, filled: boolean): void {
    const own = style || this.rowStyle || this.columns.find(({ until }) => this.column < until)?.style || "";
    this.at = filled ? { column: this.column, times } : undefined;
    if (this.struck.has(own)) this.note("all");
    this.column += times;
  }

  /** A part of the cell at hand with a look of its own. */
  span(style: string): void {
    if (this.struck.has(style)) this.note("parts");
  }

  private note(what: Struck): void {
    if (!this.at) return;
    const cells = this.found.get(this.sheet) ?? new StruckCells();
    this.found.set(this.sheet, cells);
    for (let row = this.row; row < this.row + this.rows; row++) for (let i = 0; i < this.at.times; i++) cells.note(row, this.at.column + i, what);
  }
}
