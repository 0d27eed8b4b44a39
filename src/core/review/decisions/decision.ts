import type { DecisionAction, DecisionLack, DecisionLapse, DecisionScope } from "../../dictionary/said-of-data";
import type { Outcome } from "../../dictionary/finding";

/** What a row of 处理决定 was written for: the finding as it was then. */
export interface DecidedAs {
  outcome: Outcome;
  /** Key of what was found and asked for. */
  value: string;
  /** Version of the rule; "" of a data check. */
  rule: string;
  /** Rows that came with one write have one number: what was listed later was not before the eyes of whoever decided earlier. */
  batch: number;
  file: string;
  /** As `findingKeys` makes it. */
  key: string;
}

/** A row of 处理决定, with whatever a person wrote in it. */
export interface DecisionRow {
  /** 0-based row of the sheet, and where the decision stands. */
  row: number;
  column: number;
  sheet: string;
  unit: string;
  creditCode: string;
  clause: string;
  /** Text by which the row is told from others of the sheet. */
  item: string;
  mark: DecidedAs;
  /** As the cell says it; "" while nobody has decided. */
  action: string;
  scope: string;
  reason: string;
  evidence: string;
  name: string;
  /** YYYY-MM-DD, or "". */
  date: string;
  second: string;
}

/** counts: it stands on its findings; incomplete, lapsed: it does not, and why; gone: there is no such finding any more. */
type DecisionState = "counts" | "incomplete" | "lapsed" | "gone";

/** What somebody decided, and what it is worth. */
export interface Decision extends Pick<DecisionRow, "clause" | "unit" | "creditCode" | "reason" | "evidence" | "name" | "date" | "second" | "row" | "column" | "sheet"> {
  action: DecisionAction;
  scope: DecisionScope;
  file: string;
  state: DecisionState;
  why?: DecisionLapse;
  wanting?: readonly DecisionLack[];
}
