import { checklistLines } from "../review/checklist/checklist";
import { cellName } from "../../sheet/a1";
import type { ReviewResult } from "../review/review";
import { placesIn } from "./json-findings";
import { referenceText } from "../words/reference";
import { unitVerdicts, type Stage, type VerdictGrade } from "../review/verdict/verdict";
import { asWritten } from "../words/speech";

/** A question put to a unit, as `--json` writes it. */
export interface JsonQuestion {
  clause: string;
  unit: string;
  creditCode: string;
  cite: string;
  quote: string;
  question: string;
  /** "" while nobody has answered. */
  verdict: string;
  evidence: string;
  reviewer: string;
  date: string;
  /** The question that asks the unit the same and is answered with this one; absent: it is asked by itself, or stands for others. */
  sameAs?: string;
  /** Where the answer stands; absent without one. */
  at?: { file: string; sheet: string; cell: string };
}

/** The verdict on a unit, as `--json` writes it. */
export interface JsonUnitVerdict {
  unit: string;
  creditCode: string;
  pack: string;
  verdict: VerdictGrade;
  reference?: string;
  stages: {
    stage: Stage;
    verdict: VerdictGrade;
    /** Indexes into the report's `findings`, the gravest first. */
    deciding: number[];
    /** Clauses not checked for want of the unit's own tables or columns, and of the authority's. */
    unchecked: string[];
    awaited: string[];
    /** Indexes into `findings` of those that a reviewer waived: they decide nothing. Absent: none. */
    waived?: number[];
    asked: number;
    answered: number;
    nearly: number;
  }[];
  /** Indexes into `findings` of those open against the unit's recommender. */
  apart: number[];
}

/** Every question put to every unit, with its answer. */
export function* jsonChecklist({ checklist }: ReviewResult): Generator<JsonQuestion> {
  for (const { unit, question: first, also, answer } of checklistLines(checklist)) {
    const { name, creditCode } = checklist.units[unit];
    const { verdict = "", evidence = "", reviewer = "", date = "" } = answer ?? {};
    for (const { clause, cite, quote, question } of [first, ...also]) yield { clause, unit: name, creditCode, cite, quote, question, verdict, evidence, reviewer, date, ...(clause !== first.clause && { sameAs: first.clause }), ...(answer && { at: { file: answer.file, sheet: answer.sheet, cell: answer.at ? cellName(answer.at.row, answer.at.column) : "" } }) };
  }
}

/** All verdicts; what decided them is in the report's own list of findings. */
export function* jsonVerdicts({ checklist, verdicts, findings, ledger }: ReviewResult): Generator<JsonUnitVerdict> {
  const place = placesIn(findings);
  const at = (indexes: readonly number[]): number[] => indexes.map((index) => place[index]).filter((index) => index >= 0);
  const clauses = (indexes: readonly number[]): string[] => indexes.map((index) => ledger[index].clause);
  for (const { unit, pack, verdict, reference, stages, apart } of unitVerdicts(verdicts)) {
    const { name, creditCode } = checklist.units[unit];
    yield {
      unit: name, creditCode, pack, verdict, ...(reference && { reference: referenceText(reference, asWritten) }),
      stages: stages.map(({ deciding, unchecked, awaited, waived, beside: _beside, ...rest }) => ({ ...rest, ...(waived && { waived: at(waived) }), deciding: at(deciding), unchecked: clauses(unchecked), awaited: clauses(awaited) })),
      apart: at(apart),
    };
  }
}
