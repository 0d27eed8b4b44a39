import { checklistLines } from "../checklist/checklist";
import type { Finding } from "../finding";
import type { ReviewResult } from "../review";
import type { Stage, Verdict } from "./verdict";

/** A question put to a unit, as `--json` writes it. */
export interface ReportQuestion {
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
  /** Where the answer stands; absent without one. */
  at?: { file: string; sheet: string; cell: string };
}

/** The verdict on a unit, as `--json` writes it. */
export interface ReportVerdict {
  unit: string;
  creditCode: string;
  pack: string;
  verdict: Verdict;
  reference?: string;
  stages: {
    stage: Stage;
    verdict: Verdict;
    /** Indexes into the report's `findings`, the gravest first. */
    deciding: number[];
    /** Clauses not checked for want of the unit's own tables or columns, and of the authority's. */
    unchecked: string[];
    awaited: string[];
    asked: number;
    answered: number;
    nearly: number;
  }[];
  /** Indexes into `findings` of those open against the unit's recommender. */
  apart: number[];
}

/** Every question put to every unit, with its answer. */
export function reportChecklist({ checklist }: ReviewResult): ReportQuestion[] {
  return checklistLines(checklist).map(({ unit, question, answer }) => {
    const { name, creditCode } = checklist.units[unit];
    const { clause, cite, quote } = question;
    const { verdict = "", evidence = "", reviewer = "", date = "", file, sheet, cell } = answer ?? {};
    return { clause, unit: name, creditCode, cite, quote, question: question.question, verdict, evidence, reviewer, date, ...(answer && { at: { file: file!, sheet: sheet!, cell: cell! } }) };
  });
}

/** All verdicts; what decided them is in the report's own list of findings. */
export function reportVerdicts({ checklist, verdicts, findings, ledger }: ReviewResult, listed: readonly Finding[]): ReportVerdict[] {
  const place = new Map(listed.map((finding, at) => [finding, at]));
  const at = (indexes: readonly number[]): number[] => indexes.flatMap((index) => place.get(findings[index]) ?? []);
  const clauses = (indexes: readonly number[]): string[] => indexes.map((index) => ledger[index].clause);
  return verdicts.units.map(({ unit, pack, verdict, reference, stages, apart }) => ({
    unit: checklist.units[unit].name, creditCode: checklist.units[unit].creditCode, pack, verdict, ...(reference && { reference }),
    stages: stages.map(({ deciding, unchecked, awaited, beside: _beside, ...rest }) => ({ ...rest, deciding: at(deciding), unchecked: clauses(unchecked), awaited: clauses(awaited) })),
    apart: at(apart),
  }));
}
