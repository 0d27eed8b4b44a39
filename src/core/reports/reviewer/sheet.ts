import type { OurSheetKind } from "../../../sheet/our-sheets";
import type { Content } from "../../../sheet/content";

/** A column of a sheet of ours that people go on filling in. */
export interface ReviewerColumn {
  id: string;
  /** Header as we print it. */
  label: string;
  /** Other headers under which a person's own sheet may have it. */
  also?: readonly string[];
  /** Characters. */
  width: number;
  /** key: tells the row apart; told: our words, never changed later; answer: a person's; note: ours, beside the row. */
  kind: "key" | "told" | "answer" | "note";
  /** Of words of ours by which a row is not told: it may say what it said before. */
  loose?: boolean;
  /** Of what only programs read: it is there and not shown. */
  quiet?: boolean;
  /** Drop-down. */
  choices?: readonly string[];
  date?: boolean;
  /** Input message, at most 255 characters. */
  prompt?: string;
}

/** A sheet that is ours to begin and people's to keep: rows are added and answers set, nothing else is ever touched. */
export interface ReviewerSheet {
  kind: OurSheetKind;
  name: string;
  /** Line under the title. */
  hint: string;
  columns: readonly ReviewerColumn[];
  /** Columns of the unit's name and credit code, and of what else tells rows apart. */
  unit: string;
  creditCode: string;
  key: string;
  /** Column of which a blank cell waits to be filled in. */
  waits: string;
  /** Column of our remarks. */
  note: string;
  /** What is said of a row that is no longer wanted; absent: that the question is no longer put. */
  gone?: string;
}

/** A unit as rows name it. */
export interface ReviewerUnit {
  name: string;
  creditCode: string;
}

/** A row wanted: for which unit and key, what it says, and what is to be answered in it. */
export interface ReviewerRow {
  unit: ReviewerUnit;
  key: string;
  /** By column id; an existing row that says something else under `pinned` is of another wording. */
  told: Readonly<Record<string, string>>;
  /** By column id, what a row may say instead of what is told. */
  alike?: Readonly<Record<string, string>>;
  answer?: Readonly<Record<string, string>>;
  /** What was read in the row before it was answered: an answer that says the same leaves what a person wrote there since. */
  known?: Readonly<Record<string, string>>;
}

/** What there is of a sheet: where its header is and what stands below. */
export interface ReviewerGrid {
  /** 0-based row of the header. */
  header: number;
  /** Column id → 0-based column. */
  columns: ReadonlyMap<string, number>;
  /** Rows below the header, to the last with a value anywhere. */
  rows: number;
  /** First column right of everything. */
  width: number;
  /** Values by column id, one per row below the header. */
  values: ReadonlyMap<string, readonly Content[]>;
}

/** 0-based row of the header on a sheet we begin: below the title and the hint. */
export const firstHeader = 2;
