import { insideGrid, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type CellArea } from "./area";

const names: string[] = [];

/** 0 → "A", 16383 → "XFD". */
export function columnName(column: number): string {
  const known = names[column];
  if (known) return known;
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return column < MAX_COLUMNS ? (names[column] = name) : name;
}

/** "A" → 0, either case; -1 when it is no column or one beyond XFD. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) {
    const letter = letters.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) return -1;
    n = n * 26 + letter - 64;
  }
  return n <= MAX_COLUMNS ? n - 1 : -1;
}

/** 0-based row and column → "A1". */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** "H7" → 7, the row as it is printed; 0 where the address ends in none. */
export function rowNumber(address: string): number {
  let row = 0;
  for (let i = address.length - 1, worth = 1; i >= 0; i--, worth *= 10) {
    const digit = address.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) break;
    row += digit * worth;
  }
  return row;
}

/** "H7" or "$H$7" → {row: 6, column: 7}; undefined when it is no cell of the grid. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const found = text.includes(":") ? null : parseArea(text);
  return found ? { row: found.top, column: found.left } : undefined;
}

/** "A1:B2", or "A1" for one cell; whole columns and rows by their corners, as a file writes them. */
export function areaName(area: CellArea): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

export const areaNames = (areas: readonly CellArea[]): string => areas.map(areaName).join(" ");

/** "B2", "B2:C9", "B:C" or "2:9", as Excel's Range.address says it, without the sheet. */
export function rangeAddress(a: CellArea, absolute = false): string {
  const $ = absolute ? "$" : "";
  if (isEntireColumn(a)) return `${$}${columnName(a.left)}:${$}${columnName(a.right)}`;
  if (isEntireRow(a)) return `${$}${a.top + 1}:${$}${a.bottom + 1}`;
  const first = `${$}${columnName(a.left)}${$}${a.top + 1}`;
  if (a.top === a.bottom && a.left === a.right) return first;
  return `${first}:${$}${columnName(a.right)}${$}${a.bottom + 1}`;
}

const shape = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i;

/** Reads "A1", "$A$1:B2", "A:C" or "3:5", without a sheet; null when it is none of them or beyond the grid. Ends are put in order. */
export function parseArea(text: string): CellArea | null {
  const match = shape.exec(text.trim());
  if (!match) return null;
  const [, c1, r1, c2, r2] = match;
  const range = text.includes(":");
  if (range ? !c1 !== !c2 || !r1 !== !r2 || (!c1 && !r1) : !c1 || !r1) return null;
  const [left, right] = c1 ? [columnIndex(c1), columnIndex(range ? c2 : c1)] : [0, MAX_COLUMNS - 1];
  const [top, bottom] = r1 ? [Number(r1) - 1, Number(range ? r2 : r1) - 1] : [0, MAX_ROWS - 1];
  if (left < 0 || right < 0) return null;
  const area = { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
  return insideGrid(area) ? area : null;
}

/** Areas of an `sqref`, a list separated by blanks; parts that are no areas are left out. */
export const parseAreas = (sqref: string): CellArea[] => sqref.split(/\s+/).map(parseArea).filter((area) => area !== null);

/** Whether a name reads as a cell, as a row or column of R1C1, or as a truth value: no defined name may, and a sheet's is quoted. */
export const readsOtherwise = (name: string): boolean => /^(?:[A-Z]{1,3}[0-9]{1,7}|R[0-9]*(?:C[0-9]*)?|C[0-9]*|TRUE|FALSE)$/i.test(name);

/** A sheet name as it stands before "!": quoted when it must be. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !readsOtherwise(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** Splits "'My sheet'!A1" into sheet and rest; `sheet` null when none is named. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1].replace(/''/g, "'"), rest: quoted[2] };
  const bang = text.indexOf("!");
  return bang < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}
