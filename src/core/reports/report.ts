import { ourSheetKinds, type OurSheetKind } from "../../sheet/our-sheets";
import type { Pack } from "../language/pack/schema";

/** A text that leads to a cell (A1) of the open workbook. */
export interface ReportLink {
  text: string;
  to: { sheet: string; cell: string };
}

/** A cell of a report: text is kept a text. */
export type ReportCell = string | number | ReportLink;

/** A column of a report. Widths in characters. */
export interface ReportColumn {
  label: string;
  width: number;
  /** Holds numbers or links of ours: stays General instead of "@". */
  general?: boolean;
  /** Shown as a link. */
  link?: boolean;
  /** For whoever gets the sheet back to fill in: the one part of a copy's list that is not locked. */
  fillIn?: true;
  /** For programs, or said elsewhere: it takes no place on screen and paper. */
  hidden?: true;
  /** Holds keys of ours. */
  key?: true;
  /** Holds a regulation's own words: whole, numbers of offices in them too. */
  verbatim?: true;
}

/**
 * A report on a result, as plain data: a title by which it is known again, lines that say what it is of,
 * a header and one row per entry. Texts are made safe when they are written.
 */
export interface ReportSheet {
  /** Tells its title (the name of the sheet, and text of its A1) and header. */
  kind: OurSheetKind;
  lines: readonly string[];
  columns: readonly ReportColumn[];
  rows: readonly (readonly ReportCell[])[];
  /** Fills of one column by row, "#RRGGBB"; runs of equal colour cost one action. */
  shade?: { column: number; colour(row: number): string | undefined };
}

/** Columns of a list in the order of its header, each with how it looks. */
export function columnsOf(kind: OurSheetKind, looks: readonly Omit<ReportColumn, "label">[]): ReportColumn[] {
  const [{ first }] = ourSheetKinds[kind].headers;
  return first.map((label, at) => ({ label, ...looks[at] }));
}

/** What a report is made with beside the result. */
export interface ReportContext {
  /** All packs at hand: their titles, forms and words. */
  packs?: readonly Pack[];
  /** Only of one file of several: what the others lack is not told. */
  only?: string;
  /** File that is the open workbook: its cells are linked to. */
  open?: string;
  /** Of the copy that goes back to whoever handed the file in. */
  returned?: ReturnedContext;
}

/** What is known of the copy that goes back. */
export interface ReturnedContext {
  /** Cells that got no note, and why, one phrase each. */
  withoutNote?: readonly string[];
}

/** What people call a regulation; its id where no pack says. */
export function titleOf(id: string, { packs = [] }: ReportContext): string {
  return packs.find((pack) => pack.id === id)?.shortTitle ?? id;
}
