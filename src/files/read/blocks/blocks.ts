import type { TextRun } from "../../../sheet/text-runs";

/*
 * A document as its tables and the lines around them: what .docx and web pages have in common.
 */

/** A part of a line; what is underlined is where a paper form is filled in. */
export interface LineRun extends TextRun {
  underlined: boolean;
}

export interface Line {
  is: "line";
  runs: LineRun[];
  /** A page ends with it or before it. */
  breaks?: boolean;
}

export interface BlockCell {
  /** Columns it takes. */
  span: number;
  /** Rows it takes, where the document says so; 0: it continues the cell above, should that one be continued. */
  rows: number;
  /** The cell below may continue it. */
  continued?: boolean;
  blocks: Block[];
}

export interface BlockRow {
  /** Columns left free before the first cell. */
  before: number;
  cells: BlockCell[];
  hidden?: boolean;
}

export interface BlockTable {
  is: "table";
  rows: BlockRow[];
}

export type Block = Line | BlockTable;

/** A line of plain text. */
export const lineOf = (text: string): Line => ({ is: "line", runs: [{ text, struck: false, raised: null, underlined: false }] });
