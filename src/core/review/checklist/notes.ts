import type { Dataset } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { placeAt } from "../../intake/records/cell-of";
import { dataFinding, type DataSaid } from "../../intake/data-finding";
import { answerOutcomes, lineKey, liveAnswers, type Answer, type Checklist } from "./checklist";

type AnswerSaid = Extract<DataSaid, { code: `answer-${string}` }>;

/**
 * What a reviewer should know of the recorded answers, as warnings at their cells: a 不符合 without evidence, name or date (it
 * counts all the same), answers that no longer count, rows that contradict each other, and answers that came with a submission.
 */
export function answerNotes({ questions, answers }: Pick<Checklist, "questions" | "answers">, dataset: Pick<Dataset, "sources">): Finding[] {
  const notes: Finding[] = [];
  const live = liveAnswers({ questions, answers });
  const submitted = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { state, verdict, file, why } = answer;
    const add = (said: AnswerSaid): void => void notes.push(note(dataset, answer.unit, answer, said));
    if (state === "foreign") submitted.set(file, [...(submitted.get(file) ?? []), answer]);
    else if (state === "counts" && answerOutcomes[verdict as "不符合"] === "error") {
      const wanting = (["evidence", "reviewer", "date"] as const).filter((part) => answer[part] === "");
      if (wanting.length > 0) add({ code: "answer-incomplete", data: { verdict, wanting } });
    } else if (state === "lapsed" && verdict !== "") add({ code: "answer-lapsed", data: { verdict, why: why! } });
    else if (state === "later") {
      const other = live.get(lineKey(answer.clause, answer.unit))?.verdict ?? "";
      if (other !== verdict) add({ code: "answer-conflict", data: { verdict, other } });
    }
  }
  for (const [file, rows] of submitted) notes.push(note(dataset, -1, rows[0], { code: "answer-submitted", data: { file, rows: rows.length } }));
  return notes;
}

function note(dataset: Pick<Dataset, "sources">, unit: number, { file, sheet, at, verdict }: Answer, said: AnswerSaid): Finding {
  return { ...dataFinding({ unit, place: placeAt(dataset, "checklist", [{ file, sheet, ...at! }]) }, "data/conflict", verdict || null, said, "warning"), clause: `data/${said.code}` };
}
