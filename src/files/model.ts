import type { CellValue, Visibility } from "../sheet/cells";
import type { CellArea } from "../sheet/area";
import type { CellStyle, Color } from "../sheet/cell-style";

/**
 * Write one cell. Rows and columns are 0-based. A value without `formula` replaces the formula, as typing it would.
 * Text is always text, also where it begins with "="; over 32,767 characters it is cut with a mark.
 */
export interface CellWrite {
  row: number;
  column: number;
  /** Absent: leave the value. null: clear it. With `formula`, the cached value. */
  value?: CellValue;
  /** Without the leading "="; null: remove the formula. */
  formula?: string | null;
  /** Absent: keep the style that is there. */
  style?: CellStyle;
}

export interface PageSetup {
  orientation?: "portrait" | "landscape";
  /** ECMA-376 paper code; 9 is A4. */
  paper?: number;
  /** Per cent; turns fitting off. */
  scale?: number;
  fitWidth?: number;
  /** 0: as many pages as needed. */
  fitHeight?: number;
  /** Inches. */
  margins?: { left?: number; right?: number; top?: number; bottom?: number; header?: number; footer?: number };
  centerHorizontally?: boolean;
  /** Header/footer codes such as "&C&P". */
  header?: string;
  footer?: string;
  /** All rows (0-based) that begin a new page by hand. */
  rowBreaks?: number[];
}

/** A formula-driven highlight, the only kind we add ourselves. */
export interface ConditionalFormat {
  /** Carried in the formula, as IF("基地核验:ID"<>"",formula), so that the rule is found again; absent: the formula is written as it is. */
  id?: string;
  areas: CellArea[];
  /** Without the leading "=". */
  formula: string;
  fill?: Color;
  fontColor?: Color;
  bold?: boolean;
  /** 1 is applied first; absent: before all others. */
  priority?: number;
  stopIfTrue?: boolean;
}

export interface Hyperlink { row: number; column: number; /** "'机构信息'!H7" */ location?: string; url?: string; tip?: string }

export interface DataValidation {
  areas: CellArea[];
  type: "list" | "whole" | "decimal" | "date" | "textLength" | "custom";
  operator?: string; formula1: string; formula2?: string;
  allowBlank?: boolean; promptTitle?: string; prompt?: string; errorTitle?: string; error?: string; errorStyle?: "stop" | "warning" | "information";
}

/** A remark on a cell: a note of the old kind, which every program shows. Rows and columns are 0-based. */
export interface CellNote { row: number; column: number; text: string }

/** One change to a worksheet; a patch applies them in order. */
export type SheetOperation =
  | { op: "cells"; cells: CellWrite[] }
  /** Rows at and below `at` move down (delete: up); formulas, merges, names, rules of the sheet follow as in Excel. */
  | { op: "insertRows"; at: number; count: number }
  | { op: "deleteRows"; at: number; count: number }
  | { op: "merge"; area: CellArea }
  | { op: "unmerge"; area: CellArea }
  | { op: "columnWidth"; from: number; to: number; /** Characters. */ width: number | null; hidden?: boolean }
  | { op: "rowHeight"; from: number; to: number; /** Points. */ height: number | null; hidden?: boolean; /** It is what the texts take: Excel goes on measuring them. */ measured?: true }
  | { op: "addConditionalFormat"; format: ConditionalFormat }
  /** By our id, or "#n": the n-th rule (from 0) of the sheet as it was read. */
  | { op: "removeConditionalFormat"; id: string }
  | { op: "addValidation"; validation: DataValidation }
  | { op: "hyperlinks"; links: Hyperlink[] }
  /**
   * The notes of one author, in place of those he has; those of others stay as they are, and a cell that has one, or a threaded comment, gets none.
   * `keep`: cells whose note of his stays, because somebody else has written in it.
   */
  | { op: "notes"; author: string; notes: CellNote[]; keep?: { row: number; column: number }[] }
  /** The cell that is selected when the sheet is shown, in sight; rows and columns are 0-based. */
  | { op: "select"; row: number; column: number }
  | { op: "freeze"; rows: number; columns: number }
  | { op: "page"; setup: PageSetup }
  /** Absent columns: those that are there stay. */
  | { op: "printTitles"; /** "1:3". */ rows: string | null; /** "A:B". */ columns?: string | null }
  | { op: "printArea"; area: CellArea | null }
  | { op: "tabColor"; color: Color | null }
  | { op: "visibility"; visibility: Visibility }
  | { op: "protect"; protection: { allowFormatCells?: boolean; passwordHash?: string } | null }
  | { op: "gridlines"; shown: boolean }
  /** The sheet's own filter, without criteria; null: none. Which rows are hidden is for `rowHeight`. */
  | { op: "filter"; area: CellArea | null }
  /** A table's filter without its criteria. */
  | { op: "tableFilter"; table: string };

/**
 * What to change in a package; parts nothing here names are copied byte for byte. Applied in the order
 * edit, add, rename, remove, names, customXml, order, activeSheet; `before` is a name at the time of `add`.
 */
export interface WorkbookPatch {
  /** Existing sheets, by their present name. */
  edit: { sheet: string; operations: SheetOperation[] }[];
  /** New sheets, appended in order unless `before` names a sheet. */
  add: { name: string; visibility?: Visibility; before?: string; operations: SheetOperation[] }[];
  rename?: { sheet: string; to: string }[];
  remove?: string[];
  /** Full list of sheet names in their new order, after all else. */
  order?: string[];
  /** Workbook-level names; value null removes. */
  names?: { name: string; refersTo: string | null; sheet?: string; hidden?: boolean }[];
  /** Custom XML parts by namespace; text null removes. */
  customXml?: { namespace: string; text: string | null }[];
  activeSheet?: string;
}
