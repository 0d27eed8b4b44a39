import { bare, type Content } from "../../sheet/content";
import { ourSheetKinds } from "../../sheet/our-sheets";
import { besidePrint } from "./journal";
import { listPrint, shownText, writtenRows } from "../../core/reports/list-print";
import { matchLines } from "../../core/reports/match-lines";
import type { ReportCell, ReportColumn, ReportSheet } from "../../core/reports/report";

/*
 * What people write beside a list of ours. Columns right of ours are theirs: they move with their line when the list is rewritten. What they
 * write into our own cells cannot be told from our words afterwards: such a list is left as it is, and the new one gets a sheet of its own.
 */

/** A cell beside the list, as it was. */
export interface BesideCell {
  value: Content;
  format: string;
  formula: boolean;
}

/** A list as it stands. */
export interface OldList {
  /** 0-based row of its header. */
  header: number;
  /** Our columns, from row 0 on. */
  values: readonly (readonly Content[])[];
  /** The columns right of ours, same rows; no columns where there is nothing. */
  beside: readonly (readonly BesideCell[])[];
}

/** How what stands beside a list comes into the new one. */
export interface Carried {
  /** Lines that are gone and keep their remark, below the list. */
  vanished: ReportCell[][];
  /** Row of the new sheet → what stands beside it. */
  beside: Map<number, readonly BesideCell[]>;
  /** Nothing moves: it is not even written. */
  still: boolean;
  /** Lines that took a remark along. */
  moved: number;
  /** Rows the old list had. */
  rows: number;
  /** Fingerprints of our cells and of what stands beside them, as they were read. */
  print: string;
  besidePrint: string;
  /** What its links show, and in which rows. */
  links: string;
}

const blank: BesideCell = { value: "", format: "General", formula: false };
const gone = "已不在本次结果中";

const linksOf = (columns: readonly ReportColumn[], rows: readonly (readonly Content[])[]): string => JSON.stringify(rows.map((row) => columns.flatMap(({ link }, at) => (link ? [String(row[at] ?? "")] : []))));

/** What the links of a list are to show, row by row. */
export const linkTexts = (own: ReportSheet): string => linksOf(own.columns, writtenRows(own, (line) => line));

/** Places what stands beside the old list in the new one; null where it cannot be moved without harm. */
export function carry(old: OldList, own: ReportSheet): Carried | null {
  const carried: Carried = { vanished: [], beside: new Map(), still: true, moved: 0, rows: old.values.length, links: linksOf(own.columns, old.values), print: listPrint(own.columns, old.values), besidePrint: besidePrint(old.beside.map((row) => row.map(({ value }) => value))) };
  const header = own.lines.length + 1;
  const put = (from: number, to: number, cells: readonly BesideCell[]): boolean => {
    if (carried.beside.has(to)) return false;
    carried.beside.set(to, cells);
    if (from !== to) carried.still = false;
    return true;
  };
  // What stands beside title and lines stays in its row, as long as that is above the header.
  for (let row = 0; row < old.header; row++) {
    const cells = old.beside[row] ?? [];
    if (isFilled(cells) && !put(row, Math.min(row, header - 1), cells)) return null;
  }
  if (isFilled(old.beside[old.header] ?? [])) put(old.header, header, old.beside[old.header]);
  const lines = new Map<number, string[]>();
  for (let row = old.header + 1; row < old.values.length; row++) lines.set(row, old.values[row].map((cell) => bare(cell)));
  const found = matchLines(own, lines, own.rows.map((row) => row.map((cell) => bare(shownText(cell)))));
  for (let row = old.header + 1; row < old.values.length; row++) {
    const texts = lines.get(row)!;
    const cells = old.beside[row] ?? [];
    const at = found.get(row);
    if (!isFilled(cells)) continue;
    if (at !== undefined) {
      put(row, header + 1 + at, cells);
      carried.moved++;
      continue;
    }
    const state = ourSheetKinds[own.kind].state ?? 0;
    carried.still = false;
    carried.beside.set(header + 1 + own.rows.length + carried.vanished.length, cells);
    carried.vanished.push(texts.map((text, column) => (column === state ? gone : text)));
  }
  // A formula of theirs may point anywhere: it is not moved.
  return carried.still || !old.beside.some((cells) => cells.some((cell) => cell.formula)) ? carried : null;
}

/** The cells beside the new list as a block, row by row. */
export function besideBlock({ beside }: Carried, rows: number, width: number): BesideCell[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, column) => beside.get(row)?.[column] ?? blank));
}

function isFilled(cells: readonly BesideCell[]): boolean {
  return cells.some(({ value }) => value !== "");
}
