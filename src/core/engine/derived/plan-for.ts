import { ValueState } from "../../dictionary/dataset";
import { eachRow, numberReader, put } from "./derived";
import type { DerivedField, RuleData } from "../../language/rule-data";

/** The year a plan is made for. */
export const planFor: DerivedField = {
  id: "planFor",
  record: "annualPlan",
  name: "计划所属年度",
  type: "integer",
  doc: "计划是哪一年的：填了计划年度按所填，没有填为总结年度的下一年",
  from: ["planYear", "reportYear"],
  fill(data, set, column) {
    const planned = plannedYearReader(data);
    eachRow(set, (row) => {
      const year = planned(row);
      if (year !== undefined) put(column, row, year);
    });
  },
};

/** Reads the year a plan is made for; undefined where it does not say. */
export function plannedYearReader(data: RuleData): (row: number) => number | undefined {
  const planYear = numberReader(data, "annualPlan", "planYear");
  const { state } = data.column("annualPlan", "planYear");
  const reportYear = numberReader(data, "annualPlan", "reportYear");
  return (row) => {
    // A year that is there and cannot be read is not the year after the report's.
    if (state[row] === ValueState.bad) return undefined;
    const reported = reportYear(row);
    return planYear(row) ?? (reported === undefined ? undefined : reported + 1);
  };
}
