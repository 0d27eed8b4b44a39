import { CellKind, type CellColumn } from "../../core/cells";
import { isDateFormat } from "../../sheet/date-format";

/** Texts of a workbook, each kept once. */
export class Strings {
  readonly list: string[] = [];
  private readonly index = new Map<string, number>();

  add(text: string): number {
    let at = this.index.get(text);
    if (at === undefined) {
      at = this.list.length;
      this.index.set(text, at);
      this.list.push(text);
    }
    return at;
  }
}

/** What one block answered, as office.js gives it. */
export interface BlockAnswer {
  values: unknown[][];
  valueTypes: string[][];
  numberFormat: unknown[][];
}

/** The columns of one sheet while they are read. */
export class ColumnStore {
  readonly columns: (CellColumn | undefined)[] = [];
  private lastRow = -1;

  constructor(
    private readonly rows: number,
    private readonly strings: Strings,
  ) {}

  /** Rows from 1 to the last that holds a value. */
  get rowCount(): number {
    return this.lastRow + 1;
  }

  /** Takes a block in; answers roughly how many bytes it was on the wire. */
  take(top: number, left: number, answer: BlockAnswer): number {
    let bytes = 0;
    answer.values.forEach((row, i) => {
      row.forEach((value, j) => {
        const format = String(answer.numberFormat[i][j]);
        // On the wire a cell is its value, its type and its number format, each quoted and followed by a comma.
        bytes += 12 + format.length + (typeof value === "string" ? 2 + value.length * 3 : 8);
        if (value === "" || value === null) return;
        this.put(top + i, left + j, value, answer.valueTypes[i][j], format);
      });
    });
    return bytes;
  }

  private put(row: number, at: number, value: unknown, type: string, format: string): void {
    const column = (this.columns[at] ??= { kind: new Uint8Array(this.rows), value: new Float64Array(this.rows) });
    if (row > this.lastRow) this.lastRow = row;
    if (typeof value === "number") {
      column.kind[row] = isDateFormat(format) ? CellKind.date : CellKind.number;
      column.value[row] = value;
    } else if (typeof value === "boolean") {
      column.kind[row] = CellKind.boolean;
      column.value[row] = value ? 1 : 0;
    } else {
      column.kind[row] = type === "Error" ? CellKind.error : CellKind.text;
      column.value[row] = this.strings.add(String(value));
    }
  }
}
