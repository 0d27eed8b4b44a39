import type { RuleData } from "../language/rule-data";
import type { NotReadSheet } from "../dictionary/dataset";
import { recordType } from "../dictionary/dictionary";

/** The sentences a finding is told in, apart from those a pack brings. Every one says what, where and what to do. */

/** “甲”、“乙” */
export function quoted(names: Iterable<string>): string {
  return [...names].map((name) => `“${name}”`).join("、");
}

export function fieldNames(data: RuleData, record: string, fields: Iterable<string>): string {
  return quoted([...fields].map((field) => data.field(record, field).name));
}

export function tableTitles(records: Iterable<string>): string {
  return quoted([...records].map((record) => recordType(record)?.title ?? record));
}

/** A blank cell decided. */
export function notFilled(subject: string, fields: string): string {
  return `${subject}未填报${fields}，请补填`;
}

/** A column decided that the sheet does not have. */
export function noColumn(sheet: string, fields: string): string {
  return `工作表“${sheet}”中没有${fields}列，无法核验，请补充该列`;
}

/** A column decided that was not recognised, though the table has columns that nobody understood: it may be one of them. */
export function notRecognised(where: string, fields: string, unknown: string): string {
  return `${where}中没有认出${fields}列，有未认出的栏目${unknown}，无法核验，请指定它们各是什么，或补充该列`;
}

/** A column decided that the table of related records does not have. */
export function noColumnIn(title: string, fields: string): string {
  return `${title}表中没有${fields}列，无法核验，请补充该列`;
}

/** A table decided that was not recognised, though the workbook has sheets that nobody understood: it may be one of them. */
export function tableNotRecognised(titles: string, sheets: readonly NotReadSheet[]): string {
  return `没有认出${titles}表，${notRead(sheets)}，或补充该表`;
}

/** The sheets that may hold what is missed, and what to do about each. */
function notRead(sheets: readonly NotReadSheet[]): string {
  const deep = sheets.filter(({ hidden }) => hidden === "veryHidden");
  const seen = sheets.filter((one) => !deep.includes(one));
  const named = (some: readonly NotReadSheet[]): string => some.map(({ sheet, hidden }) => `“${sheet}”${hidden === "hidden" ? "（隐藏）" : ""}`).join("、");
  const there = [...(seen.length > 0 ? [`未看懂的工作表${named(seen)}`] : []), ...(deep.length > 0 ? [`深度隐藏而没有读取的工作表${named(deep)}`] : [])];
  const asked = [...(seen.length > 0 ? [`指定${deep.length > 0 ? "前者" : "它"}${seen.length > 1 ? (deep.length > 0 ? "各" : "们各") : ""}是什么表`] : []), ...(deep.length > 0 ? [`${seen.length > 0 ? "将后者" : "先"}取消隐藏`] : [])];
  return `有${there.join("，和")}，无法核验，请${asked.join("、")}`;
}

/** Either columns or a table would do, and neither is there. */
export function noColumnNorTable(sheet: string, fields: string, titles: string, sheets: readonly NotReadSheet[]): string {
  if (sheets.length > 0) return `工作表“${sheet}”中没有${fields}列，也没有认出${titles}表，${notRead(sheets)}，或补充其一`;
  return `工作表“${sheet}”中没有${fields}列，工作簿中也没有${titles}表，无法核验，请补充其一`;
}

/** A table is wanted that no sheet has. */
export function noTable(titles: string): string {
  return `工作簿中没有${titles}表，无法核验，请补充`;
}

/** A unit has no row in a table that the workbook has. */
export function noRow(unit: string, titles: string): string {
  return `${unit}在${titles}表中没有记录，请补填`;
}

/** A list of the authority is wanted that was not supplied. */
export function noList(titles: string): string {
  return `未提供${titles}，本条无法核验，请将名单作为工作表一并提供`;
}

/** Why a clause was not checked, for the ledger. */
export function unchecked(missing: string): string {
  return `工作簿中没有${missing}，未核验`;
}

/** The rule itself failed: never the filer's fault. */
export function brokenRule(clause: string, why: string): string {
  return `规则“${clause}”不能运行：${why}。这是规则的问题，与填报内容无关，请联系规则维护人员`;
}

/** What a form has no place for, asked once. */
export function annexQuestion(title: string, open: readonly string[]): string {
  return `${title}没有以下内容的栏目，不作为缺项，请评审人据所附其他材料核对（也可另表填报，由程序核验）：${open.join("；")}`;
}
