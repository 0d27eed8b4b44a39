import { eachRow, put } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** The list a recommendation stands on: who stands twice on one list was listed twice, who stands on two may have been sent twice. */
export const listKey: DerivedField = {
  id: "listKey",
  record: "recommendation",
  name: "所在的汇总表",
  type: "integer",
  doc: "所在的工作表：同一工作表中的推荐相同，不同工作表、不同文件的不同；从不为空，适合 by",
  from: [],
  fill(_data, set, column) {
    const sheets = set.sources.map(({ file, sheet }) => JSON.stringify([file, sheet]));
    eachRow(set, (row) => put(column, row, sheets.indexOf(sheets[set.source[row]])));
  },
};
