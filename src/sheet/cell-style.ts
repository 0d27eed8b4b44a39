/*
 * How a cell looks.
 */

/** "#RRGGBB". */
export type Color = string;

export interface FontStyle { name?: string; size?: number; bold?: boolean; italic?: boolean; underline?: boolean; strike?: boolean; color?: Color }
export interface BorderLine { style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair"; color?: Color }
export interface BorderStyle { top?: BorderLine; right?: BorderLine; bottom?: BorderLine; left?: BorderLine }
export interface AlignStyle {
  horizontal?: "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  wrap?: boolean; shrink?: boolean; rotation?: number; indent?: number;
}

/** A cell's whole look. Absent members are the workbook's defaults. */
export interface CellStyle {
  font?: FontStyle;
  /** Solid fill; null: none. */
  fill?: Color | null;
  border?: BorderStyle;
  align?: AlignStyle;
  /** Number format code, such as "@" or "yyyy-mm-dd"; absent: General. */
  numberFormat?: string;
  locked?: boolean;
}
