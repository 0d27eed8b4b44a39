import type { WordMeanings } from "./word-meaning";

/** Types of the field dictionary. Lists keep their text; their members are split at 、 ; ； when a rule asks. */
export type FieldType = "string" | "text" | "integer" | "number" | "boolean" | "date" | "enum" | "string[]" | "enum[]";

/** One member of an enum; the first label is the printed one. */
export interface EnumOption {
  code: string;
  labels: string[];
  /** Of a field in free words: what means this member wherever it stands in the text. */
  words?: string[];
  /** Of a field with qualifiers: the words that name the kind, at the end of the text. */
  heads?: string[];
  /** Only with one of these among the qualifiers: an enterprise of any size is no 大型企业. */
  needs?: string[];
  /** Tells the legal form only; beside another kind it gives way. */
  form?: true;
}

/** One field of a record type: what it is called, in which unit, under which headers it is found. */
export interface Field {
  id: string;
  /** Chinese name used in messages: {年培训专业技术人才人数}. */
  name: string;
  type: FieldType;
  /** Unit the value is kept in: 人, 万元, ㎡, 课时 … */
  unit: string | null;
  /** Enum members: code and the Chinese labels that mean it. */
  options?: EnumOption[];
  /** The regulation's list ends in 等: a value outside it counts as "other" and is only a notice. */
  open?: boolean;
  /** People answer in words of their own: read by the options' `words` where exactly one fits and none of these is there; else asked, never an error. */
  free?: string[];
  /** What it tells is held against somebody: its words count only where nothing beside them takes them back or leaves them open. */
  heldAgainst?: true;
  /** Words before the head of a composed text (国有大型企业) that do not change its kind. */
  qualifiers?: string[];
  /** Names a regulation: its options are known by the titles and numbers of the packs at hand. */
  regulation?: true;
  /** The choices are fixed by who records them, so another word is a slip to put right; elsewhere it is asked about. */
  fixed?: true;
  /** Further shape checks that give `data/format` or `data/checksum`; "tick": a number in place of √ is a tick, with a notice; "laidDown": where it is written says that it is there, with a notice. */
  shape?: "postcode" | "email" | "phone" | "creditCode" | "idNo" | "year" | "url" | "graduation" | "teaching" | "tick" | "laidDown";
  /** Of a yes/no: verbs with which 未 says no, beside those that do so anywhere: 未归档 of 是否建档登记. */
  denied?: string[];
  /** What the authority decided, in a table of the unit's: an applicant cannot fill it in. */
  keptBy?: "authority";
  /** It holds for one year only, the one the row's `headcountYear` names. */
  ofYear?: boolean;
  /** Smallest allowed number (0 for counts). */
  min?: number;
  /** Asks for the name of something to be had: a bare 无 says that there is none, where it fills other fields with nothing. */
  none?: boolean;
  /** Asks what a person holds: a bare 无 says that it is nothing, and the words stand. */
  holds?: true;
  /** What it asks for is a document: 报批中 says that it is written and waits. */
  written?: true;
  /** A bare 0 says something: the mark of an examination. */
  zero?: boolean;
  /** Other labels it goes by; labels are compared in Simplified script, so Traditional ones stand here only where their words differ (網路, 裝置). */
  aliases: string[];
  /** Of a table at hand: what persons said that words of its columns of choices mean. */
  told?: WordMeanings;
}

/** A record type of the dictionary. */
export interface RecordType {
  id: string;
  /** Chinese title such as 单位（基地）信息. */
  title: string;
  /** Who writes its rows: the institution itself, who recommends it, or the authority that decides and keeps the lists. */
  keptBy: "unit" | "recommender" | "authority";
  /** A reviewer writes its rows in the course of a review. */
  byReviewer?: true;
  /** It is kept on what was recognised: of an institution that applies for the first time it says nothing yet. */
  afterRecognition?: true;
  /** A unit has one row of it (one for each year), not a list. */
  single?: true;
  /** Its rows are persons. */
  ofPersons?: true;
  /** One table for all institutions: a workbook without it says nothing about its own ones. */
  register?: true;
  /** Its rows tell of what may never happen: an institution without one has nothing to report. */
  uponEvent?: true;
  /** Field that names the institution a record belongs to. */
  unitField: string;
  /** Fields that tell a row from the unit's others, whatever else is put right in it; never an ID or a telephone number. Absent: the unit tells it. */
  key?: string[];
  /** Words of a sheet's name or title that speak for this type. */
  hints: string[];
  fields: Field[];
}
