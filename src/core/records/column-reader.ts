import { CellKind, type CellColumn, type WorkbookCells } from "../cells";
import { ValueState, type FieldColumn } from "../dataset";
import type { FieldReading } from "../tables/found-table";
import { blank, type Coerced, type Problem } from "../values/coerced";
import { coercerOf, type Coercer } from "../values/coercer";
import { isoDate, serialToDays } from "../values/date";
import { TextCache, type Decided } from "./text-cache";
import type { TextPool } from "./text-pool";

/** Told of every cell that is not a value of its field: record, what is wrong, the cell as printed. */
export type OnProblem = (record: number, problem: Problem, printed: string) => void;

/** Reads the cells of one worksheet column into records of a field column; a text that occurs again is decided once. */
export class ColumnReader {
  private readonly cache: TextCache;
  private readonly coercer: Coercer;
  private readonly plain: boolean;

  constructor(
    private readonly book: WorkbookCells,
    private readonly pool: TextPool,
    private readonly reading: FieldReading,
    rows = 1,
  ) {
    this.cache = new TextCache(book.strings.length, rows);
    const { field, factor } = reading;
    this.coercer = coercerOf(field, book.date1904, factor || 1);
    // Whole numbers that need no conversion and no shape are taken without a call.
    this.plain = (field.type === "integer" || field.type === "number") && factor === 1 && field.shape === undefined && (field.min ?? 0) >= 0;
  }

  read(cells: CellColumn | undefined, rows: readonly number[], target: FieldColumn, first: number, onProblem: OnProblem): void {
    const { state, num } = target;
    if (!cells) {
      state.fill(ValueState.blank, first, first + rows.length);
      return;
    }
    const { kind, value } = cells;
    const least = this.reading.field.min ?? 0;
    const integer = this.reading.field.type === "integer";
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const at = first + i;
      const k = kind[row];
      const v = value[row];
      if (k === CellKind.number && this.plain && v >= least && (!integer || Number.isInteger(v))) {
        state[at] = ValueState.ok;
        num[at] = v;
        continue;
      }
      if (k === CellKind.blank || k === undefined) {
        state[at] = ValueState.blank;
        continue;
      }
      if (k === CellKind.text) {
        const problem = this.cache.put(v, at, state, num, () => this.keep(this.coercer.text(this.book.strings[v])));
        if (problem) onProblem(at, problem, this.book.strings[v]);
        continue;
      }
      const decided = this.keep(this.decide(k as CellKind, v));
      state[at] = decided.state;
      num[at] = decided.num;
      if (decided.problem) onProblem(at, decided.problem, this.printed(k as CellKind, v));
    }
  }

  /** One text that is not a cell of its own: part of a label line. */
  one(text: string): Decided {
    return this.keep(this.coercer.text(text));
  }

  private decide(kind: CellKind, value: number): Coerced {
    if (kind === CellKind.number) return this.coercer.number(value);
    if (kind === CellKind.date) return this.coercer.date(value);
    if (kind === CellKind.boolean) return this.coercer.boolean(value === 1);
    if (kind === CellKind.error) return this.coercer.error(this.book.strings[value]);
    return blank;
  }

  private keep(coerced: Coerced): Decided {
    const decided: Decided = { state: coerced.state, num: coerced.text === undefined ? coerced.num : this.pool.index(coerced.text) };
    if (coerced.problem) decided.problem = coerced.problem;
    // A header whose unit contradicts the field is said once, at the header; its values decide nothing.
    if (this.reading.factor === 0 && decided.state === ValueState.ok) decided.state = ValueState.bad;
    return decided;
  }

  private printed(kind: CellKind, value: number): string {
    if (kind === CellKind.text || kind === CellKind.error) return this.book.strings[value];
    if (kind === CellKind.boolean) return value === 1 ? "TRUE" : "FALSE";
    if (kind !== CellKind.date) return String(value);
    const days = serialToDays(value, this.book.date1904);
    return days === undefined ? String(value) : isoDate(days);
  }
}
