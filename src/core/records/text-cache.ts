import type { ValueState } from "../dataset";
import type { Problem } from "../values/coerced";

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

  /** The decision on a text into record `at` of a column; `decide` is asked the first time. Returns its problem, if any. */
  put(index: number, at: number, state: Uint8Array, num: Float64Array, decide: () => Decided): Problem | undefined {
    if (!this.states || !this.nums) {
      let decided = this.few.get(index);
      if (!decided) this.few.set(index, (decided = decide()));
      state[at] = decided.state;
      num[at] = decided.num;
      return decided.problem;
    }
    if (this.states[index] === 0) {
      const decided = decide();
      this.states[index] = decided.state + 1;
      this.nums[index] = decided.num;
      if (decided.problem) this.problems.set(index, decided.problem);
    }
    state[at] = this.states[index] - 1;
    num[at] = this.nums[index];
    return this.problems.size === 0 ? undefined : this.problems.get(index);
  }
}
