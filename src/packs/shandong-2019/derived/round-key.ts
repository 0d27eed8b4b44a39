import { yearOf } from "../../../sheet/day";
import { eachRow, numberReader, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** The round a recommendation belongs to, even where its column is not filled. */
export const roundKey: DerivedField = {
  id: "roundKey",
  record: "recommendation",
  name: "申报批次",
  type: "integer",
  doc: "申报批次：填了按所填，否则按书面材料报送日期、推荐函日期的年份，再否则按核验日期的年份；从不为空，适合 group.by",
  from: ["round"],
  fill(data, set, column) {
    const readers = ["paperDate", "letterDate"].map((field) => numberReader(data, "recommendation", field));
    const round = numberReader(data, "recommendation", "round");
    eachRow(set, (row) => {
      const day = readers.map((read) => read(row)).find((one) => one !== undefined) ?? data.today;
      put(column, row, round(row) ?? yearOf(day));
    });
  },
};
