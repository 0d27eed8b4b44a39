import type { Tag } from "../xml/tag";
import { leapCells, type LeaptCells } from "./leap";
import type { SheetPlace } from "./place";
import { MAX_ROWS } from "../../../sheet/area";

/** The end of a row and the usual begin of the next: nearer to the end of the bytes nothing is leapt. */
const ROOM = 96;
const END = [..."</row><row r=\""].map((char) => char.charCodeAt(0));
const SPANS = [..." spans=\""].map((char) => char.charCodeAt(0));

/**
 * Takes the end of a row and the usual begin of the next, `</row><row r="3" spans="1:20">`, straight from the bytes, and returns where
 * its cells begin, or `at` when it did nothing. It decides nothing: other attributes, empty rows and rows out of order are left
 * for the slow way.
 */
function leapRow(data: Uint8Array, at: number, end: number, place: SheetPlace): number {
  if (at + ROOM >= end || !follows(data, at, END)) return at;
  let i = at + END.length;
  let row = 0;
  for (const first = i; data[i] >= 48 && data[i] <= 57 && i - first < 8; i++) row = row * 10 + data[i] - 48;
  if (data[i] !== 34 || row > MAX_ROWS || row <= place.row + 1) return at;
  i++;
  if (follows(data, i, SPANS)) {
    i += SPANS.length;
    for (const first = i; (data[i] === 58 || (data[i] >= 48 && data[i] <= 57)) && i - first < 16; ) i++;
    if (data[i] !== 34) return at;
    i++;
  }
  if (data[i] !== 62) return at;
  place.row = row - 1;
  place.column = -1;
  return i + 1;
}

function follows(data: Uint8Array, at: number, bytes: readonly number[]): boolean {
  for (let i = 0; i < bytes.length; i++) if (data[at + i] !== bytes[i]) return false;
  return true;
}

/** What may be leapt over within and after a row: its cells, and the begins of other rows too. */
export interface Leaping {
  cells: boolean;
  rows: boolean;
}

/** Of a `row` element that was read the slow way. */
export function leapingFrom(row: Tag): Leaping {
  // A row without prefix means that "<c" is in the same namespace.
  const cells = row.nameEnd - row.start === 4;
  let rows = cells;
  // What a row declares ends with it, which only the slow way sees to.
  for (let i = 0; i < row.count; i++) if (row.declares(i)) rows = false;
  return { cells, rows };
}

/** Leaps over cells, and over the begins of rows where that may be, as far as they are of the usual shape; returns where it stopped. */
export function leapSheet(data: Uint8Array, at: number, end: number, place: SheetPlace, values: LeaptCells, { rows }: Leaping): number {
  for (let p = at; ; ) {
    const cells = leapCells(data, p, end, place, values);
    p = rows ? leapRow(data, cells, end, place) : cells;
    if (p === cells) return p;
  }
}
