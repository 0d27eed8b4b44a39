import { yearOf } from "../../../sheet/day";
import { eachRow, numberReader, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** The year a class begins in: the year whose plan it must stand in, also where it ends in the next. */
export const startYear: DerivedField = {
  id: "startYear",
  record: "trainingClass",
  name: "开班年度",
  type: "integer",
  doc: "开班日期的年份；没有开班日期则为空。班次按开班的一年对照年度计划",
  from: ["startDate"],
  fill(data, set, column) {
    const start = numberReader(data, "trainingClass", "startDate");
    eachRow(set, (row) => {
      const day = start(row);
      if (day !== undefined) put(column, row, yearOf(day));
    });
  },
};
