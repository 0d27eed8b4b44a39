/** Rows and columns of a worksheet (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells, 0-based, both ends inclusive. */
export interface CellArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const area = (top: number, left: number, bottom = top, right = left): CellArea => ({ top, left, bottom, right });
export const rowsOf = (a: CellArea): number => a.bottom - a.top + 1;
export const columnsOf = (a: CellArea): number => a.right - a.left + 1;
export const cellsOf = (a: CellArea): number => rowsOf(a) * columnsOf(a);
export const isEntireColumn = (a: CellArea): boolean => a.top === 0 && a.bottom === MAX_ROWS - 1;
export const isEntireRow = (a: CellArea): boolean => a.left === 0 && a.right === MAX_COLUMNS - 1;
export const holds = (a: CellArea, row: number, column: number): boolean => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
export const covers = (outer: CellArea, inner: CellArea): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
export const intersects = (a: CellArea, b: CellArea): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const insideGrid = (a: CellArea): boolean =>
  a.top >= 0 && a.left >= 0 && a.bottom < MAX_ROWS && a.right < MAX_COLUMNS && a.top <= a.bottom && a.left <= a.right;

/** The cells both areas have; null: none. */
export function intersect(a: CellArea, b: CellArea): CellArea | null {
  const both = area(Math.max(a.top, b.top), Math.max(a.left, b.left), Math.min(a.bottom, b.bottom), Math.min(a.right, b.right));
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

/** The smallest rectangle around both. */
export const bounding = (a: CellArea, b: CellArea): CellArea =>
  area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));

/** What is left of `a` outside `hole`: up to four rectangles. */
export function without(a: CellArea, hole: CellArea): CellArea[] {
  const cut = intersect(a, hole);
  if (!cut) return [a];
  const parts = [
    area(a.top, a.left, cut.top - 1, a.right),
    area(cut.bottom + 1, a.left, a.bottom, a.right),
    area(cut.top, a.left, cut.bottom, cut.left - 1),
    area(cut.top, cut.right + 1, cut.bottom, a.right),
  ];
  return parts.filter((p) => p.top <= p.bottom && p.left <= p.right);
}
