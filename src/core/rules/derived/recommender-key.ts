import { normaliseName } from "../../text/normalise";
import { eachRow, put, textReader, type DerivedField } from "./derived";
import { cityAtHead, withoutProvince } from "./shandong";

/** Words of a human-resources office, in the forms they are written in. */
const office = /(人力资源(和|与|及)?社会保障|人力资源社会保障|人力社保|人社)(行政)?(部门|厅|局|委)?/u;

/**
 * The form in which recommending bodies are compared. A city's human-resources office is the same however its name is
 * written, and the office of a county whose name begins with its city is counted to the city.
 */
export function recommenderName(name: string): string {
  const bare = normaliseName(name);
  const city = cityAtHead(bare);
  if (city && office.test(bare)) return `${city}市人社局`;
  // "济南市", "济南市政府": a city that recommends does so through its human-resources office.
  if (city && /^(市|市人民政府|市政府)?$/u.test(withoutProvince(bare).slice(city.length))) return `${city}市人社局`;
  return withoutProvince(bare).replace(office, "人社局");
}

function keyField(record: string, id: string, from: string, name: string): DerivedField {
  return {
    id, record, name, type: "string", from: [from],
    doc: `“${name}”用于比较和分组：市人社局的各种写法（济南市人力资源和社会保障局、济南市人社局、济南人社局）相同，名称带市名的县（区）人社局并入该市，其余去掉“山东省”和标点`,
    *fill(data, set, column) {
      const read = textReader(data, record, from);
      yield* eachRow(data, set, (row) => {
        const text = read(row);
        if (text !== undefined) put(column, row, data.texts.add(recommenderName(text)));
      });
    },
  };
}

export const recommenderKey = keyField("recommendation", "recommenderKey", "recommender", "推荐单位（规范）");
export const managementKey = keyField("institution", "managementKey", "managementUnit", "管理单位（规范）");
export const managerKey = keyField("annualPlan", "managerKey", "managerName", "审核的管理单位（规范）");

/** Whether the recommending body is an office of a county or district. */
export const recommenderIsCounty: DerivedField = {
  id: "recommenderIsCounty",
  record: "recommendation",
  name: "推荐单位是否县级",
  type: "boolean",
  doc: "推荐单位名称是县（市、区）一级的部门，如“济南市历下区人社局”“莒县人社局”",
  from: ["recommender"],
  *fill(data, set, column) {
    const read = textReader(data, "recommendation", "recommender");
    yield* eachRow(data, set, (row) => {
      const text = read(row);
      if (text === undefined) return;
      const bare = withoutProvince(normaliseName(text));
      const city = cityAtHead(bare);
      const rest = city ? bare.slice(city.length).replace(/^市/u, "") : bare;
      put(column, row, /^[\p{sc=Han}]{1,8}?(县|区|市)/u.test(rest) && !/^(高新|经济)?(技术)?开发区管委会$/u.test(rest) ? 1 : 0);
    });
  },
};
