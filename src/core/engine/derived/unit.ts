import { eachRow, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** The institution a record belongs to, found by its own column, its sheet or its workbook. */
export const unit: DerivedField = {
  id: "unit",
  record: "*",
  name: "所属单位",
  type: "enum",
  doc: "记录所属的单位（统一社会信用代码相同，否则规范化名称或曾用名相同，即为同一单位）；用于 group.by、by 和 distinct。同名的字段以此为准",
  codes: (data) => data.dataset.units.map((one) => one.name),
  fill(_data, set, column) {
    eachRow(set, (row) => {
      if (set.unit[row] >= 0) put(column, row, set.unit[row]);
    });
  },
};
