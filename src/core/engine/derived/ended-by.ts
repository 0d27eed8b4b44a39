import { dayNumber, yearOf } from "../../../sheet/day";
import { ValueState } from "../../dictionary/dataset";
import type { RuleData } from "../../language/rule-data";
import { eachRow, numberReader, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/**
 * The last day a class can have ended: its end, else the end of its year, once that is over. A class that begins in a later
 * year than the one stated contradicts it, and a start alone says nothing of the end: both stay open.
 */
export const endedBy: DerivedField = {
  id: "endedBy",
  record: "trainingClass",
  name: "最迟结束日期",
  type: "date",
  doc: "结束日期；没有填写而培训年度在核验日期之前已经过完的，为该年度12月31日；都看不出来则为空，即不知道是否已经结束",
  from: ["endDate"],
  fill(data, set, column) {
    const end = data.column("trainingClass", "endDate");
    const fromYear = lastDayOfYear(data);
    eachRow(set, (row) => {
      if (end.state[row] === ValueState.bad) column.state[row] = ValueState.bad;
      else if (end.state[row] === ValueState.ok) put(column, row, end.num[row]);
      else {
        const day = fromYear(row);
        if (day !== undefined) put(column, row, day);
      }
    });
  },
  assumed(data) {
    const end = data.column("trainingClass", "endDate");
    const fromYear = lastDayOfYear(data);
    return (row) => {
      const day = end.state[row] === ValueState.ok ? undefined : fromYear(row);
      return day === undefined ? undefined : { code: "year-over", data: { year: yearOf(day) } };
    };
  },
};

/** 31 December of a class's year, where that is over on the review date and the class did not begin later. */
function lastDayOfYear(data: RuleData): (row: number) => number | undefined {
  const year = numberReader(data, "trainingClass", "year");
  const start = numberReader(data, "trainingClass", "startDate");
  const now = yearOf(data.today);
  return (row) => {
    const stated = year(row);
    const began = start(row);
    if (stated === undefined || stated >= now || (began !== undefined && yearOf(began) > stated)) return undefined;
    return dayNumber(stated, 12, 31);
  };
}
