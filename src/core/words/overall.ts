import type { Heading, HeadingField } from "../review/assessment/headings";
import { suggestOverall, usualConvention, type OverallConvention } from "../review/assessment/overall";

/** The suggestion in words, or what is missing for one. */
export function suggestionText(headings: readonly Heading[], marks: Readonly<Partial<Record<HeadingField, string>>>, convention?: OverallConvention): string {
  const missing = headings.filter(({ field }) => (marks[field] ?? "") === "").map(({ label }) => label);
  if (missing.length === headings.length) return "";
  return suggestOverall(marks, convention) ?? `尚缺：${missing.join("、")}`;
}

/** The convention as a sentence for the sheet that uses it. */
export function conventionText({ excellentFrom, failedFrom, weakFrom }: OverallConvention = usualConvention): string {
  return `“建议总评”是惯例，不是法规规定：不合格达到 ${failedFrom} 项，或基本合格及以下达到 ${weakFrom} 项，为整改；优秀不少于 ${excellentFrom} 项且没有低于合格的，为优秀；其余为合格。总评结论由考核单位填写，不会被改写。`;
}
