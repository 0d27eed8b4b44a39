import { normaliseName } from "../../../core/dictionary/text/normalise";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { cityAtHead, withoutProvince } from "./cities";

/** Words of a human-resources office, in the forms they are written in. */
export const office = /(人力资源(和|与|及)?社会保障|人力资源社会保障|人力社保|人社)(行政)?(部门|厅|局|委)?/u;

/** A city at the head of a name without province, and what follows it. */
export function cityFirst(bare: string): { city: string; rest: string } | undefined {
  const name = withoutProvince(bare);
  const city = cityAtHead(name);
  if (!city) return undefined;
  const rest = name.startsWith(city) ? name.slice(city.length) : name.replace(/^[^市]*/u, "");
  return { city, rest: rest.replace(/^市/u, "") };
}

/** The form in which recommending bodies are compared: a city's human-resources office is the same however its name is written. */
export function recommenderName(name: string): string {
  const bare = normaliseName(name);
  const found = cityFirst(bare);
  // "济南市", "济南市政府": a city that recommends does so through its human-resources office.
  if (found && (found.rest.search(office) === 0 || /^(人民政府|政府)?$/u.test(found.rest))) return `${found.city}市人社局`;
  return withoutProvince(bare).replace(office, "人社局");
}

function keyField(record: string, id: string, from: string, name: string): DerivedField {
  return {
    id, record, name, type: "string", from: [from], key: recommenderName,
    doc: `“${name}”用于比较和分组：市人社局的各种写法（济南市人力资源和社会保障局、济南市人社局、济南人社局）相同，其余去掉“山东省”和标点`,
    fill(data, set, column) {
      const read = textReader(data, record, from);
      eachRow(set, (row) => {
        const text = read(row);
        if (text !== undefined) put(column, row, data.texts.add(recommenderName(text)));
      });
    },
  };
}

export const recommenderKey = keyField("recommendation", "recommenderKey", "recommender", "推荐单位（规范）");
export const managementKey = keyField("institution", "managementKey", "managementUnit", "管理单位（规范）");
export const managerKey = keyField("annualPlan", "managerKey", "managerName", "审核的管理单位（规范）");
