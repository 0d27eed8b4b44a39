import type { Outcome } from "../dictionary/finding";
import type { MaskKernel } from "../language/kernel";
import type { Program, Step } from "./program";
import { Truth } from "../language/state";

const { no, yes, broken } = Truth;

/** What became of a row (or of the group it speaks for) and which condition settled it. */
export interface RowVerdict {
  outcome: Outcome;
  /** The condition that settled it, to be asked for its reasons. */
  by: MaskKernel;
  /** "blank": the condition was unknown, so the outcome says that something is not filled in. */
  why: "when" | "case" | "false" | "blank" | "broken";
  step?: Step;
}

/** Told of a judged row, its outcome, and the place of the case that settled it. */
export type EachRow = (row: number, outcome: Outcome, step?: number) => void;

/** Receives every row's verdict but passes, which are only counted. */
export interface RowRun {
  passed(rows: number): void;
  /**
   * Row i of the last run, to which the clause does not apply by its `when`, to be asked why. Answers the table of which no further row need
   * be asked, or -1: of many rules nearly all rows are such.
   */
  ask(program: Program, start: number, i: number): number;
  /** All those rows of the last run, where `when` is no: they are counted together. */
  exempt(program: Program, start: number, count: number, when: Uint8Array): void;
  verdict(program: Program, start: number, count: number, i: number, verdict: RowVerdict): void;
  /** Told of passes too, where someone asked for each row (examples). */
  eachPass?: (row: number, step?: number) => void;
}

/**
 * Runs a program over `count` rows from `start`; rows that do not speak for a group are skipped in group rules.
 */
export function judge(program: Program, start: number, count: number, run: RowRun): void {
  const { when, steps, expect, groups } = program;
  when?.run(start, count);
  for (const step of steps) step.test.run(start, count);
  expect.run(start, count);
  let passes = 0;
  const { eachPass } = run;
  const one = (i: number): void => {
    const verdict = settle(program, i);
    if (verdict) return run.verdict(program, start, count, i, verdict);
    passes++;
    eachPass?.(start + i, reached(program, i));
  };
  // Without steps a pass is the condition alone.
  const passing = steps.length === 0 && !eachPass ? expect.out : undefined;
  if (groups) {
    for (const row of between(groups.speakers, start, start + count)) {
      if (passing && passing[row - start] === yes && (!when || when.out[row - start] === yes)) passes++;
      else one(row - start);
    }
  } else {
    // `one` counts as well, so the sum is taken afterwards.
    const found = when ? runWhere({ program, when: when.out, start, count }, passing, one, run) : runAll(passing, count, one);
    passes += found;
  }
  run.passed(passes);
}

/** Number of rows that pass on the condition alone; `one` is called for the others. */
function runAll(passing: Uint8Array | undefined, count: number, one: (i: number) => void): number {
  let passes = 0;
  for (let i = 0; i < count; i++) {
    if (passing && passing[i] === yes) passes++;
    else one(i);
  }
  return passes;
}

/** Rows of a program under a condition. */
interface Conditional {
  program: Program;
  when: Uint8Array;
  start: number;
  count: number;
}

/** As `runAll`, of those to which the clause applies; the others are told together. */
function runWhere({ program, when, start, count }: Conditional, passing: Uint8Array | undefined, one: (i: number) => void, run: RowRun): number {
  const { source } = program.scope.set;
  let passes = 0;
  let exempt = 0;
  let answered = -1;
  for (let i = 0; i < count; i++) {
    if (when[i] === no) {
      exempt++;
      if (source[start + i] !== answered) answered = run.ask(program, start, i);
    } else if (when[i] === yes && passing && passing[i] === yes) passes++;
    else one(i);
  }
  if (exempt > 0) run.exempt(program, start, count, when);
  return passes;
}

/** The part of ascending rows from `from` up to but without `to`. */
function between(rows: Int32Array, from: number, to: number): Int32Array {
  return rows.subarray(lowerEnd(rows, from), lowerEnd(rows, to));
}

/** First position whose row is not less than `row`. */
function lowerEnd(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The verdict on row i of the last run; undefined for a pass. */
export function settle(program: Program, i: number): RowVerdict | undefined {
  const { when, steps } = program;
  if (when && when.out[i] !== yes) {
    if (when.out[i] === no) return { outcome: "n/a", by: when, why: "when" };
    if (when.out[i] === broken) return { outcome: "broken", by: when, why: "broken" };
    return { outcome: program.whenBlank, by: when, why: "blank" };
  }
  let doubtful: Step[] | undefined;
  for (const step of steps) {
    if (step.test.out[i] === broken) (doubtful ??= []).push(step);
    if (step.test.out[i] !== yes) continue;
    return inDoubt(doubtful, step.outcome === "pass" ? undefined : { outcome: step.outcome, by: step.test, why: "case", step });
  }
  return inDoubt(doubtful, expected(program, i));
}

/** Place of the first case that holds of a row that passed; undefined when `expect` had to be asked. */
function reached({ steps }: Program, i: number): number | undefined {
  const place = steps.findIndex((step) => step.test.out[i] === yes);
  return place < 0 ? undefined : place;
}

function expected({ rule, blank, expect }: Program, i: number): RowVerdict | undefined {
  if (expect.out[i] === yes) return undefined;
  if (expect.out[i] === no) return { outcome: rule.outcome, by: expect, why: "false" };
  if (expect.out[i] === broken) return { outcome: "broken", by: expect, why: "broken" };
  return blank === "pass" ? undefined : { outcome: blank, by: expect, why: "blank" };
}

/** A case that a data error leaves open and that would have ended otherwise: nobody can say which it is. */
function inDoubt(doubtful: readonly Step[] | undefined, verdict: RowVerdict | undefined): RowVerdict | undefined {
  const other = doubtful?.find((step) => step.outcome !== (verdict?.outcome ?? "pass"));
  return other ? { outcome: "broken", by: other.test, why: "broken" } : verdict;
}
