import type { CellArea } from "../../sheet/area";
import type { CellStyle } from "../../sheet/cell-style";
import type { Axis } from "./axis";

/** What the grid paints of one cell: its text as the user sees it, and its look with conditional formats applied. */
export interface GridCell {
  text: string;
  /** Numbers, dates and the like stand right unless the style says otherwise. */
  kind: "text" | "number" | "boolean" | "error";
  style: CellStyle;
}

/** One sheet as the grid needs it. */
export interface GridSheet {
  name: string;
  rows: Axis;
  columns: Axis;
  frozen: { rows: number; columns: number };
  gridlines: boolean;
  /** The last used row and column; (0, 0) on a blank sheet. */
  end: { row: number; column: number };
  merges: readonly CellArea[];
  cell(row: number, column: number): GridCell | undefined;
  /** True where a cell holds something. */
  filled(row: number, column: number): boolean;
}

/** A cell or a block of cells, with the one that is active. */
export interface Selection extends CellArea {
  row: number;
  column: number;
}
