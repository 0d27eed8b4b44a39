import { yearOf } from "../../../sheet/day";
import { eachRow, numberReader, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** The year a class counts in: the year stated, else that of its end, else that of its start. */
export const countYear: DerivedField = {
  id: "countYear",
  record: "trainingClass",
  name: "班次计入年度",
  type: "integer",
  doc: "班次计入哪一年：填了培训年度按所填，否则按结束日期（跨年班计入结束的一年），再否则按开班日期",
  from: ["year", "endDate", "startDate"],
  fill(data, set, column) {
    const year = numberReader(data, "trainingClass", "year");
    const end = numberReader(data, "trainingClass", "endDate");
    const start = numberReader(data, "trainingClass", "startDate");
    eachRow(set, (row) => {
      const day = end(row) ?? start(row);
      const counted = year(row) ?? (day === undefined ? undefined : yearOf(day));
      if (counted !== undefined) put(column, row, counted);
    });
  },
};
