import type { Cond } from "./operators/part";
import { Explanation } from "./explanation";
import { CHUNK, type MaskKernel } from "./kernel";
import { KeyMaker, KeyTable } from "./keys";
import type { Preparation, Scope } from "./rule-data";
import { Truth } from "./state";

const { no, unknown, yes, broken } = Truth;

/** The groups of a rule: rows that are equal in some fields, among those where a condition holds. */
export class Groups implements Preparation {
  /** Per row: its group, or -1 when it belongs to none (condition false, a key blank). */
  readonly of: Int32Array;
  /** Per row of a group: yes, or unknown when a blank leaves open whether it belongs. */
  readonly truth: Uint8Array;
  /** Number of groups. */
  count = 0;
  /** Per group, the rows of which blanks leave open whether they belong, and those blanks. */
  readonly doubts: ({ reasons: Explanation; rows: number[] } | undefined)[] = [];
  /** Rows left out because a key or the condition holds a data error. */
  unreadable = 0;
  /** Absent columns because of which rows could not be put into groups. */
  readonly absentKeys = new Set<string>();
  /** Group, counted from 1, of each place in the table of keys; 0: none. */
  private numbers = new Int32Array(1024);
  private readonly keys: KeyMaker;
  private readonly where: MaskKernel | undefined;
  /** Rows of all groups, group after group. */
  private sorted = new Int32Array(0);
  private from = new Int32Array(1);

  /** Kernels are compiled at once, so that what they need is prepared before the groups are. */
  constructor(
    scope: Scope,
    by: readonly string[],
    where: Cond | undefined,
  ) {
    this.of = new Int32Array(scope.set.length).fill(-1);
    this.truth = new Uint8Array(scope.set.length).fill(yes);
    this.keys = new KeyMaker(by.map((field) => scope.value(field)), scope.data.texts);
    this.where = where && scope.mask(where);
  }

  /** Rows that speak for a group, in order. */
  speakers = new Int32Array(0);

  /** Rows of a group, in order. */
  rows(group: number): Int32Array {
    return this.sorted.subarray(this.from[group], this.from[group + 1]);
  }

  prepare(): void {
    const table = new KeyTable();
    const { length } = this.of;
    const places = new Int32Array(CHUNK);
    for (let start = 0; start < length; start += CHUNK) {
      const count = Math.min(CHUNK, length - start);
      this.where?.run(start, count);
      this.keys.run(start, count);
      this.keys.find(count, table, true, places);
      if (this.where) for (let i = 0; i < count; i++) this.put(start + i, i, places[i]);
      else this.putAll(start, count, places);
    }
    this.sort();
  }

  /** Rows of which each belongs: their groups are the places of their keys. */
  private putAll(start: number, count: number, places: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const place = places[i];
      if (place < 0) this.put(start + i, i, place);
      else {
        this.of[start + i] = place;
        if (place >= this.count) this.count = place + 1;
      }
    }
  }

  private put(row: number, i: number, place: number): void {
    const truth = this.where ? this.where.out[i] : yes;
    if (truth === no) return;
    if (truth === broken || place < 0) {
      if (truth === broken || place === -2) this.unreadable++;
      else this.keys.absent(i, this.absentKeys);
      return;
    }
    // Keys of rows that belong to no group have places too, so groups are numbered apart.
    if (place >= this.numbers.length) this.numbers = grown(this.numbers, place);
    if (this.numbers[place] === 0) this.numbers[place] = ++this.count;
    const group = this.numbers[place] - 1;
    this.of[row] = group;
    if (truth !== unknown) return;
    this.truth[row] = unknown;
    const doubt = (this.doubts[group] ??= { reasons: new Explanation(), rows: [] });
    doubt.rows.push(row);
    this.where!.explain(i, doubt.reasons);
  }

  private sort(): void {
    const { of, count } = this;
    const from = new Int32Array(count + 1);
    for (let row = 0; row < of.length; row++) if (of[row] >= 0) from[of[row] + 1]++;
    for (let group = 0; group < count; group++) from[group + 1] += from[group];
    const next = from.slice();
    this.sorted = new Int32Array(from[count]);
    for (let row = 0; row < of.length; row++) if (of[row] >= 0) this.sorted[next[of[row]]++] = row;
    this.from = from;
    // Groups are numbered as they are met, so their first rows ascend.
    this.speakers = new Int32Array(count);
    for (let group = 0; group < count; group++) this.speakers[group] = this.sorted[from[group]];
  }
}

function grown(array: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(place * 2);
  larger.set(array);
  return larger;
}
