import type { ValueState } from "../../dictionary/dataset";
import type { Problem } from "../../dictionary/values/coerced";

/** A decided text, as a column keeps it. */
export interface Decided {
  state: ValueState;
  num: number;
  problem?: Problem;
}

/** Set in the state of a text of which something is to be said. */
const withProblem = 8;

/** What each text of a workbook is in one field, decided once; by the text's index in the workbook's strings. */
export class TextCache {
  /** State + 1, and `withProblem`; 0: not decided. Absent for a small table in a large workbook, for which a map is cheaper than arrays of all texts. */
  readonly states: Uint8Array | undefined;
  readonly nums: Float64Array;
  private readonly few = new Map<number, Decided>();
  private readonly problems = new Map<number, Problem>();

  /** @param rows rows of the table */
  constructor(strings: number, rows: number) {
    const many = rows * 16 >= strings;
    this.states = many ? new Uint8Array(strings) : undefined;
    this.nums = new Float64Array(many ? strings : 0);
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
    if (!this.states) return void this.few.set(index, decided);
    this.states[index] = decided.state + 1;
    this.nums[index] = decided.num;
    if (!decided.problem) return;
    this.states[index] |= withProblem;
    this.problems.set(index, decided.problem);
  }

  /** The decision on a text into record `at` of a column. Returns its problem, if any. */
  put(index: number, at: number, state: Uint8Array, num: Float64Array): Problem | undefined {
    if (!this.states) {
      const decided = this.few.get(index)!;
      state[at] = decided.state;
      num[at] = decided.num;
      return decided.problem;
    }
    const known = this.states[index];
    state[at] = (known & ~withProblem) - 1;
    num[at] = this.nums[index];
    return known > withProblem ? this.problems.get(index) : undefined;
  }
}

/** True for a state in `TextCache.states` of a text that is decided and of which nothing is to be said. */
export const isPlainState = (state: number): boolean => state !== 0 && state < withProblem;
