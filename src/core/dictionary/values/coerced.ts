import { ValueState } from "../dataset";
import type { ValueSaid } from "../said-of-values";
import type { UnknownWord } from "../word-meaning";

/** The data checks, in the order in which a cell meets them. */
export type DataClause =
  | "data/type"
  | "data/enum"
  | "data/digits-lost"
  | "data/checksum"
  | "data/format"
  | "data/duplicate-header"
  | "data/merged"
  | "data/conflict"
  | "data/other-year"
  | "data/empty";

/** What is wrong with a value. */
export interface Problem {
  clause: DataClause;
  said: ValueSaid;
  /** Accuses nobody: a notice where the value is used all the same, a question where it is not. */
  notice?: boolean;
  /** Words of a column of choices that nobody knows by themselves: each is asked about once, however many cells say it. */
  words?: readonly UnknownWord[];
}

/** A cell turned into a field's value: a number (see `FieldColumn.num`) or a text still to be pooled. */
export interface Coerced {
  state: ValueState;
  num: number;
  text?: string;
  problem?: Problem;
}

export const blank: Coerced = { state: ValueState.blank, num: 0 };

export function good(num: number): Coerced {
  return { state: ValueState.ok, num };
}

export function goodText(text: string, problem?: Problem): Coerced {
  return problem ? { state: ValueState.ok, num: 0, text, problem } : { state: ValueState.ok, num: 0, text };
}

export function bad(clause: DataClause, said: ValueSaid): Coerced {
  return { state: ValueState.bad, num: 0, problem: { clause, said } };
}

/** What nobody can tell is asked about: nothing is built on it, and nobody is accused of it. */
export function asked(clause: DataClause, said: ValueSaid): Coerced {
  return { state: ValueState.bad, num: 0, problem: { clause, said, notice: true } };
}
