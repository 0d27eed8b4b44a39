import type { ValueState } from "../../dictionary/dataset";
import type { Problem } from "../../dictionary/values/coerced";

/** A decided text, as a column keeps it. */
export interface Decided {
  state: ValueState;
  num: number;
  problem?: Problem;
}

/** What each text of a workbook is in one field, decided once; by the text's index in the workbook's strings. */
export class TextCache {
  /** State + 1; 0: not decided. */
  private readonly states: Uint8Array | undefined;
  private readonly nums: Float64Array | undefined;
  private readonly few = new Map<number, Decided>();
  private readonly problems = new Map<number, Problem>();

  /** @param rows rows of the table: for a small table in a large workbook a map is cheaper than arrays of all texts */
  constructor(strings: number, rows: number) {
    if (rows * 16 < strings) return;
    this.states = new Uint8Array(strings);
    this.nums = new Float64Array(strings);
  }

  /** Forgets what was decided, for another field: columns of one table share the memory. */
  clear(): void {
    this.states?.fill(0);
    this.few.clear();
    this.problems.clear();
  }

  /** Whether the text is decided. */
  has(index: number): boolean {
    return this.states ? this.states[index] !== 0 : this.few.has(index);
  }

  /** Keeps the decision on a text. */
  decide(index: number, decided: Decided): void {
    if (!this.states || !this.nums) return void this.few.set(index, decided);
    this.states[index] = decided.state + 1;
    this.nums[index] = decided.num;
    if (decided.problem) this.problems.set(index, decided.problem);
  }

  /** The decision on a text into record `at` of a column. Returns its problem, if any. */
  put(index: number, at: number, state: Uint8Array, num: Float64Array): Problem | undefined {
    if (!this.states || !this.nums) {
      const decided = this.few.get(index)!;
      state[at] = decided.state;
      num[at] = decided.num;
      return decided.problem;
    }
    state[at] = this.states[index] - 1;
    num[at] = this.nums[index];
    return this.problems.size === 0 ? undefined : this.problems.get(index);
  }
}
