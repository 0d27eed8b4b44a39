import { eachRow, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** A unit that the authority's list names and no workbook of the review has. */
export const listedOnly: DerivedField = {
  id: "listedOnly",
  record: "institution",
  name: "是否只在名单上",
  type: "boolean",
  doc: "单位只在规则的名单（listed）上，本次核验的工作簿里没有它的单位信息",
  from: ["name"],
  fill(_data, set, column) {
    eachRow(set, (row) => put(column, row, set.sources[set.source[row]].record === set.record ? 0 : 1));
  },
};
