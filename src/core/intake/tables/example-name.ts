/*
 * Names in a template's example rows: 某某学院, XX大学（示例）, 示例：张三, ××培训班. What is certain is told from what a real name may be as
 * well: 山东某某学院 may be masked, 样例学院 may be called so, and 范例研究所 is.
 */
import { normalise } from "../../dictionary/text/normalise";

const words = "示例|样例";
/** What people call an example, be it of a row, a column or a sheet: 示例, 填写样例, 填报范例. */
export const exampleWords = `(?:填[写报])?(?:${words}|范例)`;
/** （示例）, 【填写样例，勿删】: said of the row, whatever stands beside it. */
const bracketed = new RegExp(`[([【〔<《](?:[^()[\\]【】〔〕<>《》]{0,6}(?:${words}|填写范例|举例|供参考)[^()[\\]【】〔〕<>《》]{0,10}|例|例如|范例|样表|模板)[)\\]】〕>》]`, "u");
/** 示例：甲学院, 例1、张三 */
const labelled = new RegExp(`^(?:${exampleWords}|(?:填[写报])?(?:举例|例如|例))\\d{0,2}[:、.]`, "u");
/** 张三示例, 甲学院（样例）2 */
const behind = new RegExp(`.(?:填[写报])?(?:${words})\\d{0,2}$`, "u");
/** 样例学院, 示例单位: a word and no more than what any body is called. */
const wordFirst = new RegExp(`^(?:${words})`, "u");

/** Signs that stand for characters somebody is to put in; 3×5, MAXX and a single × are none. */
const signs = /(?<![\p{Script=Latin}\d])[xX]{2,}(?![\p{Script=Latin}\d])|[×✕＊*○〇◯△□]{2,}|某某+|^某|(?<=[省市县区州盟])某/gu;
const anyBody =
  /^(?:[省市县区州盟乡镇\d()、,:]|自治|第[一二三]|高等|中等|普通|职业|技术|技师|技工|师范|专科|成人|继续教育|教育|培训|科技|科学|工业|农业|医学|医科|理工|工程|信息|有限|责任|股份|集团|专业|人员|省级|基地|分|附属|大学|学院|学校|院校|中心|协会|学会|公司|研究[院所]|党校|医院|单位|机构|企业|人力资源和?社会保障|[厅局处部]|委员会)*$/u;
const anyClass = /^(?:[第期次届年月\d()《》“”":、,的-]|培训班?|研修班?|高级|专题|专业|技术|人员|继续教育|公需|科目|项目|课程|班|讲座|学习|线上|在线|网络|面授|公益|活动|名称|关于|教育|示范)*$/u;

/** Most names have none of these, in either script or width, and are told without a further look. */
const may = /[某例样樣xXｘＸ×✕*＊○〇◯△□参參模]/u;

/** Why a name may be an example's: it says so; it is nothing but signs and what any name has; signs stand in it; or it is only a word for one. */
export type ExampleName = "sure" | "blank" | "signs" | "word" | undefined;

/** What the name of a body, a class or a course says of the row it names. */
export function exampleName(raw: string, of: "body" | "class"): ExampleName {
  if (!may.test(raw)) return undefined;
  const text = normalise(raw);
  if (bracketed.test(text) || labelled.test(text)) return "sure";
  const any = of === "body" ? anyBody : anyClass;
  const named = text.replace(signs, "");
  if (named !== text) return any.test(named) ? "blank" : of === "body" ? "signs" : undefined;
  if (behind.test(text) && (of === "body" || any.test(text.replace(behind, "")))) return "sure";
  if (!wordFirst.test(text) || !any.test(text.replace(wordFirst, ""))) return undefined;
  return of === "body" ? "word" : "sure";
}

const nobody = /^(?:[xX×✕*○〇◯]{2,4}|某{2,3}|某(?:人|老师|教师)|(?:示例|样例).{0,4})$/u;
const hidden = /^\p{Script=Han}{1,2}(?:[xX×✕*○〇◯]{1,3}|某{1,2})$/u;

/** What the name of a person says of the row: an example's, or one of which some characters are hidden. */
export function examplePerson(raw: string): "sure" | "nobody" | "hidden" | undefined {
  if (!may.test(raw)) return undefined;
  const text = normalise(raw);
  if (bracketed.test(text) || labelled.test(text) || behind.test(text)) return "sure";
  return nobody.test(text) ? "nobody" : hidden.test(text) ? "hidden" : undefined;
}

/** 示例, 此行为示例，请勿删除: a remark that says of its row that it is an example. */
const remark = new RegExp(`^\\(?(?:此|本|该|上|以上)?行?(?:为|是)?${exampleWords}(?:行|数据|内容)?(?:[,。;:(]?(?:请|勿|不|可|仅|只|填|提交|正式|导入|删|供).{0,16})?\\)?[。.!]?$`, "u");

/** True for a remark that says its row is an example. */
export const remarksExample = (raw: string): boolean => raw.includes("例") && remark.test(normalise(raw));
