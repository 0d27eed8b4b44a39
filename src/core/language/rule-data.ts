import type { Dataset, FieldColumn, RecordSet } from "../dictionary/dataset";
import type { Field, FieldType } from "../dictionary/fields";
import type { Said } from "../dictionary/said";
import type { MaskKernel, ValueKernel } from "./kernel";
import type { Cond, Expr } from "./operators/part";
import type { Places } from "./places";
import type { Texts } from "./texts";
import type { WorkdayShift } from "./workdays";

/** A settled value of a parameter. */
export type ParameterValue = string | number | boolean | null | readonly string[];

/** Work to be done before the rules run, in pieces: indexes over related rows, derived columns, groups. */
export interface Preparation {
  prepare(): void;
}

/** What operators and derived fields work on: the records, settled parameters and the review date, with what is worked out once for all rules. */
export interface RuleData {
  readonly dataset: Dataset;
  readonly params: ReadonlyMap<string, ParameterValue>;
  /** Review date, days since 1970-01-01. */
  readonly today: number;
  /** Moves deadlines to working days. */
  readonly shift: WorkdayShift;
  /** The places the regulations speak of; absent: no pack tells of any. */
  readonly places?: Places;
  /** The derived fields at hand. */
  readonly derived: DerivedFields;
  /** An absent column is unknown to `filled` and `blank` too, instead of not filled in. */
  readonly absentOpen: boolean;
  /** To `filled` and `blank`, what cannot be read may not be there at all. */
  readonly unreadOpen: boolean;
  readonly texts: Texts;
  readonly preparations: Preparation[];
  /** Works something out once for all rules, by name; asked for through `onceARun`. */
  once<T>(name: string, make: () => T): T;
  /** Deadlines (their expressions as JSON) that met a year whose holidays are not known, and that year. */
  readonly unknownHolidays: Map<string, number>;
  /** The records of a type; an empty set when no workbook has a table of it. */
  records(record: string): RecordSet;
  /** True when some workbook has a table of the type, even one without rows. */
  hasTable(record: string): boolean;
  /** The dictionary's or the derived field of that id. */
  field(record: string, id: string): Field | DerivedField;
  /** As `field`, for a name that may be none. */
  fieldOrNone(record: string, id: string): Field | DerivedField | undefined;
  /** A field's values for all records of the type; a derived one is worked out by its preparation. */
  column(record: string, id: string): FieldColumn;
  /** The columns a field is read from, by both their names (“record.field”): its own, or all that went into a derived one. */
  readFor(record: string, id: string): Iterable<string>;
  /** The shared scope of a record type: equal conditions of different rules are worked out once per run of rows. */
  scope(record: string): Scope;
  parameter(name: string): ParameterValue;
  /** The same over other records: parameters, dates and calendar stay. */
  withRecords(records: Dataset["records"]): RuleData;
  /** The same over the same records, with absent columns unknown; made once. */
  cautious(): RuleData;
}

/** A field that no column holds: worked out from the records, and then used in rules like any other. */
export interface DerivedField {
  id: string;
  /** Record type it belongs to; "*": every one. */
  record: string;
  /** Chinese name, usable in messages. */
  name: string;
  type: FieldType;
  /** What it means, for authors of packs. */
  doc: string;
  /** Fields of the record whose cells stand for it; absent: the one that names the unit. */
  from?: readonly string[];
  /** Derived fields of the same record that must be worked out before. */
  needs?: readonly string[];
  /** Record type of a list without which it may stay blank: then the list is what is missing, not a cell. */
  list?: string;
  /** What it took for granted about a row, said with every finding that rests on it; undefined: nothing. */
  assumed?(data: RuleData): (row: number) => Said | undefined;
  /** Parameters that change it, when a pack has them. */
  params?: readonly string[];
  codes?(data: RuleData): readonly string[];
  /** How a value of its one column is compared, apart from any review: equal for what is the same however it is written. */
  key?(text: string): string;
  /** Fills the column, whose states are blank beforehand. */
  fill(data: RuleData, set: RecordSet, column: FieldColumn): void;
}

/** Derived fields by what rules and messages call them. */
export interface DerivedFields {
  readonly all: readonly DerivedField[];
  /** The one of that id for a record type. */
  of(record: string, id: string): DerivedField | undefined;
  /** The one of that Chinese name for a record type. */
  named(record: string, name: string): DerivedField | undefined;
  /** How values of a column are compared: as the derived field does that is made for it, else as names. */
  keyOf(record: string, field: string): (text: string) => string;
}

/** The groups of a rule, as far as operators ask. */
export interface RowGroups {
  /** Per row: its group, or -1. */
  readonly of: Int32Array;
  /** Per row of a group: yes, or unknown when a blank leaves open whether it belongs. */
  readonly truth: Uint8Array;
  readonly count: number;
}

/** Where an expression stands: the record its bare names mean, and how to compile its parts. */
export interface Scope {
  readonly record: string;
  readonly set: RecordSet;
  readonly data: RuleData;
  /** Only in a rule with `group`. */
  readonly groups?: RowGroups;
  /** Compiles an expression; a bare text is a field, a number itself. */
  value(node: Expr | string | number): ValueKernel;
  mask(node: Cond): MaskKernel;
}
