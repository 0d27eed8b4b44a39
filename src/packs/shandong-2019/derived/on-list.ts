import { eachRow, numberReader, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

function onList(id: string, list: string, declared: string, name: string, annex: string): DerivedField {
  return {
    id, record: "institution", name, type: "boolean", from: [declared, "name"], list,
    doc: `单位在${annex}名单中：有名单表时按名单（同一单位）；没有名单表时按“是否属…”栏所填；都没有则为空，规则说明无法核验`,
    fill(data, set, column) {
      const says = numberReader(data, "institution", declared);
      const listed = new Set(data.records(list).unit);
      const have = data.hasTable(list);
      eachRow(set, (row) => {
        const found = have && set.unit[row] >= 0 ? listed.has(set.unit[row]) : undefined;
        const verdict = found === undefined ? says(row) : found ? 1 : 0;
        if (verdict !== undefined) put(column, row, verdict);
      });
    },
  };
}

export const onList3 = onList("onList3", "reconfirmList", "onReconfirmList", "是否在附件3名单内", "附件3（原认定基地）");
export const onList4 = onList("onList4", "inspectionList", "onInspectionList", "是否在附件4名单内", "附件4（公开招募机构）");
