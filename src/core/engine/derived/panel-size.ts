import { splitList } from "../../dictionary/text/normalise";
import { eachRow, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** How many members a base's evaluation panel names. */
export const panelSize: DerivedField = {
  id: "panelSize",
  record: "institution",
  name: "评估小组人数",
  type: "integer",
  doc: "评估小组成员一栏列出的人数，以顿号、分号或换行分隔；空白则为空",
  from: ["evaluationPanel"],
  fill(data, set, column) {
    const read = textReader(data, "institution", "evaluationPanel");
    eachRow(set, (row) => {
      const text = read(row);
      if (text !== undefined) put(column, row, new Set(splitList(text)).size);
    });
  },
};
