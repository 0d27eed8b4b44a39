import { ValueState } from "../../../core/dictionary/dataset";
import { comparable } from "../../../core/language/texts";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** An institution that says it has no competent department: the cell is blank, or says 无. A sheet without the column says nothing. */
export const withoutCompetent: DerivedField = {
  id: "withoutCompetent",
  record: "institution",
  name: "是否没有业务主管部门",
  type: "boolean",
  doc: "主管部门一栏空白或填“无”为是，填了名称为否；表中没有这一栏则为否",
  from: ["competentAuthority"],
  fill(data, set, column) {
    const field = data.column("institution", "competentAuthority");
    const read = textReader(data, "institution", "competentAuthority");
    eachRow(set, (row) => {
      const none = field.state[row] === ValueState.blank || /^(无|没有)(业务|行业)?(主管部门)?$/u.test(comparable(read(row) ?? ""));
      put(column, row, none ? 1 : 0);
    });
  },
};
