import type { ReviewResult } from "../../review/review";
import { findingContext } from "../../words/finding";
import type { ReportContext } from "../report";
import { masked } from "../../dictionary/mask";
import { maskedLetter, type Letter, type LetterContext } from "./letter";
import { mattersOf, type UnreadFile } from "./matters";
import { fileNotice, unitNotice } from "./notice";
import { recommenderLetter } from "./recommender-letter";
import { unitBrief, unitReport } from "./unit-report";

/** A letter to be written: to or about whom, and what it is called behind that name in the name of its file. */
export interface PlannedLetter {
  whose: string;
  what: "补正通知" | "推荐单位函" | "核验简报" | "核验报告";
  /** Made when its turn comes: hundreds of them need not be held. */
  make(): Letter;
}

interface LettersContext extends ReportContext, LetterContext {
  /** Files of which nothing could be read: whoever handed them in is told. */
  unreadable?: readonly UnreadFile[];
}

/** What goes back: a notice to each unit that has something to put right, to whoever handed in what is no unit's, and a letter to each recommender. */
export function noticesOf(result: ReviewResult, context: LettersContext): PlannedLetter[] {
  const words = findingContext(result, context.packs ?? []);
  const matters = mattersOf(result, context.unreadable);
  const of = (whose: string, notice: Letter | undefined): PlannedLetter[] => (notice ? [{ whose, what: "补正通知", make: () => notice }] : []);
  return toSend(result, [
    ...matters.units.flatMap((matter) => of(matter.name, unitNotice(matter, result, words, context))),
    ...matters.files.flatMap((matter) => of(matter.file.replace(/^.*[\\/]/u, ""), fileNotice(matter, result, words, context))),
    ...(result.recommenders ?? []).map((one): PlannedLetter => ({ whose: one.name, what: "推荐单位函", make: () => recommenderLetter(one, matters, result, words, context) })),
  ]);
}

/** 简报 and full report of every unit that has a verdict. */
export function reportsOf(result: ReviewResult, context: LettersContext): PlannedLetter[] {
  const words = findingContext(result, context.packs ?? []);
  return toSend(result, mattersOf(result).units.filter(({ verdicts }) => verdicts.length > 0).flatMap((matter): PlannedLetter[] => [
    { whose: matter.name, what: "核验简报", make: () => unitBrief(matter, result, words, context) },
    { whose: matter.name, what: "核验报告", make: () => unitReport(matter, result, words, context) },
  ]));
}

/** Letters as they leave the house: numbers of persons masked, unless the result says otherwise. */
const toSend = ({ unmasked }: Pick<ReviewResult, "unmasked">, letters: readonly PlannedLetter[]): PlannedLetter[] =>
  letters.map((letter) => (unmasked ? letter : { ...letter, whose: masked(letter.whose).replace(/\*/gu, "＊"), make: () => maskedLetter(letter.make()) }));
