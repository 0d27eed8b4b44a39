import type { CellArea } from "./area";
import type { TextRemark } from "./text-runs";
import type { OutsideInputs } from "./formula/inputs";
import type { TotalRow } from "./total-rows";

/** What a cell holds, as one byte per row of a column. */
export const CellKind = {
  blank: 0,
  /** `value` is the number itself. */
  number: 1,
  /** A number whose number format shows a date or time: `value` is the Excel serial, in the workbook's date system. */
  date: 2,
  /** `value` is an index into `WorkbookCells.strings`. */
  text: 3,
  /** `value` is 0 or 1. */
  boolean: 4,
  /** `value` is an index into `WorkbookCells.strings` holding the error text, such as "#REF!". */
  error: 5,
} as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** One cell's value by itself; null: blank. */
export type CellValue = string | number | boolean | null | { error: string };

/** What an error cell says when a formula was saved without its result: neither blank nor text, so never taken for "not filled in". */
export const NO_RESULT = "#无缓存值";

/** One column of a worksheet; index i is worksheet row i + 1. Arrays may be longer than the sheet: `SheetCells.rowCount` bounds them. */
export interface CellColumn {
  kind: Uint8Array;
  value: Float64Array;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/** How a sheet is kept out of sight; the very hidden ones can only be shown by a program. */
export type Hidden = Exclude<Visibility, "visible">;

/** The cells of one worksheet, column by column; a column without a value is undefined. */
export interface SheetCells {
  name: string;
  visibility: Visibility;
  /** Rows from 1 to the last one that holds a value. */
  rowCount: number;
  columns: (CellColumn | undefined)[];
  /** Merged areas; the reader bounds their number and never expands them. */
  merges: CellArea[];
  /** 0-based rows that are hidden (by hand, by a filter or by an outline). */
  hiddenRows: number[];
  /** Rows the file itself tells to be totals; absent: none, or the reader could not know. */
  totals?: TotalRow[];
  /** Formulas whose values come from outside the workbook; absent: none, or the reader could not know. */
  inputs?: OutsideInputs;
}

/** A text of a document that stands in none of its tables, nor in the lines around them. */
export interface TextBeside {
  where: "header" | "footer" | "footnote" | "endnote" | "comment";
  /** Its beginning, where it is long. */
  text: string;
}

/** All that a review reads of one workbook. */
export interface WorkbookCells {
  /** File name as the user knows it; also what `Finding.file` says. */
  file: string;
  date1904: boolean;
  /** Shared by all text and error cells of the workbook. */
  strings: string[];
  sheets: SheetCells[];
  /** What must be said of some texts, by their index in `strings`: parts that are struck out. Absent: nothing. */
  remarks?: ReadonlyMap<number, TextRemark>;
  /** Texts of a document that are part of none of its sheets. Absent: none. */
  beside?: TextBeside[];
  /** Names of other workbooks that formulas of this one take values from. Absent: none, or the reader could not know. */
  links?: string[];
  /** Some values are not as they are written: of text that is struck out, raised digits, words of a number format. Absent: all are. */
  interpreted?: true;
  /** What our pane once had the workbook remember, as it stands in the file; anybody may have written it. Absent: nothing. */
  memory?: string;
}
