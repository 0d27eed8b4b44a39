import { ValueState } from "../../dictionary/dataset";
import { fieldOf } from "../../dictionary/dictionary";
import { normaliseName } from "../../dictionary/text/normalise";
import type { RuleData } from "../../language/rule-data";
import { eachRow, numberReader, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";
import { memo } from "./memo";
import { cityAtHead, withoutProvince } from "./shandong";

/** Words of a human-resources office, in the forms they are written in. */
const office = /(人力资源(和|与|及)?社会保障|人力资源社会保障|人力社保|人社)(行政)?(部门|厅|局|委)?/u;

/** A city at the head of a name without province, and what follows it. */
function cityFirst(bare: string): { city: string; rest: string } | undefined {
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
    id, record, name, type: "string", from: [from],
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

/** Name without 市 of the city a body belongs to, as far as its name tells. */
function cityOf(data: RuleData, text: string): string | undefined {
  return cityAtHead(text) ?? data.places?.cityOf(text)?.replace(/市$/u, "");
}

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
    const kindOf = memo(data, "recommender kinds", (text) => ({ kind: kindByName(data, text) }));
    eachRow(set, (row) => {
      const stated = type(row);
      const text = read(row);
      const kind = stated !== undefined ? codes[stated] : text === undefined ? undefined : kindOf(text).kind;
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
