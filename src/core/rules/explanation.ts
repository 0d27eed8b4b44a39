import { Known } from "./state";

/** Which inputs of a condition decided its value for one row: the fields of the row, and tables that do not exist. */
export class Explanation {
  readonly blank = new Set<string>();
  readonly absent = new Set<string>();
  readonly present = new Set<string>();
  /** Record types of related rows for which the workbook has no table. */
  readonly tables = new Set<string>();
  /** In a group: the rows of which a blank leaves open whether they belong. */
  rows: readonly number[] | undefined;
  /** Something besides the row's own fields had a say: related rows, a blank in one of them. */
  elsewhere = false;

  /** Empties it, to be used for the next row: one is kept per rule, because absent columns are explained row by row. */
  clear(): this {
    for (const set of [this.blank, this.absent, this.present, this.tables]) if (set.size > 0) set.clear();
    this.elsewhere = false;
    this.rows = undefined;
    return this;
  }

  field(id: string, state: number): void {
    (state === Known.blank ? this.blank : state === Known.absent ? this.absent : this.present).add(id);
  }

  /** True when nothing but absent columns or tables decided: then it is said once per file, not per row. */
  get nothingThere(): boolean {
    return this.absent.size + this.tables.size > 0 && this.blank.size + this.present.size === 0 && !this.elsewhere;
  }
}
