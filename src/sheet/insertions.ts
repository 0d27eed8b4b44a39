/** Rows inserted before sheet row `at` (0-based, as the sheet is before any insertion). */
export interface Insertion {
  at: number;
  count: number;
}

/** Where a row stands after rows were inserted. */
export function shiftedRow(inserts: readonly Insertion[], row: number): number {
  return row + inserts.reduce((sum, { at, count }) => sum + (at <= row ? count : 0), 0);
}

/** Where a row stood before rows were inserted; -1 for an inserted one. */
export function originalRow(inserts: readonly Insertion[], row: number): number {
  let shift = 0;
  for (const { at, count } of inserts) {
    if (row < at + shift) break;
    if (row < at + shift + count) return -1;
    shift += count;
  }
  return row - shift;
}
