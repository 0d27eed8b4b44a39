import type { CellStyle } from "../../sheet/cell-style";
import type { Styles } from "./styles";
import { type CellArea, isEntireColumn, isEntireRow, MAX_COLUMNS } from "../../sheet/area";

/** The look of every cell of a sheet: own look, else its row's, else its column's, as Excel decides. Rows and columns are 0-based. */
export class StyleGrid {
  /** Per column, per row: style id + 1; 0: no own look. */
  private columns: (Uint32Array | undefined)[] = [];
  private rowLook = new Map<number, number>();
  private columnLook: (number | undefined)[] = [];
  constructor(private readonly styles: Styles) {}

  idAt(row: number, column: number): number {
    const own = this.columns[column]?.[row];
    return own ? own - 1 : (this.rowLook.get(row) ?? this.columnLook[column] ?? 0);
  }

  at(row: number, column: number): CellStyle {
    return this.styles.list[this.idAt(row, column)];
  }

  setOwn(row: number, column: number, id: number): void {
    let held = this.columns[column];
    if (!held || row >= held.length) {
      const grown = new Uint32Array(Math.max(row + 1, held ? Math.ceil(held.length * 1.5) : 16));
      if (held) grown.set(held);
      while (this.columns.length < column) this.columns.push(undefined);
      this.columns[column] = held = grown;
    }
    held[row] = id + 1;
  }

  /** Gives a cell without a look of its own this one, should its row or its column have another. */
  setPlain(row: number, column: number, id: number): void {
    if (!this.columns[column]?.[row] && (this.columnLook[column] !== undefined || this.rowLook.has(row))) this.setOwn(row, column, id);
  }

  setColumn(column: number, id: number): void {
    while (this.columnLook.length < column) this.columnLook.push(undefined);
    this.columnLook[column] = id;
  }

  setRow(row: number, id: number): void {
    this.rowLook.set(row, id);
  }

  /** Changes the look of every cell of the area; whole rows and columns keep it for cells not yet there. */
  apply(a: CellArea, change: (style: CellStyle) => CellStyle): void {
    const known = new Map<number, number>();
    const next = (id: number): number => {
      let to = known.get(id);
      if (to === undefined) known.set(id, (to = this.styles.intern(change(this.styles.list[id]))));
      return to;
    };
    if (isEntireColumn(a)) this.applyColumns(a, next);
    else if (isEntireRow(a)) this.applyRows(a, next);
    else for (let c = a.left; c <= a.right; c++) for (let r = a.top; r <= a.bottom; r++) this.setOwn(r, c, next(this.idAt(r, c)));
  }

  private applyColumns(a: CellArea, next: (id: number) => number): void {
    for (let c = a.left; c <= a.right; c++) {
      for (const row of this.rowLook.keys()) if (!this.columns[c]?.[row]) this.setOwn(row, c, this.idAt(row, c));
      this.setColumn(c, next(this.columnLook[c] ?? 0));
      const held = this.columns[c];
      if (held) for (let r = 0; r < held.length; r++) if (held[r]) held[r] = next(held[r] - 1) + 1;
    }
  }

  private applyRows(a: CellArea, next: (id: number) => number): void {
    for (let r = a.top; r <= a.bottom; r++) {
      const known = this.rowLook.get(r);
      const columns = Math.max(this.columns.length, this.columnLook.length);
      for (let c = 0; c < columns; c++) {
        const special = this.columns[c]?.[r] || (known === undefined && this.columnLook[c] !== undefined);
        if (special) this.setOwn(r, c, next(this.idAt(r, c)));
      }
      this.rowLook.set(r, next(known ?? 0));
    }
  }

  /** The looks that occur in the area. */
  distinct(a: CellArea): Set<number> {
    const found = new Set<number>();
    for (let c = a.left; c <= Math.min(a.right, MAX_COLUMNS - 1); c++) {
      const held = this.columns[c];
      const end = Math.min(a.bottom, (held?.length ?? 0) - 1);
      let own = 0;
      for (let r = a.top; r <= end; r++) {
        if (held![r]) {
          own++;
          found.add(held![r] - 1);
        } else if (this.rowLook.size > 0) found.add(this.idAt(r, c));
      }
      for (const [row, id] of this.rowLook) if (row > end && row >= a.top && row <= a.bottom) found.add(id);
      if (own < a.bottom - a.top + 1 && !this.everyRowHasLook(a)) found.add(this.columnLook[c] ?? 0);
      if (!held && c >= this.columnLook.length && c >= this.columns.length) break;
    }
    return found;
  }

  private everyRowHasLook(a: CellArea): boolean {
    if (this.rowLook.size < a.bottom - a.top + 1) return false;
    for (let r = a.top; r <= a.bottom; r++) if (!this.rowLook.has(r)) return false;
    return true;
  }

  /** The smallest rectangle around cells with a look of their own; null: none. */
  used(): CellArea | null {
    let found: CellArea | null = null;
    for (const [c, held] of this.columns.entries()) {
      if (!held) continue;
      const top = held.findIndex((id) => id > 1);
      if (top < 0) continue;
      let bottom = held.length - 1;
      while (held[bottom] <= 1) bottom--;
      found = found
        ? { top: Math.min(found.top, top), left: found.left, bottom: Math.max(found.bottom, bottom), right: c }
        : { top, left: c, bottom, right: c };
    }
    return found;
  }

  /** Moves looks at and below `at`; negative `by` deletes. Inserted rows take the look of the row above, as in Excel. */
  shiftRows(at: number, by: number, left = 0, right = MAX_COLUMNS - 1): void {
    for (let c = left; c <= Math.min(right, this.columns.length - 1); c++) {
      const held = this.columns[c];
      if (!held || held.length <= at) continue;
      const next = new Uint32Array(Math.max(at, held.length + by));
      next.set(held.subarray(0, at));
      const from = by < 0 ? at - by : at;
      if (from < held.length) next.set(held.subarray(from), from + by);
      if (by > 0 && at > 0) next.fill(held[at - 1], at, at + by);
      this.columns[c] = next;
    }
    if (left > 0 || right < MAX_COLUMNS - 1) return;
    const moved = new Map<number, number>();
    for (const [row, id] of this.rowLook) if (row < at) moved.set(row, id);
      else if (by > 0 || row >= at - by) moved.set(row + by, id);
    this.rowLook = moved;
  }

  shiftColumns(at: number, by: number): void {
    const lists: unknown[][] = [this.columns, this.columnLook];
    for (const list of lists) {
      while (list.length < at) list.push(undefined);
      if (by > 0) list.splice(at, 0, ...new Array<undefined>(by).fill(undefined));
      else list.splice(at, -by);
    }
  }

  /** Plain copy for comparison: own looks by column, row looks, column looks. */
  freeze(): { columns: (Uint32Array | undefined)[]; rows: [number, number][]; columnLooks: (number | undefined)[] } {
    return { columns: this.columns.map((c) => c?.slice()), rows: [...this.rowLook], columnLooks: [...this.columnLook] };
  }
}
