import type { Hidden } from "../../sheet/cells";
import type { Coded } from "./coded";
import type { FaultSaid } from "./said-of-faults";
import type { DecisionSaid, DataSentences } from "./said-of-data";

/** A value in a sentence. A text stands as the filer wrote it; what is ours or the pack's own says so, and is shown in the interface's script. */
export type Datum = string | number | boolean | null | Labelled | { readonly day: number } | { readonly ratio: number } | { readonly least: Datum } | { readonly unread: true } | ListDatum;

/** Several values, the first of so many. */
export interface ListDatum {
  readonly list: readonly Datum[];
  readonly of: number;
}

/** A word of ours or of the pack: a member of a list, the name of a field. */
export interface Labelled {
  readonly label: string;
}

/** Words of a rule of the pack with the values of their placeholders; step: place of its case, -1 for the rule itself. */
export interface RuleWords {
  readonly step: number;
  readonly values: readonly Datum[];
}

/** A field by its name, with the table's own heading where that reads otherwise. */
export interface AskedField {
  readonly name: string;
  readonly heading?: string;
}

/** Whom a sentence is about: names of a row or of several; `more`: there are others. */
export interface Whom {
  readonly names: readonly string[];
  readonly more?: boolean;
}

/** A number that is set to guide an answer. */
export interface GuidingNumber {
  readonly title: string;
  readonly value: number;
  readonly unit?: string;
}

/** Tables by record type; columns by the names of their fields; sheets and columns that nobody understood. */
interface Tables {
  readonly records: readonly string[];
}
interface Columns {
  readonly fields: readonly string[];
}
/** Of the tables on the sheet the one that begins in a row (1-based); or so many sheets; absent: the sheet. */
interface WhichTables {
  readonly from?: number;
  readonly sheets?: number;
}
interface Unknown {
  readonly sheets: readonly { readonly sheet: string; readonly from?: number; readonly hidden?: Hidden }[];
}

/** What is said of the rows of a record, and what it is told with. */
export interface RuleSentences {
  /** The message of a rule of the pack. */
  rule: RuleWords;
  /** A blank cell decided. */
  "not-filled": { readonly subject: Whom; readonly fields: readonly AskedField[] };
  /** Blanks of related rows decided. */
  "rows-not-filled": { readonly subject: Whom };
  /** A table is wanted that no sheet has. */
  "no-table": Tables;
  /** A list of the authority is wanted that was not supplied. */
  "no-list": Tables;
  /** A table decided that was not recognised, though the workbook has sheets that nobody understood: it may be one of them. */
  "table-not-recognised": Tables & Unknown;
  /** A column decided that the sheet does not have. */
  "no-column": Columns & WhichTables;
  /** Either columns or a table would do, and neither is there. */
  "no-column-nor-table": Columns & Tables & Unknown;
  /** A column decided that was not recognised, though the table has columns that nobody understood: it may be one of them. */
  "column-not-recognised": Columns & WhichTables & { readonly unknown: readonly string[] };
  /** The same of the table of related records. */
  "column-not-recognised-in": Columns & { readonly record: string; readonly unknown: readonly string[] };
  /** A column decided that the table of related records does not have. */
  "no-column-in": Columns & { readonly record: string };
  /** A unit has no row in a table that the workbook has. */
  "no-row": { readonly name: string; readonly record: string };
  /** The rule itself failed, never the filer's fault: by what is wrong with it, or by an error of the program. */
  "broken-rule": { readonly fault: FaultSaid } | { readonly crash: string };
  /** What a form has no place for, asked once. */
  annex: { readonly title: string; readonly open: readonly { readonly fields: readonly string[]; readonly clause: string }[] };
  /** A question of the pack is open. */
  question: { readonly hint?: readonly GuidingNumber[] };
  /** A question of the pack was answered 不符合. */
  answer: null;
  /** The regulation is not in force yet. */
  "not-yet": { readonly from: number; readonly on: number; readonly parameter?: string };

  /* What is added to another sentence. */

  /** A deadline was moved without knowing the holidays of the year. */
  "holidays-unknown": { readonly year: number };
  /** The units of a group. */
  units: { readonly names: readonly string[]; readonly more: number };
  /** The error rests on files that may be versions of one submission. */
  copies: { readonly files: readonly string[] };
  /** The application is older than the regulation. */
  early: { readonly applied: number; readonly from: number };
  /** A class without a last day was held in a year that is over. */
  "year-over": { readonly year: number };
  /** A recommendation counts toward another body. */
  "counted-toward": { readonly name: string; readonly counted: string };
  /** Columns taken for their fields by what their headings mean and what stands beneath. */
  "read-as": { readonly columns: readonly { readonly heading: string; readonly name: string }[] };
  /** What a person decided of the finding. */
  decided: DecisionSaid;
  /** The kind of a recommending body was told by its name. */
  "kind-by-name": { readonly name: string; readonly kind: Labelled };
}

/** Why a clause was not checked. */
export interface LedgerSentences {
  "nothing-read": null;
  /** Tables, columns of the record's own table, or columns of related ones were absent. */
  "tables-absent": Tables;
  "columns-absent": Columns;
  "columns-absent-in": { readonly tables: readonly ({ readonly record: string } & Columns)[] };
  /** In the words of the rule: what it would take. */
  wanted: Labelled;
  "regulation-not-yet": { readonly title: string } & RuleSentences["not-yet"];
  "holidays-unknown": RuleSentences["holidays-unknown"];
}

/** All sentences a finding is told in, by code. */
type Sentences = RuleSentences & DataSentences;

/** A sentence of a finding: what is said, and what it is told with. Words are made of it where it is shown. */
export type Said = Coded<Sentences>;

/** A sentence of a line of the ledger. */
export type LedgerSaid = Coded<LedgerSentences>;
