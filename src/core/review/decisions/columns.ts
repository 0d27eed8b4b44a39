import type { DecisionAction, DecisionScope } from "../../dictionary/said-of-data";

/** Columns of 处理决定, in the order of its header (`sheet/our-sheets.ts`). */
export const decisionColumns = [
  "unit", "unitCreditCode", "cite", "outcome", "problem", "place", "found", "required", "reasons", "action", "scope", "reason", "evidence", "name", "date", "second", "note", "item", "mark",
] as const;
export type DecisionColumn = (typeof decisionColumns)[number];

/** What decisions and scopes are called in it. */
export const decisionActionNames: Record<DecisionAction, string> = { accept: "确认", explain: "说明", waive: "豁免" };
export const decisionScopeNames: Record<DecisionScope, string> = { cell: "本项", unit: "本单位", year: "本年度" };

/** In place of a unit where a finding is of several, or nobody can tell of whom: a row without a name is found by nobody. */
export const nobody = "多个单位或单位不明";
