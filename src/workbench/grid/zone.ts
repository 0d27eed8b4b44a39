import type { GridSheet, Selection } from "./model";
import { headerHeight, headerWidth, hit } from "./viewport";

/** What is under the pointer. */
export type Zone =
  | { kind: "corner" | "fill" }
  | { kind: "column" | "columnEdge" | "row" | "rowEdge"; at: number }
  | { kind: "cell"; row: number; column: number };

interface Scroll {
  left: number;
  top: number;
}

/** So near to a line it is taken hold of. */
const near = 4;

/** Where a row or column begins on the screen. */
export const screenStart = (axis: GridSheet["rows"], frozen: number, header: number, scroll: number, index: number): number =>
  header + axis.offset(index) - (index < frozen ? 0 : scroll);

/** The line whose end is at a position of a header: what a drag there resizes. */
function edgeAt(axis: GridSheet["rows"], frozen: number, header: number, scroll: number, position: number): number | undefined {
  const index = hit(axis, frozen, header, scroll, position);
  if (index === undefined) return undefined;
  const start = screenStart(axis, frozen, header, scroll, index);
  if (start + axis.size(index) - position <= near) return index;
  const before = axis.step(index, -1);
  return position - start < near && before !== index ? before : undefined;
}

/** What is under a position of the screen, in pixels of the sheet. */
export function zoneAt(sheet: GridSheet, selection: Selection, scroll: Scroll, x: number, y: number): Zone {
  const { rows, columns, frozen } = sheet;
  if (x < headerWidth && y < headerHeight) return { kind: "corner" };
  if (y < headerHeight) {
    const edge = edgeAt(columns, frozen.columns, headerWidth, scroll.left, x);
    return edge === undefined ? { kind: "column", at: hit(columns, frozen.columns, headerWidth, scroll.left, x)! } : { kind: "columnEdge", at: edge };
  }
  if (x < headerWidth) {
    const edge = edgeAt(rows, frozen.rows, headerHeight, scroll.top, y);
    return edge === undefined ? { kind: "row", at: hit(rows, frozen.rows, headerHeight, scroll.top, y)! } : { kind: "rowEdge", at: edge };
  }
  const corner = fillHandle(sheet, selection, scroll);
  if (corner && Math.abs(corner.x - x) <= near && Math.abs(corner.y - y) <= near) return { kind: "fill" };
  return { kind: "cell", row: hit(rows, frozen.rows, headerHeight, scroll.top, y)!, column: hit(columns, frozen.columns, headerWidth, scroll.left, x)! };
}

/** The lower right corner of a selection, where the fill handle is; undefined for whole rows and columns. */
function fillHandle({ rows, columns, frozen }: GridSheet, { bottom, right }: Selection, scroll: Scroll): { x: number; y: number } | undefined {
  if (bottom >= rows.count || right >= columns.count) return undefined;
  return {
    x: screenStart(columns, frozen.columns, headerWidth, scroll.left, right) + columns.size(right),
    y: screenStart(rows, frozen.rows, headerHeight, scroll.top, bottom) + rows.size(bottom),
  };
}

/** Where a fill that is dragged from a selection to a cell goes: along the direction in which the cell is further away; null: nowhere. */
export function fillTarget({ top, left, bottom, right }: Selection, { row, column }: { row: number; column: number }): { top: number; left: number; bottom: number; right: number } | null {
  const down = Math.max(row - bottom, top - row, 0);
  const across = Math.max(column - right, left - column, 0);
  if (down === 0 && across === 0) return null;
  if (down >= across) return row > bottom ? { top: bottom + 1, bottom: row, left, right } : { top: row, bottom: top - 1, left, right };
  return column > right ? { top, bottom, left: right + 1, right: column } : { top, bottom, left: column, right: left - 1 };
}
