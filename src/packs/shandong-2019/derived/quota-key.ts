import { normaliseName } from "../../../core/dictionary/text/normalise";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField, RuleData } from "../../../core/language/rule-data";
import { office, recommenderName } from "../../common/derived/recommender-key";
import { cityOf } from "./city-of";

/** Whom a recommendation counts against: its recommender, or the city of a county's office where the parameter says so. */
export const quotaKey: DerivedField = {
  id: "quotaKey",
  record: "recommendation",
  name: "推荐单位（计名额）",
  type: "string",
  doc: "名额按推荐单位各自计算，即 recommenderKey；参数 countyCountsTowardCity 为是时，县（市、区）人社部门并入所在的设区的市",
  from: ["recommender"],
  params: ["countyCountsTowardCity"],
  fill(data, set, column) {
    const read = textReader(data, "recommendation", "recommender");
    eachRow(set, (row) => {
      const text = read(row);
      if (text !== undefined) put(column, row, data.texts.add(quotaName(data, text)));
    });
  },
  assumed(data) {
    const read = textReader(data, "recommendation", "recommender");
    return (row) => {
      const text = read(row);
      const counted = text === undefined ? undefined : quotaName(data, text);
      return counted === undefined || counted === recommenderName(text!) ? undefined : { code: "counted-toward", data: { name: text!, counted } };
    };
  },
};

function quotaName(data: RuleData, text: string): string {
  const merged = data.params.get("countyCountsTowardCity") === true && office.test(normaliseName(text));
  const city = merged ? cityOf(data, text) : undefined;
  return city === undefined ? recommenderName(text) : `${city}市人社局`;
}
