import { ourSheetKinds } from "../../../sheet/our-sheets";
import { asWritten } from "../../words/speech";
import { transcribedMark } from "../../words/transcribed";
import type { ReviewerWish } from "./plan";
import type { ReviewerRow, ReviewerSheet } from "./sheet";
import type { ReviewResult } from "../../review/review";
import { answerGrades, checklistLines, type Answer, type AskedLine, type ChecklistLine, type ReviewedUnit } from "../../review/checklist/checklist";

/** The sheet 评审意见: its headers are those the review reads as record type `checklist`, without a question. */
export const checklistSheet: ReviewerSheet = {
  kind: "checklist",
  name: ourSheetKinds.checklist.title,
  hint: "每行一个须由人判断的问题。请在“评审意见”列选择，不符合的写明佐证说明。可以排序、筛选、增加自己的列；“单位名称”“条款编号”“评审问题”“条文原文”用来认行，请勿改动。",
  unit: "unit", creditCode: "unitCreditCode", key: "clauseId", waits: "verdict", note: "note",
  columns: [
    { id: "unit", label: "单位名称", width: 24, kind: "key" },
    { id: "unitCreditCode", label: "统一社会信用代码", also: ["信用代码"], width: 21, kind: "key" },
    { id: "clauseId", label: "条款编号", width: 20, kind: "key" },
    { id: "cite", label: "依据条款", width: 26, kind: "told", loose: true },
    { id: "question", label: "评审问题", width: 34, kind: "told" },
    { id: "quote", label: "条文原文", width: 44, kind: "told" },
    { id: "verdict", label: "评审意见", width: 12, kind: "answer", choices: answerGrades, prompt: "符合、基本符合：通过（分别计数）。不符合：请写明佐证说明。不适用：本条与该单位无关。留空：尚未评审。" },
    { id: "evidence", label: "佐证说明", width: 30, kind: "answer", prompt: "写明看了什么材料、依据什么事实作出判断；不符合的必须写。" },
    { id: "reviewer", label: "评审人", width: 12, kind: "answer" },
    { id: "date", label: "评审日期", width: 13, kind: "answer", date: true, prompt: "作出判断的日期，例如 2019-09-24。" },
    { id: "note", label: "备注", width: 24, kind: "note" },
  ],
};

/** What an answer says. */
type AnswerFields = Pick<Answer, "verdict" | "evidence" | "reviewer" | "date">;
const said = ({ verdict, evidence, reviewer, date }: AnswerFields): Record<keyof AnswerFields, string> => ({ verdict, evidence, reviewer, date });

/** The row of a question put to a unit; `answer` is written over what the row says now, as far as it says something else than `known`. */
export function checklistRow(units: readonly ReviewedUnit[], { unit, question, also = [] }: Pick<ChecklistLine, "unit" | "question"> & Partial<Pick<ChecklistLine, "also">>, answer?: AnswerFields, known?: AnswerFields): ReviewerRow {
  const { name, creditCode } = units[unit];
  const { clause, quote, transcribed } = question;
  return {
    unit: { name, creditCode }, key: clause, told: { cite: citesOf({ question, also }) + (transcribed === undefined ? "" : transcribedMark(asWritten)), question: question.question, quote: transcribed ?? quote },
    ...(transcribed !== undefined && { alike: { quote } }),
    ...(answer && { answer: said(answer) }),
    ...(known && { known: said(known) }),
  };
}

/** What a question cites, with those that ask the same. */
export const citesOf = ({ question, also }: AskedLine): string => [question, ...also].map(({ cite }) => cite).join("；");

/**
 * The line as the row has it that holds its answer: an answer given to another of the questions that ask the same stays in its row.
 */
export function answeredLine<Line extends AskedLine>(line: Line, answer: Pick<Answer, "clause"> | undefined): Line {
  const { question, also } = line;
  const own = also.find(({ clause }) => clause === answer?.clause);
  return own ? { ...line, question: own, also: [question, ...also.filter((one) => one !== own)] } : line;
}

/**
 * Every question put to every unit that has a name, with the answers that count; what is no longer asked is greyed.
 * @param here the answers were read from the sheet that is written to: what a person changed there since stays
 */
export function checklistWish({ checklist }: Pick<ReviewResult, "checklist">, here = false): ReviewerWish {
  const { units, questions } = checklist;
  return {
    units,
    rows: checklistLines(checklist).flatMap((line) => (units[line.unit].name === "" ? [] : [checklistRow(units, answeredLine(line, line.answer), line.answer, here ? line.answer : undefined)])),
    whole: [...new Set(questions.map(({ pack }) => pack))],
  };
}
