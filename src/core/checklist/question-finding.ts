import type { Finding } from "../finding";
import { told } from "../rules/words";
import { answerOutcomes, type Answer, type Question, type ReviewedUnit } from "./checklist";

/** Whom a question is put to, and where the finding stands while nobody has answered. */
export type Asked = Pick<ReviewedUnit, "name" | "file" | "sheet">;

/**
 * What a question says of a unit: `review` while it is open, `error` with the pack's message when the answer is 不符合, else a
 * pass or n/a, which is counted and not listed.
 * @param own files reviewed: the cell of an answer kept in another workbook is named beside, not marked
 */
export function questionFinding(question: Question, asked: Asked, answer: Answer | undefined, own: ReadonlySet<string>): Finding {
  const { clause, cite, quote, reference, record } = question;
  const outcome = answer && answer.verdict !== "" ? answerOutcomes[answer.verdict] : "review";
  const failed = outcome === "error";
  const placed = failed && answer !== undefined && answer.cell !== "";
  const here = placed && own.has(answer.file);
  const message = failed ? question.message : `请评审人判断：${question.question}${question.hint ?? ""}`;
  return {
    clause, outcome, record: failed ? "checklist" : record, unit: asked.name,
    file: here ? answer.file : asked.file, sheet: here ? answer.sheet : asked.sheet, cells: here ? [answer.cell] : [],
    ...(placed && !here && { also: [{ file: answer.file, sheet: answer.sheet, cells: [answer.cell] }] }),
    value: answer?.verdict || null, required: "符合", message: told(message, cite, reference), cite, quote,
    ...(reference && { reference }),
  };
}
