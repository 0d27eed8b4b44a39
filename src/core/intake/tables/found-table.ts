import type { Statement } from "./statements";
import type { TableSource } from "../../dictionary/dataset";
import type { SheetNotRead, SheetRemark } from "../../dictionary/said-of-reading";
import type { TextPart } from "./text-part";
import type { Field } from "../../dictionary/fields";
import type { DataOutcome, DataSaid } from "../data-finding";
import type { DataClause } from "../../dictionary/values/coerced";

/** Something wrong with a table's header, to be said once at its cell. */
export interface HeaderProblem {
  clause: DataClause;
  /** 0-based. */
  row: number;
  column: number;
  /** The cell as printed. */
  value: string;
  said: DataSaid;
  outcome: DataOutcome;
  /** Only when it stands on another sheet than the table: on that of a further part. */
  sheet?: string;
}

/** A matched field and how its cells are to be read. */
export interface FieldReading {
  field: Field;
  /** What 1 in a bare number is worth in the field's unit, by the header's unit; 0 when that unit contradicts the field's. */
  factor: number;
  /** Set when the value is not a cell of its own but part of a label cell, or a fact of the title: the text to read. */
  text?: string;
  /** Set when the value is a piece of the cell's text: of a sheet pasted as text. */
  part?: TextPart;
}

/** A further column of a field. */
export interface Rival {
  column: number;
  label: string;
  reading: FieldReading;
  /** Of another part of the table: its sheet, where it is another, and its rows by those of the records. */
  sheet?: string;
  rows?: ReadonlyMap<number, number>;
}

/** A table found in a sheet, with what is needed to read its records. */
export interface FoundTable extends TableSource {
  /** 0-based first row of the header. */
  headerTop: number;
  /** 0-based worksheet rows of the records, ascending. */
  recordRows: number[];
  readings: Map<string, FieldReading>;
  /** The institution named by the label lines above the table. */
  unitLabel?: string;
  /** Names (normalised) in columns nobody understood that may say whose a row is; `likely`: by the heading, too. */
  perhapsUnits?: { names: string[]; likely: boolean }[];
  /** 0-based columns among its own that hold something and have no heading. */
  unnamed?: number[];
  /** Of a roster of several institutions: the names (normalised) that say whose a row is; another is where the person works. */
  unitsAmong?: ReadonlySet<string>;
  /** Further columns of a field, which must say the same as the one that counts: by field, each with how it is read. */
  rivals?: Map<string, Rival[]>;
  /** Of a table that stands in several parts, the parts as they were found. */
  parts?: TableSource[];
  /** The words above the table, normalised; an institution may be named in them. */
  title: string;
  /** Year in the header of a count that has a year column of its own: the two must agree. */
  headerYear?: number;
  /** Years that stand in the title and in no column: by field. */
  titleYears?: { field: string; year: number }[];
  problems: HeaderProblem[];
  /** Of all its labels one is of its record type alone, in a table of units: it counts where no other table of its kind does. */
  byOne?: true;
  /** A form none of whose places is filled in. */
  silent?: boolean;
}

/** A sheet in which no known header was found. */
export interface UnreadSheet extends SheetNotRead {
  /** It holds what looks like a table: something has not been reviewed. */
  data: boolean;
  /** It is a list or the notes of the program itself: nothing there was to be reviewed. */
  ours?: boolean;
}

/** What `findTables` says of a workbook. */
export interface TablesFound {
  tables: FoundTable[];
  unreadSheets: UnreadSheet[];
  /** What must be known of how sheets were read. */
  remarks: SheetRemark[];
  /** What is said of findings in a copy that came back; absent: nothing. */
  statements?: Statement[];
}

/** Says of all rows of a table what one cell around it does: `text`, called `label` there. */
export function putConstant({ columns, readings }: FoundTable, field: Field, { label, row, column, text }: { label: string; row: number; column: number; text: string }): void {
  columns.set(field.id, { column, row, label, confidence: 0.9, reason: "sheet" });
  readings.set(field.id, { field, factor: 1, text });
}

/** The table as others see it: without the rows and readings that only the record reader needs. */
export function plainSource(table: FoundTable): TableSource {
  const { file, sheet, record, layout, headerRow, rows, columns, unmatched, mayBe, setAside, listed, skipped, hiddenRows, hidden } = table;
  return { file, sheet, record, layout, headerRow, rows, columns, unmatched, ...(mayBe && { mayBe }), ...(setAside && { setAside }), ...(listed && { listed }), skipped, hiddenRows, ...(hidden && { hidden }) };
}
