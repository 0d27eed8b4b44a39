import { lineKey, notMet, type Answer, type Checklist, type AnswerProgress, type AskedLine } from "../../core/review/checklist/checklist";
import type { Clauses } from "../../core/words/clauses";
import type { AnswerFilter } from "../state/reviewer";
import { fold, searchWords } from "./fold";

/** A line of a unit's list: the head of an article, or a question with its answer. */
export type QuestionLine = { head: string; detail: string } | (AskedLine & { answer: Answer | undefined });

/** The lines of a unit's questions that are wanted, each article under its head. */
export function questionLines(asked: readonly AskedLine[], unit: number, live: ReadonlyMap<string, Answer>, clauses: Clauses, filter: AnswerFilter, search: string): QuestionLine[] {
  const words = searchWords(search);
  const lines: QuestionLine[] = [];
  let last = "";
  for (const { question, also } of asked) {
    const answer = live.get(lineKey(question.clause, unit));
    if (!wanted(answer, filter) || !words.every((word) => [question, ...also].some((one) => fold(`${one.question} ${one.quote} ${one.transcribed ?? ""} ${one.cite} ${one.clause}`).includes(word)))) continue;
    // Items of one article stand under it: 第八条第（一）项 under 第八条.
    const known = clauses.get(question.clause);
    const head = known?.part.article ?? question.cite;
    if (`${question.pack}\n${head}` !== last) lines.push({ head, detail: known ? `《${known.pack.title}》` : "" });
    last = `${question.pack}\n${head}`;
    lines.push({ question, also, answer });
  }
  return lines;
}

function wanted(answer: Answer | undefined, filter: AnswerFilter): boolean {
  const verdict = answer?.verdict ?? "";
  if (filter === "open") return verdict === "";
  if (filter === "done") return verdict !== "";
  return filter === "all" || verdict === notMet;
}

/** Units with questions that are wanted by the filter: with open ones, with all answered, with some 不符合. */
export function wantedUnits({ units }: Checklist, progress: readonly AnswerProgress[], filter: AnswerFilter, search: string): number[] {
  const words = searchWords(search);
  return units.flatMap(({ name, creditCode }, unit) => {
    const { asked, answered, failed } = progress[unit];
    const fits = filter === "all" || (filter === "open" ? answered < asked : filter === "done" ? answered === asked : failed > 0);
    return asked > 0 && name !== "" && fits && words.every((word) => fold(`${name} ${creditCode}`).includes(word)) ? [unit] : [];
  });
}
