import table from "../../src/core/dictionary/text/traditional.json";
import { dayOf, serialOfDay } from "../../src/sheet/day";
import type { TestCell } from "../core/intake/tables/book";
import { pick, type ClassField, type ClassTruth, type Truth, type UnitField } from "./truth";

/** What offices put over a column, the usual first. */
export const unitHeadings: Record<UnitField, readonly string[]> = {
  name: ["单位名称", "申报单位", "机构名称", "单位全称"],
  type: ["单位类别", "单位性质", "机构类型", "单位所属类型"],
  applicationType: ["申报类别"],
  annualTrainees: ["年培训人数", "年培训专业技术人才人数（人）", "年度培训总人数", "年培训专技人才数量", "年培训学员数"],
  matchingFunds: ["配套经费（万元）", "配套经费", "年配套经费金额（万元）", "配套经费总额（万元）"],
  mgmtOrg: ["继续教育管理机构", "管理机构", "内设继续教育管理机构", "继续教育管理部门"],
  hasDistanceConditions: ["是否具备现代（化）远程教育条件", "远程教育条件", "有无现代化远程教育条件"],
  platform: ["网络化培训和管理信息平台", "网络平台", "网络培训平台名称", "线上培训平台"],
  managersFt: ["专职管理人员数", "专职管理人员（人）", "专职管理人员人数", "管理人员（专职）"],
};
export const classHeadings: Record<ClassField, readonly string[]> = {
  base: ["举办单位", "承办单位", "举办基地", "承办基地名称"],
  name: ["培训班名称", "班次名称"],
  startDate: ["开班日期", "开班时间", "培训开始日期", "培训起始时间"],
  endDate: ["结束日期", "结业时间", "培训结束日期", "结班时间"],
  fee: ["收费标准（元/人）", "收费标准", "培训费标准（元/人）"],
  approvedFee: ["批准收费标准", "核定收费标准（元/人）", "经批准的收费标准"],
  archived: ["是否建档登记", "建档情况", "是否建立档案"],
  evaluated: ["是否效果评估", "培训效果评估", "是否开展评估"],
};

/** Digits as a Chinese input method leaves them. */
export const wide = (text: string): string => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const numbers: readonly ((value: number) => string | number)[] = [(n) => n, (n) => n, String, (n) => wide(String(n)), (n) => ` ${n} `, (n) => n.toLocaleString("en-US")];
const answers: readonly (readonly [yes: string, no: string])[] = [["是", "否"], ["有", "无"], ["√", "×"], ["具备", "不具备"], ["Y", "N"], ["☑是 □否", "□是 ☑否"], ["√有 □无", "□有 √无"]];
const done: readonly (readonly [yes: string, no: string])[] = [["是", "否"], ["√", "×"], ["已完成", "未完成"], ["☑是 □否", "□是 ☑否"], ["是（已归档）", "否"]];
const days: readonly ((iso: string) => TestCell)[] = [
  (iso) => ({ date: serial(iso) }), (iso) => ({ date: serial(iso) }), (iso) => iso, (iso) => parts(iso).join("."), (iso) => parts(iso).join("/"),
  (iso) => `${parts(iso)[0]}年${parts(iso)[1]}月${parts(iso)[2]}日`, (iso) => wide(parts(iso).join(".")), (iso) => iso.replace(/-/gu, ""),
];
const parts = (iso: string): number[] => iso.split("-").map(Number);
const serial = (iso: string): number => serialOfDay(dayOf(iso), false);

/** A value as somebody types it. */
export function spelled(value: string | number | boolean, draw: () => number): TestCell {
  if (typeof value === "boolean") return pick(answers, draw)[value ? 0 : 1];
  if (typeof value === "number") return pick(numbers, draw)(value);
  return draw() < 0.2 ? ` ${value}\u3000` : value;
}

export const unitCell = (truth: Truth, field: UnitField, draw: () => number): TestCell => spelled(truth[field], draw);

/** A field of a class as somebody types it. */
export function classCell(truth: ClassTruth, base: string, field: ClassField, draw: () => number): TestCell {
  if (field === "base") return spelled(base, draw);
  const value = truth[field];
  if (typeof value === "boolean") return pick(done, draw)[value ? 0 : 1];
  return field === "startDate" || field === "endDate" ? pick(days, draw)(String(value)) : spelled(value, draw);
}

const toTraditional = new Map([...table.to].map((simple, at): [string, string] => [simple, [...table.from][at]]));

/** The text in Traditional characters. */
export const traditional = (text: string): string => [...text].map((char) => toTraditional.get(char) ?? char).join("");
