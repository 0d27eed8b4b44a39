import { MAX_SHEET_NAME } from "../../../sheet/limits";
import { ourSheetKinds } from "../../../sheet/our-sheets";
import { fieldOf } from "../../dictionary/dictionary";
import type { ReviewerWish } from "./plan";
import type { ReviewerColumn, ReviewerSheet } from "./sheet";
import type { Pack } from "../../language/pack/schema";
import type { ReviewResult } from "../../review/review";
import { unitVerdicts } from "../../review/verdict/verdict";
import { headingsOf, type Heading, type HeadingField } from "../../review/assessment/headings";
import type { OverallConvention } from "../../review/assessment/overall";
import { asWritten } from "../../words/speech";
import { printedQuote, shownQuote } from "../../words/transcribed";
import { conventionText, suggestionText } from "../../words/overall";

const { title } = ourSheetKinds.assessment;

/** Printed choices of an enum of the assessment. */
function choices(field: string): string[] {
  return fieldOf("assessment", field)!.options!.map(({ labels }) => labels[0]);
}

/** The sheet 考核评估表 in a regulation's own words; read back as record type `assessment`. `apart`: others of their own stand beside it. */
export function assessmentSheet(pack: Pick<Pack, "shortTitle" | "transcription">, headings: readonly Heading[], apart = false, convention?: OverallConvention): ReviewerSheet {
  const mark = ({ field, label, cite, quote }: Heading): ReviewerColumn => ({
    id: field, label, width: 13, kind: "answer", choices: choices(field), prompt: `${cite}：“${printedQuote(shownQuote(quote, pack, asWritten))}”`.slice(0, 250),
  });
  return {
    kind: "assessment",
    name: apart ? `${title} ${pack.shortTitle}`.slice(0, MAX_SHEET_NAME) : title,
    hint: `依据：${pack.shortTitle}。六项内容按法规原文逐项评定。${conventionText(convention)}`,
    unit: "base", creditCode: "unitCreditCode", key: "year", waits: "overall", note: "note",
    columns: [
      { id: "base", label: "单位名称", also: ["基地名称", "被考核单位"], width: 24, kind: "key" },
      { id: "unitCreditCode", label: "统一社会信用代码", width: 21, kind: "key" },
      { id: "year", label: "考核年度", width: 10, kind: "key" },
      { id: "type", label: "考核类别", width: 14, kind: "answer", choices: choices("type"), prompt: "年度考核、平时考核、定期检查评估、三年评估等。" },
      ...headings.map(mark),
      { id: "overall", label: "总评结论", also: ["总评"], width: 11, kind: "answer", choices: choices("overall"), prompt: "由考核单位根据六项评定填写。右侧“建议总评”只是惯例，供参考。" },
      { id: "assessor", label: "考核单位", width: 20, kind: "answer" },
      { id: "date", label: "考核日期", width: 13, kind: "answer", date: true, prompt: "作出结论的日期，例如 2019-12-20。" },
      { id: "suggestion", label: "建议总评", width: 20, kind: "answer" },
      { id: "note", label: "备注", width: 20, kind: "note" },
    ],
  };
}

/** What each chosen pack's sheet is to hold: a row for every base (every unit, where none is known to be one) in the year of review. */
export function assessmentWishes(result: ReviewResult, packs: readonly Pack[], convention?: OverallConvention): { sheet: ReviewerSheet; wish: ReviewerWish }[] {
  const { checklist, verdicts } = result;
  const assessing = packs.flatMap((pack) => {
    const headings = headingsOf(pack);
    return headings.length > 0 ? [{ pack, headings }] : [];
  });
  return assessing.map(({ pack, headings }) => {
    const chains = new Set(verdicts.chains.filter((chain) => chain.packs.includes(pack.id)).map((chain) => chain.pack));
    const mine = [...unitVerdicts(verdicts)].filter((unit) => chains.has(unit.pack) && checklist.units[unit.unit].name !== "");
    const bases = mine.filter((unit) => unit.stages.some(({ stage }) => stage === "operation"));
    const rows = (bases.length > 0 ? bases : mine).map(({ unit }) => {
      const { name, creditCode } = checklist.units[unit];
      return { unit: { name, creditCode }, key: result.on.slice(0, 4), told: {} };
    });
    return {
      sheet: assessmentSheet(pack, headings, assessing.length > 1, convention),
      wish: { rows, units: checklist.units, derive: (text) => ({ suggestion: suggestionText(headings, Object.fromEntries(headings.map(({ field }) => [field, text(field)])) as Partial<Record<HeadingField, string>>, convention) }) },
    };
  });
}
