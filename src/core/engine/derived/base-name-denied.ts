import { normalise } from "../../dictionary/text/normalise";
import { eachRow, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** What a base is called by: a word of its rank, of its place or of what it is. 非物质文化遗产基地 and 非遗基地 are no denials. */
const base = String.raw`(?:国家|[省市州县区部]级?|\p{Script=Han}{2,3}[省市州县区]|继续教育|继教|专业技术|专技|培训)?(?:(?!同意|批准|许可|备案|审批|审核)[^,;。、()]){0,30}?基地`;
/** Whose: 不以本院基地名义. Nobody's consent stands here: 未经同意以基地名义 claims the name. */
const whose = "(?:我院|我校|本院|本校|我单位|本单位|我|本|该|上述|任何)?(?:的)?";
const verbs = "(?:是|属于?|系|含|涉及|以|用|使用|采用|启用|借用|借|冠以?|挂|打着?|出现|标注)+";
const denials = [
  new RegExp(`(?:^|[(,;。、:/]|[并均系是属为乃])非(?!物质|遗)(?:${verbs})?${whose}(?=国家|[省市州县区部]|\\p{Script=Han}{2,3}[省市州县区]|继续教育|继教|专业技术|专技|培训|基地)${base}`, "u"),
  new RegExp(`(?:不|未|没有?)(?:曾|再|对外)*${verbs}${whose}${base}`, "u"),
  new RegExp(`(?:^|[(,;。、:/])并?无(?!锡|棣|为|极)${whose}${base}(?:名义|字样|冠名)`, "u"),
  new RegExp(`[与和同跟](?!经)[^,;。]{0,30}?基地[^,;。]{0,6}?(?:无关|没有关系|无涉)`, "u"),
];

/** Whether a class says itself that it is not held in the name of a base: 非省级继续教育基地名义. The base's name alone claims it. */
export const baseNameDenied: DerivedField = {
  id: "baseNameDenied",
  record: "trainingClass",
  name: "是否注明不以基地名义举办",
  type: "boolean",
  doc: "举办名义写明不是以基地名义的为是，例如“非省级继续教育基地名义”、“未使用基地名义”、“与基地无关”；没有填写举办名义的为空",
  from: ["nameUsed"],
  fill(data, set, column) {
    const read = textReader(data, "trainingClass", "nameUsed");
    eachRow(set, (row) => {
      const text = read(row);
      if (text !== undefined) put(column, row, deniesBase(text) ? 1 : 0);
    });
  },
};

/** Words around the name of a base that leave open whether a class is held in it: jointly, at its place, by a former or future one, with consent said. */
const around = [
  "协办|合办|联合|共同|合作|委托|主办|承办|支持|指导|依托|地点|地址|场地|授课点|教学点|分会场|负责人|学员|参加|建设单位",
  "在[^,;]{0,30}基地(?:举办|举行|进行|开展|授课|上课|集中)",
  "(?:^|[,;(、])(?:原|前)|曾|旧|拟|申报|申请|筹|待|候选|推荐|培育|创建|取消|停止|停用|终止|撤销|不再|去除",
  "同意|批准|批复|许可|获批|备案|授权|核准",
  "其[他它]|别的|外省|兄弟",
].join("|");
const open = new RegExp(around, "u");
/** 未经同意以基地名义 says plainly that it was. */
const without = /未(?:经|获|取得|得到)?[^,;以用]{0,10}(?:同意|批准|备案|许可|授权|核准)/gu;

/** Whether it cannot be told from the words that a class is held in the name of a base. */
export const baseNameUnsure: DerivedField = {
  id: "baseNameUnsure",
  record: "trainingClass",
  name: "举办名义是否看不出以基地名义",
  type: "boolean",
  doc: "举办名义提到基地，但写的是联合、委托、承办、地点，原有、拟申报的基地，停止使用，或者注明已经同意的为是，例如“与省级继续教育基地合办”、“地点：省级继续教育基地”；否则为否，没有填写的为空",
  from: ["nameUsed"],
  fill(data, set, column) {
    const read = textReader(data, "trainingClass", "nameUsed");
    eachRow(set, (row) => {
      const text = read(row);
      if (text !== undefined) put(column, row, leavesBaseOpen(text) ? 1 : 0);
    });
  },
};

/** True where words about the name of a base leave open whether that name is used. */
export function leavesBaseOpen(text: string): boolean {
  const plain = normalise(text);
  return plain.includes("基地") && open.test(plain.replace(without, ""));
}

/** True where the words deny the name of a base. */
export function deniesBase(text: string): boolean {
  const plain = normalise(text);
  return denials.some((pattern) => pattern.test(plain));
}
