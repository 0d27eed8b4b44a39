import { CellKind } from "../../../sheet/cells";
import { shownNumber, shownText } from "../../../sheet/shown-number";
import { serialText } from "../../../sheet/serial-text";
import { struckOut, type TextRemark } from "../../../sheet/text-runs";
import { Refusal } from "../../refusal";
import { unescapeText } from "../strings/escape";
import type { StringTable } from "../strings/table";
import { decodeUtf8 } from "../xml/decode";
import { DATED, STRUCK, WORDED, type CellStyles } from "../styles/cell-styles";
import { CellType } from "./cell-type";
import { serialOfIso } from "./iso";
import { parseNumber } from "./number";
import type { LeaptCells } from "./leap";
import type { CellStore } from "./store";
import { cellName } from "../../../sheet/a1";


// Members of other modules used for every cell; see leap.ts.
const { number: NUMBER, date: DATE, text: TEXT } = CellKind;
const { number: PLAIN, shared: SHARED } = CellType;

const types = new Map<string, number>([
  ["n", CellType.number], ["s", CellType.shared], ["b", CellType.boolean], ["e", CellType.error],
  ["str", CellType.formula], ["inlineStr", CellType.inline], ["d", CellType.date],
]);

/** Turns the bytes of a `v` element into the kept value. */
export class CellValues implements LeaptCells {
  constructor(
    private readonly store: CellStore,
    private readonly strings: StringTable,
    /** Length of the shared string table, the part of `strings` that cells may point into. */
    private readonly shared: number,
    private readonly styles: CellStyles,
    private readonly date1904: boolean,
  ) {
    this.looks = styles.looks;
  }

  private readonly looks: Uint8Array;

  static typeOf(text: string | undefined): number | undefined {
    return text === undefined ? CellType.number : types.get(text);
  }

  /** Keeps the value written at data[start…end): UTF-8, references already resolved. Throws Refusal "cell-damaged". */
  put(row: number, column: number, type: number, style: number, data: Uint8Array, start: number, end: number): void {
    if (type === PLAIN || type === SHARED) return this.putNumber(row, column, type, style, parseNumber(data, start, end));
    switch (type) {
      case CellType.boolean: {
        const text = decodeUtf8(data, start, end).trim();
        const value = text === "1" || text === "true" ? 1 : text === "0" || text === "false" ? 0 : -1;
        if (value < 0) throw cellDamaged(row, column, "逻辑值写法不对");
        return this.store.put(row, column, CellKind.boolean, value);
      }
      case CellType.error:
        return this.error(row, column, decodeUtf8(data, start, end).trim());
      case CellType.date: {
        const text = decodeUtf8(data, start, end);
        const serial = serialOfIso(text, this.date1904);
        // A date that is none stays visible as the text it is: the field's own check will say so.
        if (serial === undefined) return this.text(row, column, text, style);
        return this.looks[style] & STRUCK ? this.special(row, column, serial, STRUCK | DATED, style) : this.store.put(row, column, CellKind.date, serial);
      }
      default:
        return this.text(row, column, unescapeText(decodeUtf8(data, start, end)), style);
    }
  }

  /** Keeps a number, or the text at that place of the shared strings. */
  putNumber(row: number, column: number, type: number, style: number, value: number): void {
    if (type === PLAIN) {
      if (value !== value) throw cellDamaged(row, column, "数值写法不对");
      const look = this.looks[style];
      if (look > DATED) this.special(row, column, value, look, style);
      else this.store.put(row, column, look === DATED ? DATE : NUMBER, value);
    } else {
      if (!(value >= 0 && value < this.shared) || value % 1 !== 0) throw cellDamaged(row, column, "指向不存在的文字");
      if (this.looks[style] >= STRUCK) this.text(row, column, this.strings.list[value], style, this.strings.remarks.get(value));
      else this.store.put(row, column, TEXT, value);
    }
  }

  /** A cell without a value is none here. */
  putBlank(): void {}

  text(row: number, column: number, text: string, style = -1, remark?: TextRemark): void {
    const look = this.looks[style];
    if (!(look >= STRUCK) || text.trim() === "") return this.store.put(row, column, CellKind.text, this.strings.intern(text, remark));
    this.noteInterpreted();
    const shown = (look & WORDED ? shownText(text, this.styles.shown[style]!) : undefined) ?? text;
    if (!(look & STRUCK)) return this.store.put(row, column, CellKind.text, this.strings.intern(shown, remark));
    const out = struckOut(shown + (remark?.struck ?? ""));
    this.store.put(row, column, CellKind.text, this.strings.intern(out.text, out.remark));
  }

  /** Notes that what is kept of some cell is not what is written in it. */
  noteInterpreted(): void {
    this.strings.interpreted = true;
  }

  /** A number that is struck out, or beside which its format says something. */
  private special(row: number, column: number, value: number, look: number, style: number): void {
    this.noteInterpreted();
    const format = this.styles.shown[style];
    const shown = format === undefined ? undefined : shownNumber(value, format);
    if (look & STRUCK) {
      const out = struckOut(shown ?? (look & DATED ? serialText(value, this.date1904) : String(value)));
      this.store.put(row, column, CellKind.text, this.strings.intern(out.text, out.remark));
    } else if (shown !== undefined) this.store.put(row, column, CellKind.text, this.strings.intern(shown));
    else this.store.put(row, column, NUMBER, value);
  }

  error(row: number, column: number, text: string): void {
    this.store.put(row, column, CellKind.error, this.strings.intern(text));
  }
}

/** The refusal of a cell whose content contradicts the format. */
export function cellDamaged(row: number, column: number, what: string): Refusal {
  const cell = cellName(row, column);
  return new Refusal("cell-damaged", `单元格 ${cell} 的数据已损坏（${what}），未读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后再试。`, { cell });
}
