import type { Candidate } from "./candidate";
import type { Trace, FormValues } from "./value";

/** What a form prints in one cell, and the cells it was taken from. */
export interface PlanCell {
  value: string | number | null;
  from: Trace[];
  /** Of a sum: how many lines have nothing to add. */
  open?: number;
}

/** What `sourceValue` needs to know of the row at hand. */
export interface RowAtHand {
  candidate: Candidate;
  /** 1-based number of the row. */
  serial: number;
  values: FormValues;
  given: Record<"date" | "recommender" | "year", string>;
  /** Sum of the cells with this key over the lines of these blocks. */
  total?(key: string, over: readonly string[]): PlanCell;
  /** All the unit's rows of a type, whatever the form's year. */
  anyYear?(record: string): readonly number[];
  /** Takes a remark for the person who fills the form. */
  note(text: string): void;
}
