import type { Hidden, TextBeside } from "../../sheet/cells";
import type { OurSheetKind } from "../../sheet/our-sheets";
import type { Coded } from "./coded";
import type { DataSentences } from "./said-of-data";

/** Why a row of a table is no record, and what it is told with. */
export interface RowSentences {
  total: null;
  /** 其中：…: it counts in the row above. */
  part: null;
  note: null;
  /** Who filled it in, seals and days. */
  signature: null;
  group: null;
  /** Its name may be a unit's of its own or of a part of one: the rows beneath are not given to it. */
  "group-unsure": { readonly text: string };
  /** It says what the rows beneath are, in a field they have no column for. */
  "group-of": { readonly field: string; readonly text: string };
  example: null;
  /** Its name may be an example's. */
  "perhaps-example": { readonly text: string };
  /** Nothing stands in the columns that are understood. */
  nothing: null;
  "number-only": null;
  "dashes-only": null;
  "zeros-only": null;
  "none-only": null;
  /** The title of a further page. */
  page: null;
  /** A further line of the record above it, whose name is merged down. */
  "same-record": null;
  "header-again": null;
  "struck-out": null;
  "column-numbers": null;
  /** It belongs to a table that begins in the row (1-based) and that nobody knows; `kinds`: those it may be of, where several. */
  "other-table": { readonly from: number; readonly kinds: readonly string[] };
  /** Words of its own take the row back. */
  "taken-back": { readonly record: DataSentences["row-taken-back"]["record"]; readonly said: string };
  nameless: DataSentences["row-nameless"];
}

/** What whoever reads a result must know of how a sheet was read, and what it is told with. */
export interface RemarkSentences {
  /** Rows (1-based) that are hidden and were read like others. */
  "hidden-rows": { readonly rows: readonly number[] };
  /** A table as text in one column (0-based), its values divided by such a sign. */
  divided: { readonly column: number; readonly separator: "tab" | "bar" | "comma" | "spaces" };
  /** Texts of a document outside its body: they are in no sheet, and count for nothing. */
  beside: { readonly texts: readonly TextBeside[] };
  /** Columns (0-based) without a heading that hold something beside the records; of a table pasted as text into the column `into`, places of its pieces. */
  unnamed: { readonly columns: readonly number[]; readonly into?: number };
  /** Years in the title of a table that has no columns for them, by field: they count for all its rows. */
  "title-years": { readonly record: string; readonly years: readonly { readonly field: string; readonly year: number }[] };
  /** Columns merged down beside the rows they group, by heading: the value of a merge counts for each of its rows. */
  grouped: { readonly columns: readonly { readonly column: number; readonly label: string }[] };
  /** Cells that stand alone, far from all others: they count for nothing. */
  stray: FewCells;
  /** Formulas of which the file has no result. */
  "no-result": FewCells;
  /** Formulas that give another value tomorrow, or by chance: the one saved counts. */
  changing: FewCells & { readonly functions: readonly string[] };
  /** Formulas that take their value from other workbooks, by name where the file tells: the one saved counts. */
  linked: FewCells & { readonly books: readonly string[] };
}

/** Some cells, the first by place (0-based), and how many there are. */
interface FewCells {
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  readonly count: number;
}

/** What must be known of how a sheet was read; "" for the file as a whole. */
export type SheetRemark = { readonly sheet: string; readonly said: Coded<RemarkSentences> };

/** Why a row is no record. */
export type RowSaid = Coded<RowSentences>;

/** Why a sheet was not reviewed, and what it is told with. */
export interface SheetSentences {
  /** We made it of the data beside it. */
  generated: null;
  /** A list or the notes of the program itself. */
  ours: { readonly kind: OurSheetKind };
  /** It is very hidden. */
  unseen: null;
  guide: null;
  /** A person said that it lists nothing of ours; `kept`: somebody before, whose answer the workbook keeps. */
  "set-aside": { readonly kept: boolean };
  /** A form nobody filled in. */
  silent: null;
  empty: null;
  /** Nobody knows its headings, so many rows down. */
  unknown: { readonly within: number };
  /** The headings of a row (0-based) may be of one of several record types, or only of a directory of one; `kinds`: the words that would tell. */
  undecided: { readonly row: number; readonly kinds: readonly string[] };
  /** The headings of a row are of a record type of which a better table stands elsewhere. */
  lesser: { readonly row: number; readonly record: string };
}

/** Why a sheet was not reviewed. */
export type SheetSaid = Coded<SheetSentences>;

/** A sheet that was not reviewed, and why; of one that is hidden it is said, too. */
export interface SheetNotRead {
  sheet: string;
  why: SheetSaid;
  hidden?: Hidden;
  /** What seem to be its headings, as printed. */
  headings?: string[];
}

/** Why nothing of a file was reviewed: no heading of its sheets is known, or what is said of one of them. */
export type FileProblem = Coded<{ "no-heading": null; sheet: SheetNotRead }>;
