import type { VerdictGrade } from "../../core/review/verdict/verdict";

/** Which questions are shown: all, those not answered, those answered, those answered 不符合. */
export type AnswerFilter = "all" | "open" | "done" | "failed";

/** How the pages 评审 and 单位 are looked at. */
export interface ReviewerView {
  /** Unit whose questions are shown; null: the list of units. */
  unit: number | null;
  /** Question selected in it. */
  clause: string | null;
  filter: AnswerFilter;
  search: string;
  /** Line of the list of verdicts that is open, an index into `UnitVerdicts.units`. */
  verdict: number | null;
  verdicts: VerdictGrade[];
  unitSearch: string;
}

export const emptyReviewerView: ReviewerView = { unit: null, clause: null, filter: "all", search: "", verdict: null, verdicts: [], unitSearch: "" };

/** Who reviews and when; the name is remembered on this computer only, the date is today unless it was chosen. */
export interface Reviewer {
  name: string;
  date: string;
}

/** Answers on their way to the sheet 评审意见. */
export interface Saving {
  /** Not on the sheet yet. */
  pending: number;
  /** Why the last try failed, one sentence; they are kept and tried again. */
  problem: string | null;
}
