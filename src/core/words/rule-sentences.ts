import { chineseDay } from "../../sheet/day";
import { recordType } from "../dictionary/dictionary";
import type { GuidingNumber, RuleSentences, RuleWords, Whom } from "../dictionary/said";
import { placeholder } from "../language/placeholder";
import { decisionText } from "./decision";
import type { Clauses } from "./clauses";
import { datumText } from "./datum";
import { quoted, type Speech } from "./speech";
import { namedColumns } from "./columns";
import { faultText } from "./fault-sentences";

/** What a sentence of the rules is told with beside its data. */
export interface RuleTelling {
  speech: Speech;
  /** The clause the finding is about. */
  clause: string;
  /** Sheet that the finding stands in. */
  sheet: string;
  clauses: Clauses;
}

/** The sentences of the rules. Every one says what, where and what to do. */
export const ruleSentences: { readonly [Code in keyof RuleSentences]: (data: RuleSentences[Code], telling: RuleTelling) => string } = {
  rule: (words, { clause, clauses, speech }) => {
    const entry = clauses.get(clause)?.entry;
    if (entry?.as !== "rule") return "";
    return filledIn(entry.rule.cases?.[words.step]?.message ?? entry.rule.message, words.values, speech);
  },
  "not-filled": ({ subject, fields }, { speech }) => {
    const named = fields.map(({ name, heading }) => `“${speech.word(name)}”${heading === undefined ? "" : `（表中“${heading}”）`}`).join("、");
    return speech.say`${subjectText(subject)}未填报${named}，请补填`;
  },
  "rows-not-filled": ({ subject }, { speech }) => speech.say`${subjectText(subject)}相关记录填报不全，无法核验，请补填`,
  "no-table": ({ records }, { speech }) => speech.say`工作簿中没有${titles(records, speech)}表，无法核验，请补充`,
  "no-list": ({ records }, { speech }) => speech.say`未提供${titles(records, speech)}，本条无法核验，请将名单作为工作表一并提供`,
  "table-not-recognised": ({ records, sheets }, { speech }) => speech.say`没有认出${titles(records, speech)}表，${notRead(sheets, speech)}，或补充该表`,
  "no-column": ({ fields, ...where }, { speech, sheet }) => speech.say`${tablesText(sheet, where, speech)}中没有${names(fields, speech)}列，无法核验，请补充该列`,
  "no-column-nor-table": ({ fields, records, sheets }, { speech, sheet }) =>
    sheets.length > 0
      ? speech.say`工作表“${sheet}”中没有${names(fields, speech)}列，也没有认出${titles(records, speech)}表，${notRead(sheets, speech)}，或补充其一`
      : speech.say`工作表“${sheet}”中没有${names(fields, speech)}列，工作簿中也没有${titles(records, speech)}表，无法核验，请补充其一`,
  "column-not-recognised": ({ fields, unknown, ...where }, { speech, sheet }) => notRecognised(tablesText(sheet, where, speech), fields, unknown, speech),
  "column-not-recognised-in": ({ record, fields, unknown }, { speech }) => notRecognised(speech.say`${titles([record], speech)}表`, fields, unknown, speech),
  "no-column-in": ({ record, fields }, { speech }) => speech.say`${titles([record], speech)}表中没有${names(fields, speech)}列，无法核验，请补充该列`,
  "no-row": ({ name, record }, { speech }) => speech.say`${name && quoted([name])}在${titles([record], speech)}表中没有记录，请补填`,
  "broken-rule": (why, { speech, clause }) =>
    speech.say`规则“${clause}”不能运行：${"crash" in why ? speech.say`运行时出错（${why.crash}）。` : ended(faultText(why.fault, speech))}这是规则的问题，与填报内容无关，请联系规则维护人员`,
  annex: ({ title, open }, { speech, clauses }) => {
    const asked = open.map(({ fields, clause }) => {
      const entry = clauses.get(clause)?.entry;
      return speech.word(`${fields.join("、")}（${entry ? entry.article + entry.item : clause}）`);
    });
    return speech.say`${speech.word(title)}没有以下内容的栏目，不作为缺项，请评审人据所附其他材料核对（也可另表填报，由程序核验）：${asked.join("；")}`;
  },
  question: ({ hint }, { speech, clause, clauses }) => {
    const entry = clauses.get(clause)?.entry;
    return speech.say`请评审人判断：${speech.word(entry?.as === "question" ? entry.question : "")}${hintText(hint, speech)}`;
  },
  answer: (_, { speech, clause, clauses }) => {
    const entry = clauses.get(clause)?.entry;
    return speech.word(entry?.as === "question" ? entry.message : "");
  },
  "not-yet": (data, { speech }) => speech.say`${notYetText(data, speech, "")}，本次未按其核验，请核对核验日期`,
  "holidays-unknown": ({ year }, { speech }) => holidaysUnknown(year, speech),
  units: ({ names: told, more }, { speech }) => speech.say`涉及${quoted(told)}${more > 0 ? speech.say`等 ${more} 家` : ""}`,
  copies: ({ files }, { speech }) => speech.say`${quoted(files)}可能是同一报送的几稿，请先核实以哪一份为准`,
  early: ({ applied, from }, { speech }) => speech.say`申报日期${chineseDay(applied)}早于施行日期（${chineseDay(from)}），是否适用请核实`,
  "year-over": ({ year }, { speech }) => speech.say`没有填结束日期，按培训年度${year}年已经结束判断`,
  "counted-toward": ({ name, counted }, { speech }) => speech.say`“${name}”推荐的按参数设置计入“${counted}”`,
  "read-as": ({ columns }, { speech }) => speech.say`按${columns.map(({ heading, name }) => speech.say`“${heading}”列理解为“${speech.word(name)}”`).join("、")}`,
  decided: (data, { speech }) => decisionText(data, speech),
  "kind-by-name": ({ name, kind }, { speech }) => speech.say`没有填推荐单位类别，按名称“${name}”认定为${datumText(kind, speech)}`,
};

/** A sentence of its own: what asks ends already. */
const ended = (text: string): string => (text.endsWith("？") ? text : `${text}。`);

/** “（口径：教育培训参考年限 3 年）”; "" for no number. */
export function hintText(hint: readonly GuidingNumber[] = [], { say, word }: Speech): string {
  if (hint.length === 0) return "";
  return say`（口径：${hint.map(({ title, value, unit }) => `${word(title)} ${value}${unit === undefined ? "" : ` ${word(unit)}`}`).join("；")}）`;
}

/** Words of a pack with values in place of what stands in braces. */
export function filledIn(text: string, values: readonly RuleWords["values"][number][], speech: Speech): string {
  const parts = partsOf(text);
  let told = "";
  for (let at = 0; at < parts.length; at++) told += at % 2 === 0 ? speech.word(parts[at]) : datumText(values[(at - 1) / 2] ?? null, speech);
  return told;
}

/** Words of a pack, cut at what stands in braces; hundreds of messages make hundreds of thousands of sentences. */
const cut = new Map<string, readonly string[]>();
const mostCut = 5_000;

function partsOf(text: string): readonly string[] {
  let parts = cut.get(text);
  if (!parts) {
    if (cut.size >= mostCut) cut.clear();
    cut.set(text, (parts = text.split(placeholder)));
  }
  return parts;
}

/** 办法尚未施行：自2016年11月1日起施行，核验基准日为… */
export function notYetText({ from, on, parameter }: RuleSentences["not-yet"], speech: Speech, title: string): string {
  return speech.say`办法尚未施行：${title}自${chineseDay(from)}起施行${parameter === undefined ? "" : speech.say`（参数 ${parameter}）`}，核验基准日为${chineseDay(on)}`;
}

/** A deadline could not be moved as the calendar of the year wants. */
export function holidaysUnknown(year: number, speech: Speech): string {
  return speech.say`${year}年的节假日安排尚未收录，期限只避开星期六、星期日顺延，未计节假日和调休，请核对`;
}

/** “教师”、“培训班” */
export function titles(records: readonly string[], speech: Speech): string {
  return quoted(records.map((record) => speech.word(recordType(record)?.title ?? record)));
}

/** “联系人”、“联系电话” */
export function names(fields: readonly string[], speech: Speech): string {
  return quoted(fields.map((field) => speech.word(field)));
}

/** The tables that lack a column: the whole sheet, what begins in a row of it, or several sheets. */
function tablesText(sheet: string, { from, sheets }: { from?: number; sheets?: number }, { say }: Speech): string {
  return say`工作表“${sheet}”${from !== undefined ? say`第 ${from} 行起的表` : sheets !== undefined ? say`等 ${sheets} 个工作表` : ""}`;
}

function subjectText({ names: told, more }: Whom): string {
  return quoted(told) + (more ? "等" : "");
}

function notRecognised(where: string, fields: readonly string[], unknown: readonly string[], speech: Speech): string {
  return speech.say`${where}中没有认出${names(fields, speech)}列，有未认出的栏目${namedColumns(unknown, speech)}，无法核验，请指定它们各是什么，或补充该列`;
}

/** The sheets that may hold what is missed, and what to do about each. */
function notRead(sheets: RuleSentences["table-not-recognised"]["sheets"], speech: Speech): string {
  const deep = sheets.filter(({ hidden }) => hidden === "veryHidden");
  const seen = sheets.filter((one) => !deep.includes(one));
  const named = (some: typeof sheets): string => some.map(({ sheet, from, hidden }) => `“${sheet}”${from === undefined ? "" : speech.say`（第 ${from} 行起）`}${hidden === "hidden" ? speech.say`（隐藏）` : ""}`).join("、");
  const there = [...(seen.length > 0 ? [speech.say`未看懂的工作表${named(seen)}`] : []), ...(deep.length > 0 ? [speech.say`深度隐藏而没有读取的工作表${named(deep)}`] : [])];
  const each = seen.length > 1 ? (deep.length > 0 ? "各" : "们各") : "";
  const asked = [
    ...(seen.length > 0 ? [speech.word(`指定${deep.length > 0 ? "前者" : "它"}${each}是什么表`)] : []),
    ...(deep.length > 0 ? [speech.word(`${seen.length > 0 ? "将后者" : "先"}取消隐藏`)] : []),
  ];
  return speech.say`有${there.join("，和")}，无法核验，请${asked.join("、")}`;
}
