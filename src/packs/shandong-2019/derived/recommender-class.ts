import { ValueState } from "../../../core/dictionary/dataset";
import { fieldOf } from "../../../core/dictionary/dictionary";
import { normaliseName } from "../../../core/dictionary/text/normalise";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import { memo } from "../../../core/engine/derived/memo";
import type { DerivedField, RuleData } from "../../../core/language/rule-data";
import { cityFirst, office } from "../../common/derived/recommender-key";
import { cityOf } from "./city-of";

/** What kind of body recommends: as filled in, else as far as its name says. */
export const recommenderClass: DerivedField = {
  id: "recommenderClass",
  record: "recommendation",
  name: "推荐单位类别（含按名称认定）",
  type: "enum",
  doc: "推荐单位类别；没有填时按推荐单位名称：某市人社局为设区的市人社部门，县（市、区）人社局为县级，省某厅（局、委）为省直部门，某大学为高校，某协会（学会）为协会；名称看不出的为空",
  from: ["recommenderType", "recommender"],
  codes: () => kinds,
  fill(data, set, column) {
    const type = numberReader(data, "recommendation", "recommenderType");
    const codes = data.column("recommendation", "recommenderType").codes ?? [];
    const given = data.column("recommendation", "recommenderType");
    const read = textReader(data, "recommendation", "recommender");
    const kindOf = memo(data, "recommender kinds", (text) => kindByName(data, text));
    eachRow(set, (row) => {
      const stated = type(row);
      const text = read(row);
      const kind = stated !== undefined ? codes[stated] : text === undefined ? undefined : kindOf(text);
      if (given.state[row] === ValueState.bad) column.state[row] = ValueState.bad;
      else if (kind !== undefined) put(column, row, kinds.indexOf(kind));
    });
  },
  assumed(data) {
    const given = data.column("recommendation", "recommenderType");
    const read = textReader(data, "recommendation", "recommender");
    return (row) => {
      const text = read(row);
      const kind = text === undefined || given.state[row] === ValueState.ok ? undefined : kindByName(data, text);
      return kind === undefined ? undefined : { code: "kind-by-name", data: { name: text!, kind: { label: options[kinds.indexOf(kind)].labels[0] } } };
    };
  },
};

const options = fieldOf("recommendation", "recommenderType")!.options!;
const kinds = options.map(({ code }) => code);

function kindByName(data: RuleData, text: string): string | undefined {
  const bare = normaliseName(text);
  if (/^(山东)?省/u.test(bare) && /(厅|局|委|委员会|人民政府办公厅)$/u.test(bare)) return "provDept";
  if (office.test(bare)) {
    if (cityFirst(bare)?.rest.search(office) === 0) return "cityHR";
    return cityOf(data, text) === undefined ? undefined : "countyHR";
  }
  if (/(大学|学院)$/u.test(bare)) return "provUniversity";
  return /(协会|学会)$/u.test(bare) && !/(科学技术协会|科协)$/u.test(bare) ? "association" : undefined;
}
