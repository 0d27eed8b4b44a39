import { CellKind, NO_RESULT, type CellColumn } from "../../sheet/cells";
import type { GridValue } from "./cell-value";
import { NOT_CALCULATED, isError } from "./cell-value";
import { type CellArea, MAX_COLUMNS } from "../../sheet/area";

/** Kinds of cells, and a formula that is not calculated. */
const KIND = { ...CellKind, notCalculated: 6 } as const;

interface Column {
  kind: Uint8Array;
  value: Float64Array;
  /** False while the arrays still belong to the reader or to a snapshot: the first write copies them. */
  owned: boolean;
}

/** The texts all sheets of a workbook share; grows, never shrinks. */
export class SharedTexts {
  /** Texts of the opened file whose parts look different (struck out, raised), by place; what is written later has one look. */
  mixed: ReadonlySet<number> = new Set();
  private readonly index = new Map<string, number>();
  constructor(readonly list: string[] = []) {}
  add(text: string): number {
    let at = this.index.get(text);
    if (at === undefined) {
      at = this.list.push(text) - 1;
      this.index.set(text, at);
    }
    return at;
  }
}

/** The values of a sheet, column by column: reading a block is a walk over typed arrays. Rows and columns are 0-based. */
export class Grid {
  private columns: (Column | undefined)[] = [];
  constructor(private readonly texts: SharedTexts, base: (CellColumn | undefined)[] = []) {
    this.columns = base.map((column) => column && { kind: column.kind, value: column.value, owned: false });
  }

  get(row: number, column: number): GridValue {
    const held = this.columns[column];
    return held && row < held.kind.length ? this.decode(held.kind[row], held.value[row]) : null;
  }

  set(row: number, column: number, value: GridValue): void {
    const held = this.own(column, row, value === null);
    if (!held) return;
    const [kind, number] = this.encode(value);
    held.kind[row] = kind;
    held.value[row] = number;
  }

  /** Calls back for every cell that holds something inside the area, column by column. */
  each(a: CellArea, visit: (row: number, column: number, value: GridValue) => void): void {
    for (let column = a.left; column <= Math.min(a.right, this.columns.length - 1); column++) {
      const held = this.columns[column];
      if (!held) continue;
      const end = Math.min(a.bottom, held.kind.length - 1);
      for (let row = a.top; row <= end; row++) if (held.kind[row]) visit(row, column, this.decode(held.kind[row], held.value[row]));
    }
  }

  /** True when a cell inside the area holds a text whose parts look different: Excel answers null for such a font. */
  hasMixed(a: CellArea): boolean {
    const { mixed } = this.texts;
    for (let column = a.left; mixed.size > 0 && column <= Math.min(a.right, this.columns.length - 1); column++) {
      const held = this.columns[column];
      const end = held ? Math.min(a.bottom, held.kind.length - 1) : -1;
      for (let row = a.top; row <= end; row++) if (held!.kind[row] === KIND.text && mixed.has(held!.value[row])) return true;
    }
    return false;
  }

  /** The smallest rectangle around all values, or around those inside an area; null when there is none. */
  used(within?: CellArea): CellArea | null {
    let found: CellArea | null = null;
    const last = Math.min(within?.right ?? Infinity, this.columns.length - 1);
    for (let column = within?.left ?? 0; column <= last; column++) {
      const held = this.columns[column];
      if (!held) continue;
      let top = within?.top ?? 0;
      let bottom = Math.min(within?.bottom ?? Infinity, held.kind.length - 1);
      while (top <= bottom && held.kind[top] === 0) top++;
      if (top > bottom) continue;
      while (held.kind[bottom] === 0) bottom--;
      found = found
        ? { top: Math.min(found.top, top), left: found.left, bottom: Math.max(found.bottom, bottom), right: column }
        : { top, left: column, bottom, right: column };
    }
    return found;
  }

  /** Moves what lies at and below `at` in the given columns; negative `by` deletes rows. */
  shiftRows(at: number, by: number, left = 0, right = MAX_COLUMNS - 1): void {
    for (let column = left; column <= Math.min(right, this.columns.length - 1); column++) {
      const held = this.columns[column];
      if (!held || held.kind.length <= at) continue;
      const length = Math.max(at, held.kind.length + by);
      const next: Column = { kind: new Uint8Array(length), value: new Float64Array(length), owned: true };
      next.kind.set(held.kind.subarray(0, at));
      next.value.set(held.value.subarray(0, at));
      const from = by < 0 ? at - by : at;
      if (from < held.kind.length) {
        next.kind.set(held.kind.subarray(from), from + by);
        next.value.set(held.value.subarray(from), from + by);
      }
      this.columns[column] = next;
    }
  }

  /** Moves whole columns at and right of `at`; negative `by` deletes columns. */
  shiftColumns(at: number, by: number): void {
    while (this.columns.length < at) this.columns.push(undefined);
    if (by > 0) this.columns.splice(at, 0, ...new Array<undefined>(by).fill(undefined));
    else this.columns.splice(at, -by);
  }

  /** The arrays as they are now; later writes copy them first. */
  freeze(): (CellColumn | undefined)[] {
    return this.columns.map((column) => {
      if (column) column.owned = false;
      return column && { kind: column.kind, value: column.value };
    });
  }

  private own(column: number, row: number, blank: boolean): Column | undefined {
    let held = this.columns[column];
    if (!held || row >= held.kind.length) {
      if (blank) return undefined;
      const length = Math.max(row + 1, held ? Math.ceil(held.kind.length * 1.5) : 16);
      const grown: Column = { kind: new Uint8Array(length), value: new Float64Array(length), owned: true };
      if (held) {
        grown.kind.set(held.kind);
        grown.value.set(held.value);
      }
      held = grown;
      while (this.columns.length < column) this.columns.push(undefined);
      this.columns[column] = held;
    } else if (!held.owned) {
      // The reader may end the values with the last one, before the formatted cells end.
      const value = new Float64Array(held.kind.length);
      value.set(held.value.subarray(0, held.kind.length));
      held = { kind: held.kind.slice(), value, owned: true };
      this.columns[column] = held;
    }
    return held;
  }

  private encode(value: GridValue): [number, number] {
    if (value === null) return [KIND.blank, 0];
    if (typeof value === "number") return [KIND.number, value];
    if (typeof value === "boolean") return [KIND.boolean, value ? 1 : 0];
    if (typeof value === "string") return [KIND.text, this.texts.add(value)];
    return isError(value) ? [KIND.error, this.texts.add(value.error)] : [KIND.notCalculated, 0];
  }

  private decode(kind: number, value: number): GridValue {
    switch (kind) {
      case KIND.number:
      case KIND.date:
        return value;
      case KIND.text:
        return this.texts.list[value];
      case KIND.boolean:
        return value === 1;
      case KIND.error:
        return this.texts.list[value] === NO_RESULT ? NOT_CALCULATED : { error: this.texts.list[value] };
      case KIND.notCalculated:
        return NOT_CALCULATED;
      default:
        return null;
    }
  }
}
