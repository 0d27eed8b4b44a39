import type { CellArea } from "../../sheet/area";

/** The formulas of a sheet, without the leading "=", by column and row (0-based). */
export class Formulas {
  private columns = new Map<number, Map<number, string>>();

  get size(): number {
    let count = 0;
    for (const rows of this.columns.values()) count += rows.size;
    return count;
  }

  get(row: number, column: number): string | undefined {
    return this.columns.get(column)?.get(row);
  }

  set(row: number, column: number, formula: string): void {
    let rows = this.columns.get(column);
    if (!rows) this.columns.set(column, (rows = new Map()));
    rows.set(row, formula);
  }

  delete(row: number, column: number): void {
    this.columns.get(column)?.delete(row);
  }

  /** Every formula inside the area; the visitor may set or delete while it walks. */
  each(a: CellArea, visit: (row: number, column: number, formula: string) => void): void {
    for (const [column, rows] of this.columns) {
      if (column < a.left || column > a.right) continue;
      for (const [row, formula] of [...rows]) if (row >= a.top && row <= a.bottom) visit(row, column, formula);
    }
  }

  /** True when the area holds a formula; cheap when the sheet has none. */
  any(a: CellArea): boolean {
    for (const [column, rows] of this.columns) {
      if (rows.size === 0 || column < a.left || column > a.right) continue;
      for (const row of rows.keys()) if (row >= a.top && row <= a.bottom) return true;
    }
    return false;
  }

  shiftRows(at: number, by: number, left: number, right: number): void {
    for (const [column, rows] of this.columns) {
      if (column < left || column > right) continue;
      const moved = new Map<number, string>();
      for (const [row, formula] of rows) if (row < at) moved.set(row, formula);
        else if (by > 0 || row >= at - by) moved.set(row + by, formula);
      this.columns.set(column, moved);
    }
  }

  shiftColumns(at: number, by: number): void {
    const moved = new Map<number, Map<number, string>>();
    for (const [column, rows] of this.columns) if (column < at) moved.set(column, rows);
      else if (by > 0 || column >= at - by) moved.set(column + by, rows);
    this.columns = moved;
  }
}
