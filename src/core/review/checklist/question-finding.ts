import type { Finding, FindingPlace } from "../../dictionary/finding";
import { oneColumn, withoutCell, type FindingSources } from "../../dictionary/finding-place";
import type { Said } from "../../dictionary/said";
import { answerOutcomes, answerGrades, type Answer, type Question, type ReviewedUnit } from "./checklist";

const met = { label: answerGrades[0] };
const answered: Said = { code: "answer", data: null };

/** Whom a question is put to, and where the finding stands while nobody has answered. */
export type Asked = Pick<ReviewedUnit, "file" | "sheet"> & { unit: number };

/** Where findings stand: the sources of the review and the files that are reviewed. */
export interface AskedIn {
  sources: FindingSources;
  own: ReadonlySet<string>;
}

/**
 * What a question says of a unit: `review` while it is open, `error` with the pack's message when the answer is 不符合, else a
 * pass or n/a, which is counted and not listed.
 * The cell of an answer that is kept in a workbook not reviewed is named beside, not marked.
 */
export function questionFinding(question: Question, { unit, file, sheet }: Asked, answer: Answer | undefined, { sources, own }: AskedIn): Finding {
  const { clause } = question;
  const outcome = answer && answer.verdict !== "" ? answerOutcomes[answer.verdict] : "review";
  const failed = outcome === "error";
  const home = failed ? "checklist" : question.record;
  const at: FindingPlace | undefined = failed && answer?.at ? { source: sources.of(answer.file, answer.sheet, home), row: answer.at.row, columns: oneColumn(answer.at.column) } : undefined;
  const beside = withoutCell(sources.of(file, sheet, home));
  const open: Said = { code: "question", data: question.hint === undefined ? {} : { hint: question.hint } };
  return {
    clause, outcome, unit, place: !at ? beside : own.has(answer!.file) ? at : { ...beside, more: [at] },
    value: answer?.verdict || null, required: met, ...(failed ? answered : open),
  };
}
