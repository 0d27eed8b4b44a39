import type { Explanation } from "./explanation";
import type { FaultSaid } from "../dictionary/said-of-faults";
import type { Truth } from "./state";

/** Rows judged at a time: small enough for a slice of a few milliseconds, large enough for the loop to dominate. */
export const CHUNK = 2048;

/** "list" is text whose members are split at 、 ; ；; "ratio" a number shown as a percentage. */
export type ValueType = "number" | "ratio" | "date" | "boolean" | "enum" | "text" | "list";

/** An expression, compiled: values of a run of rows. `num` holds as in `FieldColumn`, texts being indexes into `RuleData.texts`. */
export interface ValueKernel {
  readonly type: ValueType;
  /** Members of an enum; values are indexes into them. */
  readonly codes?: readonly string[];
  /** What to call a member of the enum in messages. */
  readonly labels?: readonly string[];
  /** Same value in every row, known at compile time. */
  readonly constant?: boolean;
  /** `Known` of row start + i, valid until the next run. */
  state: Uint8Array;
  num: Float64Array;
  /** Upper bounds where they are known and differ from `num`. */
  high?: Float64Array;
  run(start: number, count: number): void;
  /** Fields of the record at hand that it reads, in order. */
  readonly fields: readonly string[];
  /** Adds what is blank, absent or present in row i of the last run. */
  explain(i: number, to: Explanation): void;
}

/** A condition, compiled. */
export interface MaskKernel {
  /** `Truth` of row start + i, valid until the next run. */
  out: Uint8Array;
  /** Known at compile time. */
  readonly constant?: Truth;
  run(start: number, count: number): void;
  readonly fields: readonly string[];
  /** Adds the inputs that decided row i of the last run. */
  explain(i: number, to: Explanation): void;
}

/** Names that stand in a rule but not in the dictionary, types that cannot be compared: the pack's fault, never the filer's. */
export class RuleFault extends Error {
  override name = "RuleFault";
  constructor(readonly said: FaultSaid) {
    super(`${said.code} ${JSON.stringify(said.data)}`);
  }
}
