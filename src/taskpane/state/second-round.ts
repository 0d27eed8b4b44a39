import type { EarlierRun } from "../../core/reports/earlier-run";
import type { ExplainedLines } from "../../core/reports/explained";
import type { JsonRound } from "../../core/reports/json-round";
import type { ReviewResult } from "../../core/review/review";

/** What became of a line of findings: not there before; there with something else; there as it is; explained by whoever handed it in; explained or decided of what is another by now. */
export const roundKinds = ["new", "changed", "open", "explained", "lapsed"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** All that changed, one kind of it, or everything. */
export type ChangeFilter = "changes" | "all" | RoundKind;

/** The file of an earlier run that a person chose. */
export interface PreviousRun {
  name: string;
  size: number;
  modified: number;
  /** Null: the pane was closed since, and has its name only. */
  run: EarlierRun | null;
}

/** A result beside the run before it. */
export interface SecondRound {
  of: ReviewResult;
  /** Null: no run before was chosen. */
  beside: JsonRound | null;
  explained: ExplainedLines;
}
