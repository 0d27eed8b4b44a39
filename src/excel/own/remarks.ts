import { bare, fingerprint } from "../../core/form/fingerprint";
import { ownKinds, type OwnKind } from "../../sheet/own-sheets";
import { printable } from "../text";
import type { OwnCell, OwnColumn, OwnSheet } from "./model";

/*
 * What people write beside a list of ours. Columns right of ours are theirs: they move with their line when the list is rewritten. What they
 * write into our own cells cannot be told from our words afterwards: such a list is left as it is, and the new one gets a sheet of its own.
 */

type Content = string | number | boolean;

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
  vanished: OwnCell[][];
  /** Row of the new sheet → what stands beside it. */
  beside: Map<number, readonly BesideCell[]>;
  /** Nothing moves: it is not even written. */
  still: boolean;
  /** Lines that took a remark along. */
  moved: number;
  /** Rows the old list had. */
  rows: number;
}

const blank: BesideCell = { value: "", format: "General", formula: false };
const gone = "已不在本次结果中";

/** The text a cell of ours shows. */
function shown(cell: OwnCell): string {
  if (typeof cell !== "object") return printable(String(cell));
  const [, text = ""] = /,"((?:[^"]|"")*)"\)$/.exec(cell.formula) ?? [];
  return text.replace(/""/g, '"');
}

/**
 * Fingerprint of what we wrote, or of what stands in our columns: rows may have been sorted since. Links are left out, because what
 * they show is Excel's.
 */
export function listPrint(columns: readonly OwnColumn[], rows: readonly (readonly Content[])[]): string {
  const lines = rows.map((row) => columns.map(({ link }, at) => (link ? "" : bare(row[at] ?? ""))).join("\t")).filter((line) => line.trim() !== "");
  return `${lines.length} ${fingerprint(lines.sort().join("\n"))}`;
}

/** All rows of our columns as they are written: title, lines, header, list. */
export function writtenRows({ kind, lines, columns, rows }: OwnSheet, lineOf: (line: string) => string): string[][] {
  return [[ownKinds[kind].title], ...lines.map((line) => [lineOf(line)]), columns.map(({ label }) => label), ...rows.map((row) => row.map(shown))];
}

/** Places what stands beside the old list in the new one; null where it cannot be moved without harm. */
export function carry(old: OldList, own: OwnSheet): Carried | null {
  const carried: Carried = { vanished: [], beside: new Map(), still: true, moved: 0, rows: old.values.length };
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
  const places = new Map<string, number[]>();
  own.rows.forEach((row, at) => {
    const key = keyOf(own.kind, row.map(shown));
    const same = places.get(key);
    if (same) same.push(at);
    else places.set(key, [at]);
  });
  const found = new Map<number, number | undefined>();
  for (let row = old.header + 1; row < old.values.length; row++) {
    const texts = old.values[row].map((cell) => bare(cell));
    found.set(row, takePlace(places.get(keyOf(own.kind, texts)), own, texts));
  }
  findMoved(old, own, found);
  for (let row = old.header + 1; row < old.values.length; row++) {
    const texts = old.values[row].map((cell) => bare(cell));
    const cells = old.beside[row] ?? [];
    const at = found.get(row);
    if (!isFilled(cells)) continue;
    if (at !== undefined) {
      put(row, header + 1 + at, cells);
      carried.moved++;
      continue;
    }
    const state = ownKinds[own.kind].state ?? 0;
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

/** What tells a line apart from others, whatever its number and what was found. */
function keyOf(kind: OwnKind, texts: readonly string[], without?: number): string {
  return (ownKinds[kind].key ?? []).filter((column) => column !== without).map((column) => bare(texts[column] ?? "")).join("\t");
}

/** Lines whose address alone changed, because rows were inserted: only where one line was and one is left, and its unit is known. */
function findMoved(old: OldList, own: OwnSheet, found: Map<number, number | undefined>): void {
  const { place } = ownKinds[own.kind];
  if (place === undefined) return;
  const taken = new Set(found.values());
  const left = new Map<string, number[]>();
  own.rows.forEach((row, at) => {
    const key = keyOf(own.kind, row.map(shown), place);
    if (!taken.has(at)) left.set(key, [...(left.get(key) ?? []), at]);
  });
  const lost = new Map<string, number[]>();
  for (const [row, at] of found) {
    const texts = old.values[row].map((cell) => bare(cell));
    const key = keyOf(own.kind, texts, place);
    if (at === undefined && texts[1]) lost.set(key, [...(lost.get(key) ?? []), row]);
  }
  for (const [key, rows] of lost) {
    const free = left.get(key) ?? [];
    if (rows.length === 1 && free.length === 1) found.set(rows[0], free[0]);
  }
}

/** The place of a line: of several alike the one that says the same, else the first. */
function takePlace(places: number[] | undefined, own: OwnSheet, texts: readonly string[]): number | undefined {
  if (!places || places.length === 0) return undefined;
  const same = places.findIndex((at) => own.rows[at].every((cell, column) => own.columns[column].general === true || bare(shown(cell)) === texts[column]));
  return places.splice(Math.max(0, same), 1)[0];
}
