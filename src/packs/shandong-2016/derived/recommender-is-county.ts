import { normaliseName } from "../../../core/dictionary/text/normalise";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { cityAtHead, withoutProvince } from "../../common/derived/cities";

/** Whether the recommending body is an office of a county or district. */
export const recommenderIsCounty: DerivedField = {
  id: "recommenderIsCounty",
  record: "recommendation",
  name: "推荐单位是否县级",
  type: "boolean",
  doc: "推荐单位名称是县（市、区）一级的部门，如“济南市历下区人社局”“莒县人社局”",
  from: ["recommender"],
  fill(data, set, column) {
    const read = textReader(data, "recommendation", "recommender");
    eachRow(set, (row) => {
      const text = read(row);
      if (text === undefined) return;
      const bare = withoutProvince(normaliseName(text));
      const city = cityAtHead(bare);
      const rest = city ? bare.slice(city.length).replace(/^市/u, "") : bare;
      put(column, row, /^[\p{sc=Han}]{1,8}?(县|区|市)/u.test(rest) && !/^(高新|经济)?(技术)?开发区管委会$/u.test(rest) ? 1 : 0);
    });
  },
};
