import type { Labelled, LedgerSaid, RuleWords, Said } from "./said";

/** What a rule may say becomes of a record that is not as it expects. */
export const unmetOutcomes = ["error", "warning", "review", "pending", "missing"] as const;
/** What a rule may say becomes of a record. */
export const saidOutcomes = ["pass", ...unmetOutcomes, "n/a"] as const;
/** The eight outcomes a rule can have for a record: `broken` is none that it says itself. */
export const outcomes = [...saidOutcomes, "broken"] as const;
export type Outcome = (typeof outcomes)[number];

/** Outcomes that make a finding, the gravest first: the one order of chips, counts, lists and of the mark that shows where several meet in a cell. */
export const listedOutcomes = ["error", "missing", "broken", "warning", "review", "pending"] as const satisfies readonly Outcome[];
export type ListedOutcome = (typeof listedOutcomes)[number];

const ranks: Partial<Record<Outcome, number>> = Object.fromEntries(listedOutcomes.map((outcome, at) => [outcome, at]));

/** Rank of an outcome, 0 is the gravest; those that make no finding come last. */
export const rankOf = (outcome: Outcome): number => ranks[outcome] ?? listedOutcomes.length;

/** Outcomes that hold something against whoever filled it in: the others only ask a person, wait, or say that nobody can tell. */
const blaming: ReadonlySet<Outcome> = new Set<Outcome>(["error", "missing", "warning"]);
export const blames = (outcome: Outcome): boolean => blaming.has(outcome);

/** True for outcomes that make a finding; `pass` and `n/a` live only in the ledger. */
export const isListed = (outcome: Outcome): outcome is ListedOutcome => rankOf(outcome) < listedOutcomes.length;

/** A value as found or required: what JSON can carry; dates are "YYYY-MM-DD". */
export type FindingValue = string | number | boolean | null;

/** What findings stand in: a sheet as the home of one record type; sheet "" stands for the whole workbook. */
export interface FindingSource {
  file: string;
  sheet: string;
  /** Record type, as in the field dictionary. */
  record: string;
}

/** Where a finding stands, as numbers: A1 is made where it is shown. */
export interface FindingPlace {
  /** Index into the sources of the result. */
  source: number;
  /** 0-based row of the cells that decided; -1 when a whole column or table is absent. */
  row: number;
  /** 0-based columns of those cells, the marked one first; none when a whole column or table is absent. */
  columns: readonly number[];
  /** Further rows in which the same columns are meant. */
  rows?: Int32Array;
  /** Cells in other columns and rows, or of a group that reaches into other sheets or workbooks. */
  more?: readonly FindingPlace[];
}

/** What is asked for: a value, or words of the rule or of a list. */
export type RequiredValue = FindingValue | Labelled | RuleWords;

/** What is said of a record: `code` and `data` tell the sentence, of which `core/words` makes words where it is shown. */
export type Finding = Said & FindingAt;

/** A finding but for its sentence: of which clause, how grave, of whom and where. */
interface FindingAt {
  /** Clause id such as "shandong-2016/8.1.5b", or a data check such as "data/type". */
  clause: string;
  outcome: Outcome;
  /** Index of the institution the record belongs to among the units of the review; -1 when it cannot be told. */
  unit: number;
  place: FindingPlace;
  value: FindingValue;
  required: RequiredValue;
  /** What is said behind the sentence. */
  notes?: readonly Said[];
}

/** Why findings of a regulation are only for reference: its validity has ended, or it is tried out. */
export type ReferenceReason = "expired" | "trial";

/** Data checks speak of the workbook itself and have no clause. */
export function isDataCheck(finding: Pick<Finding, "clause">): boolean {
  return finding.clause.startsWith("data/");
}

/** A table that lacks columns, or a workbook (sheet "") that lacks a table. */
export interface AbsencePlace {
  file: string;
  sheet: string;
  /** Columns there that nobody understood and that may be what is lacking; sheets, where a table is. Absent: none. */
  maybe?: string[];
}

/** A table, or columns of one, for want of which a clause was not checked. */
export interface Absence {
  record: string;
  title: string;
  /** Columns by id and Chinese name; none: the whole table. */
  fields: { id: string; name: string }[];
  /** The first tables that lack the columns, or workbooks (sheet "") that lack the table. */
  places: AbsencePlace[];
  /** Further places beyond those named. */
  more: number;
}

/** What became of one clause in one run. */
export interface LedgerLine {
  clause: string;
  /** Verdicts per outcome: of rows, of groups of rows, or, for a question, of units. What is said once per file counts once. */
  counts: Record<Outcome, number>;
  /** Rows of tables per outcome, each row once; a group's verdict is that of all its rows. Questions judge no rows. */
  rows: Record<Outcome, number>;
  /** Units per outcome, each unit once, under the gravest outcome met. */
  units: Record<Outcome, number>;
  /** How the clause is handled: decided by a rule, asked of a person, a fact of a form, or informational; a heading is no clause, and not counted. */
  as: "rule" | "question" | "form" | "info" | "heading";
  /** Why nothing was decided, when a table or column is absent. */
  unchecked?: LedgerSaid;
  /** What a reader must know of how the clause was decided, passes included. */
  note?: LedgerSaid;
  /** What is not there, where that left rows, units or files undecided; also where a finding says so. */
  absent?: Absence[];
  /** Of a question: of whom it was asked, and how many have an answer on the checklist. */
  asked?: { units: number; answered: number };
}
