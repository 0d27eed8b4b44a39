import type { Outcome } from "../../dictionary/finding";
import type { GuidingNumber } from "../../dictionary/said";
import type { AnswerReason } from "../../dictionary/said-of-data";

/** What a reviewer may answer. */
export const answerGrades = ["符合", "基本符合", "不符合", "不适用"] as const;
export type AnswerGrade = (typeof answerGrades)[number];
/** The answer that makes a finding, and wants evidence. */
export const notMet = answerGrades[2];

/** What an answer makes of its question. 基本符合 passes and is counted apart; a question without an answer stays `review`. */
export const answerOutcomes: Record<AnswerGrade, Outcome> = { 符合: "pass", 基本符合: "pass", 不适用: "n/a", 不符合: "error" };

/** An institution of the review, and where it is met first. */
export interface ReviewedUnit {
  name: string;
  creditCode: string;
  file: string;
  sheet: string;
  /** Where in it: the record type, and the 0-based row. Absent: nowhere. */
  first?: { record: string; row: number };
  /** It has data of its own, and so a verdict; false where only a list of the authority or an answer names it. */
  judged: boolean;
}

/** A question of a pack that applies on the review date, and whom it is put to. */
export interface Question {
  clause: string;
  pack: string;
  article: string;
  cite: string;
  quote: string;
  /** The quote in the script of the document, where it is kept in another. */
  transcribed?: string;
  question: string;
  /** What to keep in mind when answering, from the parameters in force; no part of the wording that is answered. */
  hint?: readonly GuidingNumber[];
  /** What the finding says when the answer is 不符合. */
  message: string;
  phase: string;
  /** The question of an extended regulation that asks the same: of whom both are asked they are one, answered once. */
  restates?: string;
  /** Record type it is asked of. */
  record: string;
  /** Indexes into `Checklist.units`; questions under the same condition share one list. */
  asked: readonly number[];
}

/**
 * What a row of a 评审意见 sheet is worth. counts: it decides; open: nothing but notes so far; later: a row below answers the same;
 * lapsed: clause, wording or unit are no longer asked; elsewhere: of a regulation that is not reviewed now; foreign: it came
 * with a submission, and a submission does not review itself.
 */
export type AnswerState = "counts" | "open" | "later" | "lapsed" | "elsewhere" | "foreign";

/** One row of a 评审意见 sheet with something written in it. */
export interface Answer {
  clause: string;
  /** Index into `Checklist.units`, or -1. */
  unit: number;
  verdict: AnswerGrade | "";
  evidence: string;
  reviewer: string;
  /** YYYY-MM-DD, or "". */
  date: string;
  file: string;
  sheet: string;
  /** Where the verdict stands, 0-based; null while it is not on a sheet yet. */
  at: { row: number; column: number } | null;
  state: AnswerState;
  /** Why it does not count, one Chinese sentence. */
  why?: AnswerReason;
}

/** All that was asked of persons, and what they answered. */
export interface Checklist {
  units: ReviewedUnit[];
  questions: Question[];
  answers: Answer[];
}

/** A question put to one unit, with its answer. */
export interface ChecklistLine {
  unit: number;
  question: Question;
  /** Those that ask the unit the same, and are answered with it. */
  also: readonly Question[];
  /** The answer that counts, or the notes of one still open. */
  answer?: Answer;
}

/** The key of a question put to a unit. */
export function lineKey(clause: string, unit: number): string {
  return `${unit}\n${clause}`;
}

/** The questions that ask the same as others, those that ask it first before those that say it again; the rest stand alone. */
export function alikeQuestions(questions: readonly Question[]): Question[][] {
  const families = new Map<string, Question[]>();
  for (const question of questions) {
    const first = question.restates ?? question.clause;
    const known = families.get(first);
    if (known) known.push(question);
    else families.set(first, [question]);
  }
  return [...families.values()].filter(({ length }) => length > 1);
}

/** The answers that count or are being written, by `lineKey`; one given to a question holds for those that ask the unit the same. */
export function liveAnswers({ questions, answers }: Pick<Checklist, "questions" | "answers">): Map<string, Answer> {
  const live = new Map<string, Answer>();
  for (const answer of answers) {
    if (answer.state !== "counts" && answer.state !== "open") continue;
    const key = lineKey(answer.clause, answer.unit);
    if (answer.state === "counts" || live.get(key)?.state !== "counts") live.set(key, answer);
  }
  if (live.size === 0) return live;
  for (const alike of alikeQuestions(questions)) {
    const asked = new Map<number, Question[]>();
    for (const question of alike) for (const unit of question.asked) asked.set(unit, [...(asked.get(unit) ?? []), question]);
    for (const [unit, mine] of asked) {
      if (mine.length < 2) continue;
      const given = mine.flatMap(({ clause }) => live.get(lineKey(clause, unit)) ?? []);
      const answer = given.find(({ state }) => state === "counts") ?? given[0];
      if (answer) for (const { clause } of mine) live.set(lineKey(clause, unit), answer);
    }
  }
  return live;
}

/** A question with those that ask the same. */
export type AskedLine = Pick<ChecklistLine, "question" | "also">;

/** What is asked of a unit, in the order of the packs: of questions that ask it the same, the first with the others. */
export function linesAsked(questions: readonly Question[], unit: number): AskedLine[] {
  return asLines(questions.filter(({ asked }) => asked.includes(unit)));
}

function asLines(asked: readonly Question[]): { question: Question; also: Question[] }[] {
  const lines = new Map<string, { question: Question; also: Question[] }>();
  for (const question of asked) {
    const first = question.restates ?? question.clause;
    const known = lines.get(first);
    if (known) known.also.push(question);
    else lines.set(first, { question, also: [] });
  }
  return [...lines.values()];
}

/** Unit by unit, in the order of the packs: every question that is put to it. */
export function checklistLines({ units, questions, answers }: Checklist): ChecklistLine[] {
  const live = liveAnswers({ questions, answers });
  const byUnit: Question[][] = units.map(() => []);
  for (const question of questions) for (const unit of question.asked) byUnit[unit].push(question);
  return byUnit.flatMap((asked, unit) => asLines(asked).map(({ question, also }): ChecklistLine => ({ unit, question, also, answer: live.get(lineKey(question.clause, unit)) })));
}

/** How far a unit's review has come. */
export interface AnswerProgress {
  asked: number;
  answered: number;
  /** 基本符合, which passes. */
  nearly: number;
  failed: number;
}

/** Progress per unit; what several questions ask alike counts once. */
export function progressOf({ units, questions, answers }: Pick<Checklist, "units" | "questions" | "answers">): AnswerProgress[] {
  const progress = units.map((): AnswerProgress => ({ asked: 0, answered: 0, nearly: 0, failed: 0 }));
  for (const { asked } of questions) for (const unit of asked) progress[unit].asked++;
  for (const alike of alikeQuestions(questions)) {
    const seen = new Set<number>();
    for (const { asked } of alike) for (const unit of asked) if (seen.size === seen.add(unit).size) progress[unit].asked--;
  }
  for (const { unit, state, verdict } of answers) {
    if (state !== "counts") continue;
    progress[unit].answered++;
    if (verdict === "基本符合") progress[unit].nearly++;
    if (verdict === "不符合") progress[unit].failed++;
  }
  return progress;
}
