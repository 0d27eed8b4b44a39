import type { TextRemark } from "../../../sheet/text-runs";
import { cellNumber } from "./biff-strikes";

/** A span of the columns of a sheet, and the look of their cells that say nothing of their own. */
interface ColumnSpan {
  until: number;
  style: string;
}

/** Repeats of a cell beyond these are no cell with words of its own. */
const mostRepeats = 1_000;

/** Follows the looks of an .ods to the cells whose text is struck out, wholly or in parts. */
export class OdsStrikes {
  /** By sheet: the cells that are struck out, or parts of them. */
  readonly found = new Map<string, Map<number, "all" | "parts">>();
  private readonly struck = new Set<string>();
  private columns: ColumnSpan[] = [];
  private sheet = "";
  private rowStyle = "";
  private column = 0;
  private at: { row: number; column: number; times: number } | undefined;

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

  beginRow(style: string): void {
    this.rowStyle = style;
    this.column = 0;
  }

  /** A cell of a row (0-based), its own look or "", and how often it comes. */
  cell(row: number, style: string, times: number, filled: boolean): void {
    const own = style || this.rowStyle || this.columns.find(({ until }) => this.column < until)?.style || "";
    this.at = filled ? { row, column: this.column, times: Math.min(times, mostRepeats) } : undefined;
    if (this.struck.has(own)) this.note("all");
    this.column += times;
  }

  /** A part of the cell at hand with a look of its own. */
  span(style: string): void {
    if (this.struck.has(style)) this.note("parts");
  }

  private note(what: "all" | "parts"): void {
    if (!this.at || this.struck.size === 0) return;
    const cells = this.found.get(this.sheet) ?? new Map<number, "all" | "parts">();
    this.found.set(this.sheet, cells);
    for (let i = 0; i < this.at.times; i++) {
      const number = cellNumber(this.at.row, this.at.column + i);
      if (cells.get(number) !== "all") cells.set(number, what);
    }
  }
}

/** Which parts count the reader of the whole text cannot know. */
export const partsStruck: TextRemark = { uncertain: true };
