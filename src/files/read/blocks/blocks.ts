import type { TextRun } from "../../../sheet/text-runs";

/*
 * A document as its tables and the lines around them: what .docx and web pages have in common.
 */

/** A part of a line; what is underlined is where a paper form is filled in. */
export interface LineRun extends TextRun {
  underlined: boolean;
}

export interface DocumentLine {
  is: "line";
  runs: LineRun[];
  /** A page ends with it or before it. */
  breaks?: boolean;
}

export interface DocumentCell {
  /** Columns it takes. */
  span: number;
  /** Rows it takes, where the document says so; 0: it continues the cell above, should that one be continued. */
  rows: number;
  /** The cell below may continue it. */
  continued?: boolean;
  blocks: DocumentBlock[];
}

export interface DocumentRow {
  /** Columns left free before the first cell. */
  before: number;
  cells: DocumentCell[];
  hidden?: boolean;
}

export interface DocumentTable {
  is: "table";
  rows: DocumentRow[];
}

export type DocumentBlock = DocumentLine | DocumentTable;
