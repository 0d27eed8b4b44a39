import { ValueState } from "../../dataset";
import type { DerivedField } from "./derived";

/** The institution a record belongs to, found by its own column, its sheet or its workbook. */
export const unit: DerivedField = {
  id: "unit",
  record: "*",
  name: "所属单位",
  type: "enum",
  doc: "记录所属的单位（按统一社会信用代码，否则按规范化名称认定为同一单位）；可用于 group.by 和 by。",
  from: [],
  codes: (data) => data.dataset.units.map((one) => one.name),
  *fill(_data, set, column) {
    for (let row = 0; row < set.length; row++) {
      if (set.unit[row] < 0) continue;
      column.state[row] = ValueState.ok;
      column.num[row] = set.unit[row];
    }
  },
};
