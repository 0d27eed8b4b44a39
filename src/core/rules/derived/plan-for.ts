import { eachRow, numberReader, put } from "./derived";
import type { DerivedField } from "../rule-data";

/** The year a plan is made for. */
export const planFor: DerivedField = {
  id: "planFor",
  record: "annualPlan",
  name: "计划所属年度",
  type: "integer",
  doc: "计划是哪一年的：填了计划年度按所填，否则为总结年度的下一年",
  from: ["planYear", "reportYear"],
  *fill(data, set, column) {
    const planYear = numberReader(data, "annualPlan", "planYear");
    const reportYear = numberReader(data, "annualPlan", "reportYear");
    yield* eachRow(data, set, (row) => {
      const reported = reportYear(row);
      const year = planYear(row) ?? (reported === undefined ? undefined : reported + 1);
      if (year !== undefined) put(column, row, year);
    });
  },
};
