import type { ValueSaid } from "./said-of-values";

/** A value as a contradiction quotes it: a field by its name, and what stands there; a day as YYYY-MM-DD. */
interface Quoted {
  readonly field: string;
  readonly value: string | number;
}

/** Why two values cannot both be true. */
export type Contradiction = "part" | "parts" | "times" | "next-year" | "class-days" | "class-year" | "publicity-days" | "denied" | "rectified" | "kind-of-name";

/** Records that a remark can take back. */
export type TakenBackRecord = "trainingClass" | "recommendation" | "institution";

/** What data checks say, and what it is told with. Fields and record types by their names, columns by number. */
export interface DataSentences {
  /** A value of a field; `printed`: the cell as it stands there. */
  value: { readonly field: string; readonly printed: string; readonly wrong: ValueSaid; /** Of an unknown word: how many cells say it, where several do. */ readonly times?: number };
  /** The unit in a heading is none of the field's. */
  "heading-unit": { readonly heading: string; readonly unit: string; readonly field: string; readonly wanted: string | null };
  /** Two headings of a field, each of another year: of `used`, `year` is taken. */
  "heading-of-year": { readonly field: string; readonly year: number; readonly used: string; readonly heading: string };
  /** Two headings of a field: the first is taken. `told`: a person said so of both. */
  "heading-twice": { readonly heading: string; readonly first: number; readonly field: string; readonly told?: true };
  /** Columns beside the only one that is read of a list turned on its side. */
  "columns-beside": { readonly own: number; readonly columns: readonly number[] };
  /** The remark of a row, or the words behind its name, take it back. */
  "row-taken-back": { readonly record: TakenBackRecord; readonly name: string; readonly text: string; /** The words, where they stand in the name itself. */ readonly inName?: string };
  /** Nobody can say which institution a row is about. */
  "row-nameless": { readonly field: string; readonly text: string };
  /** The name of a row may be an example's: signs stand in it, it is a word for an example, or part of it is hidden. */
  "row-example": { readonly field: string; readonly text: string; readonly is: "signs" | "word" | "hidden" };
  /** `with`: a further part beside `a`; `unused`: the fields of which neither value counts until somebody tells which is right. */
  contradiction: { readonly a: Quoted; readonly with?: Quoted; readonly b: Quoted; readonly why: Contradiction; readonly unused: readonly string[] };
  /** The year of a row is not that of the heading its numbers stand under. */
  "year-of-heading": { readonly field: string; readonly year: number; readonly heading: string | undefined };
  /** Institutions of two names give one credit code; where the other stands. */
  "one-code": { readonly name: string; readonly other: string; readonly at: { readonly file?: string; readonly sheet: string; readonly row: number; readonly column: number } };
  /** `others`: rows stand there that are none, such as totals and examples. */
  "no-records": { readonly records: readonly string[]; readonly others: boolean };
  /** Rows of other years than what is asked for. */
  "other-years": { readonly wanted: readonly number[]; readonly years: readonly number[]; readonly rows: number };

  /* Answers of a reviewer. */

  "answer-incomplete": { readonly verdict: string; readonly wanting: readonly ("evidence" | "reviewer" | "date")[] };
  "answer-lapsed": { readonly verdict: string; readonly why: AnswerReason };
  "answer-conflict": { readonly verdict: string; readonly other: string };
  "decision-incomplete": { readonly action: string; readonly wanting: readonly DecisionLack[] };
  "decision-lapsed": { readonly action: DecisionAction; readonly why: DecisionLapse; readonly clause: string };
  "answer-submitted": { readonly file: string; readonly rows: number };
}

/** What a person may make of a finding: 确认 that it stands, take note of an explanation, 豁免 it. */
export type DecisionAction = "accept" | "explain" | "waive";
/** What a decision is for: the finding alone, all of its clause and unit that were listed by then, or these for the year of the decision. */
export type DecisionScope = "cell" | "unit" | "year";

/** A decision as a sentence tells it. */
export interface DecisionSaid {
  readonly action: DecisionAction;
  readonly scope: DecisionScope;
  readonly reason: string;
  readonly by: readonly string[];
  readonly date: string;
}

/** What a decision lacks without which it does not count. */
export type DecisionLack = "action" | "reason" | "name" | "date" | "second" | "other";
/** Why a decision no longer holds. */
export type DecisionLapse = "value" | "rule" | "year";

/** Why an answer does not count. */
export type AnswerReason = "changed" | "later" | "not-asked" | "foreign" | "elsewhere" | "no-unit" | "no-question";
