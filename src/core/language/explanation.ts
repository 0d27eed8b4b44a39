import { Known } from "./state";

/** Which inputs of a condition decided its value for one row: the fields of the row, and tables that do not exist. */
export class Explanation {
  readonly blank = new Set<string>();
  readonly absent = new Set<string>();
  readonly present = new Set<string>();
  /** Record types of related rows for which the workbook has no table. */
  readonly tables = new Set<string>();
  /** Columns that the tables of related rows lack: record type → fields. */
  readonly lacking = new Map<string, Set<string>>();
  /** Years of which a deadline was worked out without their holidays. */
  readonly unknownYears = new Set<number>();
  /** In a group: the rows of which a blank leaves open whether they belong. */
  rows: readonly number[] | undefined;
  /** The condition is unknown: then what is present leaves nothing open, and only what is not there does. */
  open = false;
  /** Every cell that the finding names lies in an absent column. */
  nowhere = false;
  /** Something besides the row's own fields had a say: related rows, a blank in one of them. */
  elsewhere = false;

  /** Empties it, to be used for the next row: one is kept per rule, because absent columns are explained row by row. */
  clear(): this {
    for (const set of [this.blank, this.absent, this.present, this.tables, this.lacking, this.unknownYears]) if (set.size > 0) set.clear();
    this.elsewhere = this.open = this.nowhere = false;
    this.rows = undefined;
    return this;
  }

  field(id: string, state: number): void {
    (state === Known.blank ? this.blank : state === Known.absent ? this.absent : this.present).add(id);
  }

  /** Notes columns that the tables of a related record type lack. */
  lack(record: string, fields: Iterable<string>): void {
    const known = this.lacking.get(record) ?? new Set<string>();
    for (const field of fields) known.add(field);
    this.lacking.set(record, known);
  }

  /** True when nothing but absent columns or tables decided: then it is said once per file, not per row. */
  get nothingThere(): boolean {
    if (this.nowhere) return true;
    const decided = this.blank.size + (this.open ? 0 : this.present.size);
    return this.absent.size + this.tables.size + this.lacking.size > 0 && decided === 0 && !this.elsewhere;
  }
}
