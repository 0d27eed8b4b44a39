import type { Condition } from "../pack/language";
import { Explanation } from "./explanation";
import { CHUNK, type MaskKernel, type Scope } from "./kernel";
import { KeyMaker } from "./keys";
import type { Preparation } from "./reasoning";
import { Truth } from "./state";

/** The groups of a rule: rows that are equal in some fields, among those where a condition holds. */
export class Groups implements Preparation {
  /** Per row: its group, or -1 when it belongs to none (condition false, a key blank). */
  readonly of: Int32Array;
  /** Per row of a group: yes, or unknown when a blank leaves open whether it belongs. */
  readonly truth: Uint8Array;
  /** Per group, its rows in order; the first speaks for the group. */
  readonly rows: number[][] = [];
  /** Per group, the blanks that leave open whether some of its rows belong. */
  readonly doubts: (Explanation | undefined)[] = [];
  /** Rows left out because a key or the condition holds a data error. */
  unreadable = 0;
  /** Absent columns because of which rows could not be put into groups. */
  readonly absentKeys = new Set<string>();
  private readonly keys: KeyMaker;
  private readonly where: MaskKernel | undefined;

  /** Kernels are compiled at once, so that what they need is prepared before the groups are. */
  constructor(
    private readonly scope: Scope,
    by: readonly string[],
    where: Condition | undefined,
  ) {
    this.of = new Int32Array(scope.set.length).fill(-1);
    this.truth = new Uint8Array(scope.set.length).fill(Truth.yes);
    this.keys = new KeyMaker(by.map((field) => scope.value(field)), scope.data.texts);
    this.where = where && scope.mask(where);
  }

  *prepare(): Generator<void> {
    const byKey = new Map<number | string, number>();
    const length = this.scope.set.length;
    for (let start = 0; start < length; start += CHUNK) {
      const count = Math.min(CHUNK, length - start);
      this.where?.run(start, count);
      this.keys.run(start, count);
      for (let i = 0; i < count; i++) this.place(start + i, i, byKey);
      if (this.scope.data.pace.due()) yield;
    }
  }

  private place(row: number, i: number, byKey: Map<number | string, number>): void {
    const truth = this.where ? this.where.out[i] : Truth.yes;
    if (truth === Truth.no) return;
    const key = this.keys.key(i);
    if (truth === Truth.broken || key === undefined) {
      if (truth === Truth.broken || this.keys.broken(i)) this.unreadable++;
      else this.keys.absent(i, this.absentKeys);
      return;
    }
    let group = byKey.get(key);
    if (group === undefined) {
      byKey.set(key, (group = this.rows.length));
      this.rows.push([]);
    }
    this.of[row] = group;
    this.rows[group].push(row);
    if (truth === Truth.unknown) {
      this.truth[row] = Truth.unknown;
      this.where!.explain(i, (this.doubts[group] ??= new Explanation()));
    }
  }
}
