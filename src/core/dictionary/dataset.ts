import type { Hidden } from "../../sheet/cells";
import type { FieldType } from "./fields";
import type { RowSaid } from "./said-of-reading";
import type { FindingSources } from "./finding-place";

/** State of one value of one record. */
export const ValueState = {
  blank: 0,
  ok: 1,
  /** Something is in the cell, but not a value of the field's type; a `data/…` finding says what. */
  bad: 2,
  /** The record's table has no such column. */
  absent: 3,
} as const;
export type ValueState = (typeof ValueState)[keyof typeof ValueState];

/**
 * One field of all records of a type, coerced once. `num` holds by type:
 * integer, number → the number in the field's unit; boolean → 0 or 1; date → days since 1970-01-01;
 * enum → index into `codes`; string, text, string[], enum[] → index into `Dataset.texts` (distinct texts). A text that is
 * bad keeps its index, for messages. Columns of fields no table has share their arrays: never write to them.
 */
export interface FieldColumn {
  field: string;
  type: FieldType;
  state: Uint8Array;
  num: Float64Array;
  /** Enum codes, such as "cityHR", in the dictionary's order. */
  codes?: readonly string[];
  /** Row → text of its cell, where an enum's is not the member's printed label, or a value is bad that is no text; messages quote the cell's own words. */
  said?: Map<number, number>;
}

/** A row of a table that is no record, 1-based, and why. */
export interface LeftOutRow {
  row: number;
  why: RowSaid;
}

/** One table found in a sheet; records of it lie in worksheet rows (or, for a form, in single cells). */
export interface TableSource {
  file: string;
  sheet: string;
  record: string;
  /** "table": a header above rows. "form": labels beside or above single values, one record. */
  layout: "table" | "form";
  /** 1-based worksheet row of the (last) header row. */
  headerRow: number;
  /** Number of records. */
  rows: number;
  /** Where each matched field stands: 0-based column; for a form, the 0-based row too. */
  columns: Map<string, FieldPlace>;
  /** Header labels that matched no field, as printed. */
  unmatched: string[];
  /** Of those, what each may be, by its label as printed. */
  mayBe?: Map<string, MayBe>;
  /** Those of them that a person said are not to be used: who reviews, or somebody before, whose answer the workbook keeps. */
  setAside?: Map<string, "chosen" | "kept">;
  /** A person said what the sheet lists: who reviews, or somebody before, whose answer the workbook keeps; and the headings it was known by. */
  listed?: { by: "chosen" | "kept"; headings: string[] };
  /** What was left out and why: 合计 rows, notes, repeated headers; 1-based rows. */
  skipped: LeftOutRow[];
  /** Rows of the table that are hidden in the sheet, still reviewed. */
  hiddenRows: number;
  /** The sheet itself is, and was reviewed all the same. */
  hidden?: Hidden;
}

/** What a column that was given to no field may be. */
export interface MayBe {
  /** 0-based. */
  column: number;
  /** Of a form, the row of its value. */
  row?: number;
  /** Only when it stands on another sheet than the table. */
  sheet?: string;
  /** The field its heading names, which another column of the table is used for. */
  second?: string;
  /** A person said that it is that field, and said so of the other column, too. */
  told?: "chosen" | "kept";
  /** The record type whose label its heading is, where it is none of this one's. */
  of?: string;
  /** Fields to propose, the likeliest first. */
  likeliest: readonly string[];
  /** Every field that neither its heading nor its values exclude; undefined where nobody looked. */
  possible?: ReadonlySet<string>;
}

/** Why a column was taken for a field. */
export interface FieldPlace {
  column: number;
  /** Set when one cell holds the value for all records: in a form, or in a label line above a table. */
  row?: number;
  /** Only when that stands on another sheet of the same workbook: the cover of a form, a further part of a table. */
  sheet?: string;
  /** Set when each record's value stands in another part of the table, on another sheet or further below: its row there, by the record's own. */
  rows?: ReadonlyMap<number, number>;
  /** The label as printed. */
  label: string;
  /** 0…1; below `sureFrom` a person is asked. */
  confidence: number;
  /** Machine-readable reason: exact name, alias, Traditional alias, unit stripped, group header, like in meaning and values, chosen by the user, chosen by somebody before and kept in the workbook. */
  reason: "name" | "alias" | "group" | "similar" | "chosen" | "kept" | "sheet";
  /** Set when it stands in rows that head groups of the records; `row` is the first of them. */
  groups?: readonly GroupOfRows[];
  /** Of one that is only likely: further fields it may be, the likeliest first. */
  others?: readonly string[];
}

/** A row that heads a group of records: where its value stands, what it says, and the last row (0-based) it holds for. */
export interface GroupOfRows {
  row: number;
  column: number;
  text: string;
  to: number;
}

/** The group, of those in order, that a row (0-based) belongs to. */
export function groupAt(groups: readonly GroupOfRows[], row: number): GroupOfRows | undefined {
  let [from, to] = [0, groups.length];
  while (from < to) {
    const at = (from + to) >> 1;
    if (groups[at].row < row) from = at + 1;
    else to = at;
  }
  return from > 0 && row <= groups[from - 1].to ? groups[from - 1] : undefined;
}

/** The row of a field's value, of a record in a row of the table; undefined where a further part has none of it. */
export const rowOf = ({ row, rows }: Pick<FieldPlace, "row" | "rows">, own: number): number | undefined => (rows ? rows.get(own) : (row ?? own));

/** All records of one type, from all workbooks of the review. */
export interface RecordSet {
  record: string;
  length: number;
  sources: TableSource[];
  /** Per record: index into `sources`. */
  source: Uint32Array;
  /** Per record: 0-based worksheet row. */
  row: Uint32Array;
  /** Per record: index into `Dataset.units`, or -1. */
  unit: Int32Array;
  fields: Map<string, FieldColumn>;
}

/** One institution, however many names it goes by. */
export interface Unit {
  name: string;
  creditCode: string;
}

/** A sheet with data that was not reviewed; hidden ones are looked at, very hidden ones only when a person chose them. */
export interface NotReadSheet {
  file: string;
  sheet: string;
  /** Only what begins in this row, 1-based, was not. */
  from?: number;
  hidden?: Hidden;
}

/** All records of one review. */
export interface Dataset {
  texts: string[];
  units: Unit[];
  records: Map<string, RecordSet>;
  /** Where findings on the records stand, by number. */
  sources: FindingSources;
  /** Sheets that hold what looks like a table, of which nobody knows what it is: what a rule misses may stand there. */
  notRead?: readonly NotReadSheet[];
}
