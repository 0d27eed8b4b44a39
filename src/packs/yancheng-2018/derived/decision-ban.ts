import { eachRow, numberReader, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { lastBannedDay } from "./banned-day";

/** The last of the three years after a decision, for a ban that a bureau sets by parameter. */
export const decisionBanUntil: DerivedField = {
  id: "decisionBanUntil",
  record: "sanction",
  name: "处理决定满三年之日",
  type: "date",
  doc: "处理决定日期三年后的同月同日（2 月 29 日为 2 月 28 日）；参数 banEndInclusive 为否则为其前一天；没有决定日期则为空",
  from: ["decisionDate"],
  params: ["banEndInclusive"],
  fill(data, set, column) {
    const decided = numberReader(data, "sanction", "decisionDate");
    const inclusive = data.params.get("banEndInclusive") !== false;
    eachRow(set, (row) => {
      const day = decided(row);
      if (day !== undefined) put(column, row, lastBannedDay(day, inclusive));
    });
  },
};
