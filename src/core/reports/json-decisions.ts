import { cellName } from "../../sheet/a1";
import type { Decision } from "../review/decisions/decision";
import type { JsonDecision } from "./json-findings";

/** A decision with what it is worth, as `--json` lists it. */
export interface JsonDecisionLine extends JsonDecision, Pick<Decision, "clause" | "unit" | "creditCode" | "state"> {
  /** Why it has lapsed; what it lacks. */
  why?: Decision["why"];
  wanting?: Decision["wanting"];
}

/** A decision as it stands on a finding. */
export function jsonDecision({ action, scope, reason, evidence, name, date, second, file, sheet, row, column }: Decision): JsonDecision {
  return { action, scope, reason, evidence, name, date, second, at: { file, sheet, cell: cellName(row, column) } };
}

/** All decisions, those that do not count too. */
export function jsonDecisions(decisions: readonly Decision[]): JsonDecisionLine[] {
  return decisions.map((one) => {
    const { clause, unit, creditCode, state, why, wanting } = one;
    return { clause, unit, creditCode, state, ...(why && { why }), ...(wanting && { wanting }), ...jsonDecision(one) };
  });
}
