import { decode, decodeWhole, encode } from "../../write/bytes";
import { undecoded } from "../package";
import type { Steps } from "../../write/steps";
import { element } from "../xml/element";
import type { FormulaChange, SheetKey } from "../formula/change";
import { shiftRow } from "../../../sheet/formula/shift";
import { RowDraft } from "./draft";
import { followCells, renumber } from "./follow";
import { plainRows } from "./spelling";
import type { RowIndex, SheetSplit } from "./scan";
import { MAX_ROWS } from "../../../sheet/area";

/** Bytes of rows rewritten at a time. */
const chunk = 1 << 18;

/** The rows of a worksheet: those nobody touches stay bytes, the others become drafts. */
export class SheetRows {
  private readonly bytes: Uint8Array;
  private readonly lead: Uint8Array;
  private index: RowIndex;
  /** Numbers the rows had in the file. */
  private file: Int32Array;
  /** 1: the row is a draft now. */
  private taken: Uint8Array;
  /** Flags of all rows together. */
  private readonly anyFlag: number;
  private drafts = new Map<number, RowDraft>();
  /** Namespace prefix of rows and cells with its colon, or "". */
  readonly p: string;
  private readonly home: SheetKey;
  private readonly changes: readonly FormulaChange[];
  /** A formula came out different from what the file had. */
  formulasChanged = false;

  constructor(split: SheetSplit, home: SheetKey, changes: readonly FormulaChange[]) {
    this.bytes = split.bytes;
    this.lead = split.lead;
    this.index = split.rows;
    this.file = split.rows.row;
    this.taken = new Uint8Array(split.rows.count);
    this.anyFlag = split.rows.flags.subarray(0, split.rows.count).reduce((all, flags) => all | flags, 0);
    this.p = split.prefix;
    this.home = home;
    this.changes = changes;
  }

  /** Position of the first row at or after `row` among the rows as bytes. */
  private lowerBound(row: number): number {
    let low = 0;
    let high = this.index.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.index.row[middle] < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The row for changing, if it exists. */
  existing(row: number): RowDraft | undefined {
    const known = this.drafts.get(row);
    if (known) return this.follow(known);
    const at = this.lowerBound(row);
    if (at >= this.index.count || this.index.row[at] !== row || this.taken[at]) return undefined;
    this.taken[at] = 1;
    const xml = this.moved(this.plain(at, at + 1), at);
    const draft = RowDraft.parse(xml, row, this.p, this.changes.length);
    this.drafts.set(row, draft);
    return draft;
  }

  /** The row for changing, made when it does not exist. */
  draft(row: number): RowDraft {
    let draft = this.existing(row);
    if (!draft) {
      draft = new RowDraft(row, this.p, element(`${this.p}row`, { r: row + 1 }), this.changes.length);
      this.drafts.set(row, draft);
    }
    return draft;
  }

  /** Rows that exist, ascending. */
  *numbers(): Generator<number> {
    const drafted = [...this.drafts.keys()].sort((a, b) => a - b);
    let d = 0;
    for (let i = 0; i < this.index.count; i++) {
      if (this.taken[i]) continue;
      while (d < drafted.length && drafted[d] < this.index.row[i]) yield drafted[d++];
      yield this.index.row[i];
    }
    while (d < drafted.length) yield drafted[d++];
  }

  get isEmpty(): boolean {
    return this.numbers().next().done === true;
  }

  /** Rows that hold, or held in the file, formulas of that kind, as drafts from the top. */
  flagged(flag: number): RowDraft[] {
    if (!(this.anyFlag & flag)) return [];
    const { row, count, flags } = this.index;
    const found: number[] = [];
    for (let i = 0; i < count; i++) if (flags[i] & flag) found.push(row[i]);
    return found.map((at) => this.existing(at)).filter((draft) => draft !== undefined);
  }

  /** Some cell had a formula in the file; those written since are known to who wrote them. */
  get hadFormulas(): boolean {
    return this.anyFlag !== 0;
  }

  /** A row at or after `row` holds a value or a formula. */
  hasContentFrom(row: number): boolean {
    const content = /<(?:[^\s<>:/]+:)?(?:v|is|f)[\s>/]/;
    for (let i = this.lowerBound(row); i < this.index.count; i++) {
      if (!this.taken[i] && content.test(decode(this.bytes.subarray(this.index.start[i], this.index.end[i])))) return true;
    }
    return [...this.drafts.values()].some((draft) => draft.row >= row && draft.cells.some((cell) => content.test(cell)));
  }

  /** Lets formulas follow all changes, so that {@link formulasChanged} is known before the rows are written. */
  *followAll(): Steps<void> {
    if (!this.changes.length) return;
    for (const draft of this.drafts.values()) this.follow(draft);
    const { index } = this;
    for (let i = 0; i < index.count && !this.formulasChanged; i++) {
      if (index.flags[i] && !this.taken[i]) this.written(i, i + 1);
      if ((i & 1023) === 1023) yield;
    }
  }

  /** Moves rows as in {@link shiftRow}; deleted ones go. Formulas follow through the list of changes. */
  shift(at: number, count: number): void {
    const { index } = this;
    const shift = { sheet: "", at, count };
    // A row that says no number would be found at the wrong place: it gets one.
    if (index.unnumbered) for (const row of [...this.numbers()]) this.existing(row);
    const size = index.count;
    const kept: RowIndex = { count: 0, start: new Int32Array(size), end: new Int32Array(size), row: new Int32Array(size), flags: new Uint8Array(size), unnumbered: false };
    const file = new Int32Array(size);
    const taken = new Uint8Array(index.count);
    for (let i = 0; i < index.count; i++) {
      const row = shiftRow(index.row[i], shift);
      if (row === null) continue;
      kept.start[kept.count] = index.start[i];
      kept.end[kept.count] = index.end[i];
      kept.row[kept.count] = row;
      kept.flags[kept.count] = index.flags[i];
      file[kept.count] = this.file[i];
      taken[kept.count++] = this.taken[i];
    }
    this.index = kept;
    this.file = file;
    this.taken = taken;
    const drafts = new Map<number, RowDraft>();
    for (const [row, draft] of this.drafts) {
      const next = shiftRow(row, shift);
      if (next === null) continue;
      this.move(draft, next);
      drafts.set(next, draft);
    }
    this.drafts = drafts;
  }

  private move(draft: RowDraft, row: number): void {
    if (row === draft.row) return;
    const delta = row - draft.row;
    for (let i = 0; i < draft.cells.length; i++) draft.cells[i] = renumber(draft.cells[i], delta);
    draft.row = row;
  }

  /** Brings a draft's formulas up to date. */
  private follow(draft: RowDraft): RowDraft {
    const pending = draft.epoch < this.changes.length ? this.changes.slice(draft.epoch) : [];
    if (pending.length) {
      for (let i = 0; i < draft.cells.length; i++) draft.cells[i] = followCells(draft.cells[i], pending, this.home, this.changed);
      draft.epoch = this.changes.length;
    }
    return draft;
  }

  private readonly changed = () => {
    this.formulasChanged = true;
  };

  /** XML of byte rows from…to-1, which all moved alike, in the spelling that cells are changed in. */
  private plain(from: number, to: number): string {
    const { row, start, end } = this.index;
    const xml = decodeWhole(this.bytes.subarray(start[from], end[to - 1])) ?? undecoded(`第 ${row[from] + 1} 行`);
    return plainRows(xml);
  }

  private moved(plain: string, from: number): string {
    return followCells(renumber(plain, this.index.row[from] - this.file[from]), this.changes, this.home, this.changed);
  }

  /** The bytes of such rows as they now are: the same where nothing in them changed. */
  private written(from: number, to: number): Uint8Array {
    const plain = this.plain(from, to);
    const moved = this.moved(plain, from);
    return moved === plain ? this.bytes.subarray(this.index.start[from], this.index.end[to - 1]) : encode(moved);
  }

  /** The rows as they now are, ready for the part. */
  *pieces(): Generator<Uint8Array> {
    const { index } = this;
    const drafted = [...this.drafts.values()].sort((a, b) => a.row - b.row);
    const still = this.file === index.row && this.changes.length === 0;
    let d = 0;
    yield this.lead;
    for (let i = 0; i < index.count; ) {
      if (this.taken[i]) {
        i++;
        continue;
      }
      while (d < drafted.length && drafted[d].row < index.row[i]) yield encode(this.follow(drafted[d++]).toString());
      const limit = d < drafted.length ? drafted[d].row : MAX_ROWS;
      const delta = index.row[i] - this.file[i];
      let j = i + 1;
      while (j < index.count && !this.taken[j] && index.row[j] < limit && index.row[j] - this.file[j] === delta
        && index.start[j] === index.end[j - 1] && index.end[j] - index.start[i] < chunk) j++;
      yield still ? this.bytes.subarray(index.start[i], index.end[j - 1]) : this.written(i, j);
      i = j;
    }
    while (d < drafted.length) yield encode(this.follow(drafted[d++]).toString());
  }
}
