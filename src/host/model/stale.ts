import type { CellArea } from "../../sheet/area";

/** Which cells changed since the last calculation, by sheet, column and row. */
export class Stale<Sheet extends object> {
  private readonly sheets = new Map<Sheet, Map<number, Set<number>>>();

  get empty(): boolean {
    return this.sheets.size === 0;
  }

  add(sheet: Sheet, a: CellArea): void {
    for (let column = a.left; column <= a.right; column++) for (let row = a.top; row <= a.bottom; row++) this.addCell(sheet, row, column);
  }

  addCell(sheet: Sheet, row: number, column: number): void {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map()));
    let rows = columns.get(column);
    if (!rows) columns.set(column, (rows = new Set()));
    rows.add(row);
  }

  /** True when any cell of the area changed. */
  meets(sheet: Sheet, a: CellArea): boolean {
    const columns = this.sheets.get(sheet);
    if (!columns) return false;
    for (const [column, rows] of columns) {
      if (column < a.left || column > a.right) continue;
      if (a.bottom - a.top < rows.size) {
        for (let row = a.top; row <= a.bottom; row++) if (rows.has(row)) return true;
      } else for (const row of rows) if (row >= a.top && row <= a.bottom) return true;
    }
    return false;
  }

  clear(): void {
    this.sheets.clear();
  }
}
