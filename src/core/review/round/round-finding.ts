import type { Outcome } from "../../dictionary/finding";

/** A finding of one round, as far as it is known again in the next. */
export interface RoundFinding {
  clause: string;
  outcome: Outcome;
  unit: string;
  /** "" where the unit has none, or nobody is told of. */
  creditCode: string;
  file: string;
  sheet: string;
  /** As `findingKeys` makes it: fields|record|rest; "" where a report has none. */
  key: string;
  /** What was found, as a text that is equal where the values are. */
  value: string;
}

/** What a finding is beside the round before: not there then, there as it is, there with another value or outcome. */
export type Change = "new" | "open" | "changed";
