import type { Coded } from "../dictionary/coded";
import type { Finding, FindingValue, Outcome } from "../dictionary/finding";
import type { DataSentences } from "../dictionary/said-of-data";
import type { DataClause, Problem } from "../dictionary/values/coerced";

/** Where a data finding stands, and whose it is. */
type DataPlace = Pick<Finding, "unit" | "place">;

/**
 * What a data check comes to. An entry that cannot be used (`broken`) is to be put right and breaks no clause; one that only
 * a person can read (`review`) is asked; of one that is used all the same a notice is given (`warning`).
 */
export type DataOutcome = Extract<Outcome, "broken" | "review" | "warning">;

/** What a finding about the data itself says. */
export type DataSaid = Coded<DataSentences>;

/** A finding about the data itself. */
export function dataFinding({ unit, place }: DataPlace, clause: DataClause, value: FindingValue, said: DataSaid, outcome: DataOutcome = "broken"): Finding {
  return { clause, outcome, unit, place, value, required: null, ...said };
}

/** A notice about a value nothing is built on is a question: what the cell says is for a person to tell. */
export function outcomeOf(problem: Pick<Problem, "notice">, used: boolean): DataOutcome {
  return problem.notice ? (used ? "warning" : "review") : "broken";
}
