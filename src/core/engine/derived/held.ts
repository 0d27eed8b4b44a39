import { dayNumber, yearOf } from "../../../sheet/day";
import { ValueState } from "../../dictionary/dataset";
import type { DerivedField } from "../../language/rule-data";
import { eachRow, numberReader, put } from "./derived";

/** What is told of when a class was held: its first and last day, and its year. */
interface ClassDates {
  startDate?: number;
  endDate?: number;
  year?: number;
}

/** A bound of when a class was held; what is written in its own cell and cannot be read might be any day. */
function bound(id: string, name: string, own: "startDate" | "endDate", doc: string, possible: (told: ClassDates) => number | undefined): DerivedField {
  return {
    id, record: "trainingClass", name, type: "date", doc, from: [own],
    fill(data, set, column) {
      const { state } = data.column("trainingClass", own);
      const [start, end, year] = ["startDate", "endDate", "year"].map((field) => numberReader(data, "trainingClass", field));
      eachRow(set, (row) => {
        const day = possible({ startDate: start(row), endDate: end(row), year: year(row) });
        if (state[row] === ValueState.bad) column.state[row] = ValueState.bad;
        else if (day !== undefined) put(column, row, day);
      });
    },
  };
}

/** The earliest day a class can have begun. */
export const heldFrom = bound(
  "heldFrom", "最早可能开班日期", "startDate",
  "开班日期；没有填的，为培训年度、结束日期中较早一年的1月1日；都没有则为空",
  ({ startDate, endDate, year }) => startDate ?? ofYears(Math.min, 1, 1, year, endDate),
);

/** The latest day a class can have ended. */
export const heldTo = bound(
  "heldTo", "最迟可能结束日期", "endDate",
  "结束日期；没有填的，为培训年度、开班日期中较晚一年的12月31日；都没有则为空",
  ({ startDate, endDate, year }) => endDate ?? ofYears(Math.max, 12, 31, year, startDate),
);

function ofYears(choose: (...years: number[]) => number, month: number, day: number, year?: number, date?: number): number | undefined {
  const years = [year, date === undefined ? undefined : yearOf(date)].filter((one) => one !== undefined);
  return years.length === 0 ? undefined : dayNumber(choose(...years), month, day);
}
