import { normalise } from "../../text/normalise";
import { eachRow, put, textReader } from "./derived";
import type { DerivedField } from "../rule-data";

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
  *fill(data, set, column) {
    const read = textReader(data, "trainingClass", "nameUsed");
    yield* eachRow(data, set, (row) => {
      const text = read(row);
      if (text !== undefined) put(column, row, deniesBase(text) ? 1 : 0);
    });
  },
};

/** Whether a class is held in a name that is no base's. Without a name, or without that column, nobody says so: no. */
export const ownName: DerivedField = {
  id: "ownName",
  record: "trainingClass",
  name: "是否以其他名义举办",
  type: "boolean",
  doc: "填写了举办名义而其中没有“基地”二字，或写明不以基地名义的为是；没有填写、没有这一栏的为否",
  from: ["nameUsed"],
  *fill(data, set, column) {
    const read = textReader(data, "trainingClass", "nameUsed");
    yield* eachRow(data, set, (row) => {
      const text = read(row);
      put(column, row, text !== undefined && (!normalise(text).includes("基地") || deniesBase(text)) ? 1 : 0);
    });
  },
};

/** True where the words deny the name of a base. */
export function deniesBase(text: string): boolean {
  const plain = normalise(text);
  return denials.some((pattern) => pattern.test(plain));
}
