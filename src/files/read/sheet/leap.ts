import { CellType } from "./cell-type";
import type { SheetPlace } from "./place";
import { MAX_COLUMNS } from "../../../sheet/area";

// Kept here because a member of another module is looked up at every use when modules are not bundled.
const { number: NUMBER, shared: SHARED, boolean: BOOLEAN, error: ERROR, formula: FORMULA, inline: INLINE } = CellType;

/** The usual cell up to its value. Nearer to the end of the bytes nothing is leapt: reading beyond it makes compiled code start over. */
const ROOM = 64;
/** Longer texts are measured against the limit for texts, the slow way. */
const LONG = 32_768 * 4;

const [inlineStr, inlineOpen, inlineClose] = ["inlineStr", "><is><t>", "</t></is></c>"].map((text) => new TextEncoder().encode(text));

function startsAt(data: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (data[at + i] !== text[i]) return false;
  return true;
}

/** Takes what is leapt over; `row` and `column` are 0-based. */
export interface LeaptCells {
  put(row: number, column: number, type: number, style: number, data: Uint8Array, start: number, end: number): void;
  putNumber(row: number, column: number, type: number, style: number, value: number): void;
  putBlank(row: number, column: number, style: number): void;
}

/**
 * Takes cells of the usual shape — `<c r="B2" s="4" t="s"><v>17</v></c>`, one with a plain text of its own or an empty one — straight from the bytes, as
 * many as follow each other, and returns where it stopped. It decides nothing: whatever is unusual or wrong
 * (other attributes, formulas, references, order, an address outside) is left for the slow way, which reads or refuses it.
 */
export function leapCells(data: Uint8Array, at: number, end: number, place: SheetPlace, values: LeaptCells): number {
  const rowNumber = place.row + 1;
  let last = place.column;
  let p = at;
  scan: while (p + ROOM < end && data[p] === 60 && data[p + 1] === 99) {
    let i = p + 2;
    let byte = data[i];
    let column = -1;
    let style = 0;
    let type: number = NUMBER;
    let seen = 0;
    while (byte === 32) {
      const attribute = data[i + 1];
      if (data[i + 2] !== 61 || data[i + 3] !== 34) break scan;
      i += 4;
      byte = data[i];
      if (attribute === 114 && (seen & 1) === 0) { // r
        column = 0;
        while (byte >= 65 && byte <= 90) { column = column * 26 + byte - 64; byte = data[++i]; }
        let row = 0;
        while (byte >= 48 && byte <= 57) { row = row * 10 + byte - 48; byte = data[++i]; }
        if (row !== rowNumber || column === 0) break scan;
        column--;
        seen |= 1;
      } else if (attribute === 115 && (seen & 2) === 0) { // s
        while (byte >= 48 && byte <= 57) { style = style * 10 + byte - 48; byte = data[++i]; }
        seen |= 2;
      } else if (attribute === 116 && (seen & 4) === 0) { // t
        if (byte === 115 && data[i + 1] === 34) type = SHARED;
        else if (byte === 115 && data[i + 1] === 116 && data[i + 2] === 114) { type = FORMULA; i += 2; }
        else if (byte === 105 && startsAt(data, i, inlineStr)) { type = INLINE; i += inlineStr.length - 1; }
        else if (byte === 110) type = NUMBER;
        else if (byte === 98) type = BOOLEAN;
        else if (byte === 101) type = ERROR;
        else break scan;
        byte = data[++i];
        seen |= 4;
      } else break scan;
      if (byte !== 34) break scan;
      byte = data[++i];
    }
    if (column < 0) column = last + 1;
    if (column <= last || column >= MAX_COLUMNS) break;
    if (byte === 47) { // <c …/>
      if (data[i + 1] !== 62) break;
      values.putBlank(place.row, column, style);
      i += 2;
    } else if (byte === 62 && data[i + 1] === 60 && data[i + 2] === 118 && data[i + 3] === 62 && type !== INLINE) { // ><v>
      const start = i + 4;
      i = start;
      // Whole numbers and indexes of shared strings, nearly all cells, are read on the way to the "<".
      let whole = 0;
      while ((byte = data[i] - 48) >= 0 && byte <= 9) { whole = whole * 10 + byte; i++; }
      const plain = data[i] === 60 && i - start <= 15 && type <= SHARED;
      while (i < end && data[i] !== 60) {
        if (data[i] === 38 || data[i] === 13) break scan;
        i++;
      }
      if (i === start || i + 8 >= end) break;
      // </v></c>
      if (data[i + 1] !== 47 || data[i + 2] !== 118 || data[i + 3] !== 62 || data[i + 4] !== 60
        || data[i + 5] !== 47 || data[i + 6] !== 99 || data[i + 7] !== 62) break;
      if (plain) values.putNumber(place.row, column, type, style, whole);
      else values.put(place.row, column, type, style, data, start, i);
      i += 8;
    } else if (type === INLINE && startsAt(data, i, inlineOpen)) {
      const start = i + inlineOpen.length;
      i = start;
      while (i < end && data[i] !== 60) {
        if (data[i] === 38 || data[i] === 13) break scan;
        i++;
      }
      if (i === start || i - start > LONG || i + inlineClose.length >= end || !startsAt(data, i, inlineClose)) break;
      // One plain part: what a formula with that text would give.
      values.put(place.row, column, FORMULA, style, data, start, i);
      i += inlineClose.length;
    } else if (byte === 62 && data[i + 1] === 60 && data[i + 2] === 47 && data[i + 3] === 99 && data[i + 4] === 62) { // ></c>
      values.putBlank(place.row, column, style);
      i += 5;
    } else break;
    last = column;
    place.column = column;
    p = i;
  }
  return p;
}
