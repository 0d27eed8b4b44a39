import table from "../../src/core/dictionary/text/traditional.json";
import { pick, type Truth, type TruthField } from "./truth";

/** What offices put over a column, the usual first. */
export const headings: Record<TruthField, readonly string[]> = {
  name: ["单位名称", "申报单位", "机构名称", "单位全称"],
  type: ["单位类别", "单位性质", "机构类型"],
  applicationType: ["申报类别"],
  annualTrainees: ["年培训人数", "年培训专业技术人才人数（人）", "年度培训总人数", "年培训专技人才数量"],
  matchingFunds: ["配套经费（万元）", "配套经费", "年配套经费金额（万元）"],
  mgmtOrg: ["继续教育管理机构", "管理机构", "内设继续教育管理机构"],
  hasDistanceConditions: ["是否具备现代（化）远程教育条件", "远程教育条件", "有无现代化远程教育条件"],
  platform: ["网络化培训和管理信息平台", "网络平台", "网络培训平台名称"],
  managersFt: ["专职管理人员数", "专职管理人员（人）", "专职管理人员人数"],
};

const wide = (text: string): string => text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const numbers: readonly ((value: number) => string | number)[] = [(n) => n, (n) => n, String, (n) => wide(String(n)), (n) => ` ${n} `, (n) => n.toLocaleString("en-US")];
const answers: readonly (readonly [yes: string, no: string])[] = [["是", "否"], ["有", "无"], ["√", "×"], ["具备", "不具备"], ["Y", "N"]];

/** A value as somebody types it. */
export function spelled(truth: Truth, field: TruthField, draw: () => number): string | number {
  const value = truth[field];
  if (typeof value === "boolean") return pick(answers, draw)[value ? 0 : 1];
  if (typeof value === "number") return pick(numbers, draw)(value);
  return draw() < 0.2 ? ` ${value}\u3000` : value;
}

const toTraditional = new Map([...table.to].map((simple, at): [string, string] => [simple, [...table.from][at]]));

/** The text in Traditional characters. */
export const traditional = (text: string): string => [...text].map((char) => toTraditional.get(char) ?? char).join("");
