import { dayNumber } from "../../../sheet/day";
import { eachRow, numberReader, put } from "./derived";
import type { DerivedField, RuleData } from "../../language/rule-data";

/** Whether a row is the newest of its unit; of two on the same day the later row. */
function newest(record: string, id: string, name: string, dates: readonly string[], doc: string): DerivedField {
  return {
    id, record, name, type: "boolean", from: [dates[0]], doc,
    fill(data, set, column) {
      const readers = dates.map((field) => dayReader(data, record, field));
      const when = (row: number): number => readers.map((read) => read(row)).find((day) => day !== undefined) ?? -Infinity;
      const latest = new Map<number, number>();
      eachRow(set, (row) => {
        const best = latest.get(set.unit[row]);
        if (best === undefined || when(row) >= when(best)) latest.set(set.unit[row], row);
      });
      eachRow(set, (row) => put(column, row, set.unit[row] < 0 || latest.get(set.unit[row]) === row ? 1 : 0));
    },
  };
}

/** Reads a date; of a year its last day, so that rows that tell a date and rows that tell a year can be compared. */
function dayReader(data: RuleData, record: string, field: string): (row: number) => number | undefined {
  const read = numberReader(data, record, field);
  if (data.column(record, field).type === "date") return read;
  return (row) => {
    const year = read(row);
    return year === undefined ? undefined : dayNumber(year, 12, 31);
  };
}

export const newestAssessment = newest(
  "assessment", "isNewest", "是否该单位最近一次考核", ["date", "year"],
  "该单位各次考核中考核日期最晚的一次为“是”（没有日期的按考核年度）",
);
export const newestSnapshot = newest(
  "institution", "isNewest", "是否该单位最近一次填报", ["asOfDate", "applicationDate"],
  "同一单位有多次填报时，核查基准日（否则填报时间）最晚的一行为“是”",
);
