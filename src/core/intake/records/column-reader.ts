import { CellKind, type CellColumn, type WorkbookCells } from "../../../sheet/cells";
import { ValueState, type FieldColumn } from "../../dictionary/dataset";
import type { ValueSaid } from "../../dictionary/said-of-values";
import type { FieldReading } from "../tables/found-table";
import type { TextRemark } from "../../../sheet/text-runs";
import { isBlankText } from "../../dictionary/text/normalise";
import type { Coerced, Problem } from "../../dictionary/values/coerced";
import { coerceCell, coercerOf, isFreeText, type Coercer } from "../../dictionary/values/coercer";
import { isoDay } from "../../../sheet/day";
import { serialToDays } from "../../dictionary/values/date";
import { rememberWords } from "./field-column";
import { isPlainState, TextCache, type Decided } from "./text-cache";
import type { TextPool } from "./text-pool";

/** Told of every cell that is not a value of its field: record, what is wrong, the cell as printed. */
export type OnProblem = (record: number, problem: Problem, printed: string) => void;

/** Where the records of a column go, and what is wrong with them. */
interface Into {
  target: FieldColumn;
  /** First record of the table. */
  first: number;
  onProblem: OnProblem;
}

/** Days and points in time remembered of one column. */
const mostDays = 4096;
const none = -1;

/** Reads the cells of one worksheet column into records of a field column; a text that occurs again is decided once. */
export class ColumnReader {
  private readonly coercer: Coercer;
  private readonly plain: boolean;
  private readonly least: number;
  private readonly integer: boolean;
  private readonly isEnum: boolean;
  private readonly days = new Map<number, Decided>();
  /** Per text of an enum, the words to be remembered, or none. */
  private readonly words = new Map<number, number>();
  /** Words, of which a part too many does no harm. */
  private readonly isWords: boolean;

  /** @param cache used by this reader alone as long as it reads */
  constructor(
    private readonly book: WorkbookCells,
    private readonly pool: TextPool,
    private readonly reading: FieldReading,
    private readonly cache = new TextCache(book.strings.length, 1),
  ) {
    cache.clear();
    const { field, factor } = reading;
    this.coercer = coercerOf(field, book.date1904, factor || 1);
    this.isWords = isFreeText(field);
    this.least = field.min ?? 0;
    this.integer = field.type === "integer";
    this.isEnum = field.type === "enum";
    // Whole numbers that need no conversion and no shape are taken without a call.
    this.plain = (field.type === "integer" || field.type === "number") && factor === 1 && field.shape === undefined && this.least >= 0;
  }

  /** Reads the cells of the rows of a table; its records begin at `first` of the column. */
  read(cells: CellColumn | undefined, rows: readonly number[], target: FieldColumn, first: number, onProblem: OnProblem): void {
    if (cells) this.each(cells.kind, cells.value, rows, { target, first, onProblem }, target.state, target.num);
    else target.state.fill(ValueState.blank, first, first + rows.length);
  }

  /** The loop alone, which sees nothing whose shape differs from field to field: it is compiled once for all columns. */
  private each(kind: CellColumn["kind"], value: CellColumn["value"], rows: readonly number[], into: Into, state: Uint8Array, num: Float64Array): void {
    const { plain, least, integer, cache } = this;
    const { first } = into;
    const { remarks } = this.book;
    // Nearly all texts have been met before, and nothing is to be said of them: they are taken without a call.
    const known = remarks || this.isEnum ? undefined : cache.states;
    const { nums } = cache;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const at = first + i;
      const k = kind[row];
      if (k === CellKind.blank || k === undefined) {
        state[at] = ValueState.blank;
        continue;
      }
      const v = value[row];
      if (k === CellKind.number && plain && v >= least && (!integer || Number.isInteger(v))) {
        state[at] = ValueState.ok;
        num[at] = v;
      } else if (k === CellKind.text && known && isPlainState(known[v])) {
        state[at] = known[v] - 1;
        num[at] = nums[v];
      } else if (k !== CellKind.text) this.other(k as CellKind, v, at, into);
      else if (remarks?.has(v)) this.remark(v, at, into);
      else {
        if (!cache.has(v)) cache.decide(v, this.keep(this.coercer.text(this.book.strings[v])));
        const problem = cache.put(v, at, state, num);
        if (problem) into.onProblem(at, problem, this.book.strings[v]);
        if (this.isEnum) this.rememberWords(into.target, at, v);
      }
    }
  }

  /** A cell that is no text. */
  private other(kind: CellKind, value: number, at: number, { target, onProblem }: Into): void {
    const decided = kind === CellKind.date ? this.day(value) : this.keep(coerceCell(this.coercer, kind, value, this.book.strings[value]));
    target.state[at] = decided.state;
    target.num[at] = decided.num;
    if (decided.problem) onProblem(at, decided.problem, this.printed(kind, value));
  }

  /** A text of which something is to be said. */
  private remark(text: number, at: number, { target, onProblem }: Into): void {
    const { decided, printed, problems } = this.remarked(this.book.strings[text], this.book.remarks!.get(text)!);
    target.state[at] = decided.state;
    target.num[at] = decided.num;
    for (const problem of problems) onProblem(at, problem, printed);
  }

  /** One text that is not a cell of its own: part of a label line. */
  one(text: string): Decided {
    return this.keep(this.coercer.text(text));
  }

  /** A text of which parts are struck out: they do not count, and that is said; where it is not known which, nothing is built on it. */
  private remarked(text: string, { struck, uncertain }: TextRemark): { decided: Decided; printed: string; problems: Problem[] } {
    const say = (said: ValueSaid): Problem => ({ clause: "data/format", said, notice: true });
    if (struck !== undefined && isBlankText(text)) return { decided: { state: ValueState.bad, num: 0 }, printed: struck, problems: [say({ code: "struck-out", data: null })] };
    const decided = this.keep(this.coercer.text(text));
    const own = decided.problem ? [decided.problem] : [];
    if (struck !== undefined) return { decided, printed: text, problems: [...own, say({ code: "partly-struck", data: { struck: struck.trim() } })] };
    if (!uncertain) return { decided, printed: text, problems: own };
    const counts = decided.state === ValueState.ok && this.isWords;
    return { decided: counts ? decided : { state: ValueState.bad, num: 0 }, printed: text, problems: [say({ code: "somewhere-struck", data: { used: counts } })] };
  }

  /** A day; those of a register are few, each met many times. */
  private day(serial: number): Decided {
    let decided = this.days.get(serial);
    if (!decided) {
      if (this.days.size >= mostDays) this.days.clear();
      this.days.set(serial, (decided = this.keep(this.coercer.date(serial))));
    }
    return decided;
  }

  /** The words of a text that a record of an enum keeps, found once for each text. */
  private rememberWords(target: FieldColumn, at: number, text: number): void {
    const known = this.words.get(text);
    if (known === undefined) {
      rememberWords(target, at, this.reading.field, this.book.strings[text], (words) => this.pool.index(words));
      this.words.set(text, target.said?.get(at) ?? none);
    } else if (known !== none) (target.said ??= new Map<number, number>()).set(at, known);
  }

  private keep(coerced: Coerced): Decided {
    // A header whose unit contradicts the field is said once, at the header; its values decide nothing, and nothing is said of them.
    if (this.reading.factor === 0 && coerced.state !== ValueState.blank) return { state: ValueState.bad, num: 0 };
    const decided: Decided = { state: coerced.state, num: coerced.text === undefined ? coerced.num : this.pool.index(coerced.text) };
    if (coerced.problem) decided.problem = coerced.problem;
    return decided;
  }

  /** A cell as printed. */
  printedAt(cells: CellColumn | undefined, row: number): string {
    return cells === undefined || !cells.kind[row] ? "" : this.printed(cells.kind[row] as CellKind, cells.value[row]);
  }

  private printed(kind: CellKind, value: number): string {
    if (kind === CellKind.text || kind === CellKind.error) return this.book.strings[value];
    if (kind === CellKind.boolean) return value === 1 ? "TRUE" : "FALSE";
    if (kind !== CellKind.date) return String(value);
    const days = serialToDays(value, this.book.date1904);
    return days === undefined ? String(value) : isoDay(days);
  }
}
