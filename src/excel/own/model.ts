import { ownKinds, type OwnKind } from "../../sheet/own-sheets";

/** A cell of a list: text is kept a text; a formula is ours and is written as one. */
export type OwnCell = string | number | { formula: string };

/** A column of a sheet of ours. Widths in characters. */
export interface OwnColumn {
  label: string;
  width: number;
  /** Holds numbers or links of ours: stays General instead of "@". */
  general?: boolean;
  /** Shown as a link. */
  link?: boolean;
}

/**
 * A sheet of ours for people to read, as plain data: a title by which it is known again, lines that say what it is of,
 * a header and one row per entry. Texts are made safe when they are written.
 */
export interface OwnSheet {
  /** Tells its title (the name of the sheet, and text of its A1) and header. */
  kind: OwnKind;
  lines: readonly string[];
  columns: readonly OwnColumn[];
  rows: readonly (readonly OwnCell[])[];
  /** Fills of one column by row, "#RRGGBB"; runs of equal colour cost one action. */
  shade?: { column: number; colour(row: number): string | undefined };
}

/** Columns of a list in the order of its header, each with how it looks. */
export function columnsOf(kind: OwnKind, looks: readonly Omit<OwnColumn, "label">[]): OwnColumn[] {
  const [{ first }] = ownKinds[kind].headers;
  return first.map((label, at) => ({ label, ...looks[at] }));
}
