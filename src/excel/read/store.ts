import { CellKind, type CellColumn } from "../../sheet/cells";
import { InputsMet } from "../../sheet/formula/inputs";
import { isDateFormat } from "../../sheet/date-format";
import { serialText } from "../../sheet/serial-text";
import { shownFormat, shownNumber, shownText } from "../../sheet/shown-number";
import { struckOut, type TextRemark } from "../../sheet/text-runs";

/** Texts of a workbook, each kept once. */
export class Strings {
  readonly list: string[] = [];
  /** What must be said of some texts, by place; such a text has a place of its own. */
  readonly remarks = new Map<number, TextRemark>();
  private readonly index = new Map<string, number>();

  add(text: string, remark?: TextRemark): number {
    if (remark) {
      const place = this.list.push(text) - 1;
      this.remarks.set(place, remark);
      return place;
    }
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
interface BlockRead {
  values: unknown[][];
  valueTypes: string[][];
  numberFormat: unknown[][];
  /** Only where formulas were asked for; null where they are too many. */
  formulas?: unknown[][] | null;
}

/** The columns of one sheet while they are read. */
export class ColumnStore {
  readonly columns: (CellColumn | undefined)[] = [];
  private lastRow = -1;
  /** What its formulas take from outside, and how many there are. */
  readonly inputs = new InputsMet();
  formulas = 0;
  /** Per row, numbers that are kept as the text their format shows; no more than 255. */
  private readonly shown: Uint8Array;

  /** @param reach per column, down to which row values are expected; a blank has none, so that a column needs no room for it */
  constructor(
    private readonly rows: number,
    private readonly strings: Strings,
    private readonly reach: ReadonlyMap<number, number>,
  ) {
    this.shown = new Uint8Array(rows);
  }

  /** Rows from 1 to the last that holds a value. */
  get rowCount(): number {
    return this.lastRow + 1;
  }

  /** Takes a block in; answers roughly how many bytes it was on the wire. */
  take(top: number, left: number, answer: BlockRead): number {
    let bytes = 0;
    const { formulas } = answer;
    answer.values.forEach((row, i) => {
      row.forEach((value, j) => {
        const formula = formulas?.[i]?.[j];
        // A text that begins with "=" is told as its own formula.
        if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
          this.formulas++;
          this.inputs.take(formula.slice(1), top + i, left + j);
        }
        if (formula !== undefined) bytes += typeof formula === "string" ? 3 + formula.length * 3 : 9;
        const format = String(answer.numberFormat[i][j]);
        // On the wire a cell is its value, its type and its number format, each quoted and followed by a comma.
        bytes += 12 + format.length + (typeof value === "string" ? 2 + value.length * 3 : 8);
        if (value === "" || value === null) return;
        this.put(top + i, left + j, value, answer.valueTypes[i][j], format);
      });
    });
    return bytes;
  }

  /** Takes what a cell's font says: struck out as a whole it does not count; struck out or raised in parts, nobody knows in which. */
  remark(row: number, at: number, font: "struck" | "mixed", date1904: boolean): void {
    const column = this.columns[at];
    const kind = column?.kind[row];
    if (!column || kind === undefined || kind === CellKind.blank) return;
    const value = column.value[row];
    const isText = kind === CellKind.text || kind === CellKind.error;
    if (font === "mixed" && kind !== CellKind.text) return;
    const text = isText ? this.strings.list[value] : kind === CellKind.date ? serialText(value, date1904) : String(value);
    if (text.trim() === "") return;
    const said = font === "struck" ? struckOut(text) : { text, remark: { uncertain: true as const } };
    column.kind[row] = CellKind.text;
    column.value[row] = this.strings.add(said.text, said.remark);
  }

  /** Rows that have a label or two beside numbers, as totals have. */
  rowsLikeTotals(): number[] {
    const texts = new Uint16Array(this.rowCount);
    const numbers = new Uint16Array(this.rowCount);
    // Column by column: a sheet may be as wide as Excel's and have few columns with anything in them.
    this.columns.forEach((column) => {
      if (!column) return;
      for (let row = 1; row < Math.min(this.rowCount, column.value.length); row++) {
        const kind = column.kind[row];
        if (kind === CellKind.text) texts[row]++;
        else if (kind === CellKind.number) numbers[row]++;
      }
    });
    const rows: number[] = [];
    for (let row = 1; row < this.rowCount; row++) {
      const labels = texts[row] - this.shown[row];
      if (labels > 0 && labels <= 2 && numbers[row] + this.shown[row] > 0) rows.push(row);
    }
    return rows;
  }

  private put(row: number, at: number, value: unknown, type: string, format: string): void {
    const column = (this.columns[at] ??= { kind: new Uint8Array(this.rows), value: new Float64Array(this.reach.get(at) ?? this.rows) });
    if (row > this.lastRow) this.lastRow = row;
    const own = shownFormat(format);
    if (typeof value === "number") {
      const shown = own && shownNumber(value, own);
      column.kind[row] = shown !== undefined ? CellKind.text : isDateFormat(format) ? CellKind.date : CellKind.number;
      column.value[row] = shown === undefined ? value : this.strings.add(shown);
      if (shown !== undefined && this.shown[row] < 255) this.shown[row]++;
    } else if (typeof value === "boolean") {
      column.kind[row] = CellKind.boolean;
      column.value[row] = value ? 1 : 0;
    } else {
      column.kind[row] = type === "Error" ? CellKind.error : CellKind.text;
      const text = String(value);
      column.value[row] = this.strings.add((column.kind[row] === CellKind.text && own ? shownText(text, own) : undefined) ?? text);
    }
  }
}
