import type { CellArea } from "../../core/cells";

/** Rows and columns of a worksheet (Excel specifications and limits). */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

const names: string[] = [];

/** 0 → "A". */
export function columnName(column: number): string {
  const known = names[column];
  if (known) return known;
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return (names[column] = name);
}

/** "A" → 0; letters only, either case. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i++) n = n * 26 + (letters.charCodeAt(i) & 31);
  return n - 1;
}

/** 0-based row and column → "A1". */
export const cellName = (row: number, column: number): string => columnName(column) + (row + 1);

/** "A1:B2", or "A1" for one cell. */
export function areaName(area: CellArea): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** Reads "A1", "$A$1:B2", "A:C" or "3:5"; null when it is none of them. Ends are put in order. */
export function parseArea(text: string): CellArea | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text);
  if (!match) return null;
  const [, c1, r1, c2, r2] = match;
  const range = text.includes(":");
  if (range ? !c1 !== !c2 || !r1 !== !r2 || (!c1 && !r1) : !c1 || !r1) return null;
  const left = c1 ? columnIndex(c1) : 0;
  const right = c1 ? (range ? columnIndex(c2) : left) : maxColumns - 1;
  const top = r1 ? Number(r1) - 1 : 0;
  const bottom = r1 ? (range ? Number(r2) - 1 : top) : maxRows - 1;
  const area = { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
  return area.top < 0 || area.left < 0 || area.bottom >= maxRows || area.right >= maxColumns ? null : area;
}

/** Areas of an sqref, which is a list separated by spaces; parts that are no areas are left out. */
export const parseAreas = (sqref: string): CellArea[] =>
  sqref.split(/\s+/).map(parseArea).filter((area): area is CellArea => area !== null);

export const areaNames = (areas: CellArea[]): string => areas.map(areaName).join(" ");

export const intersects = (a: CellArea, b: CellArea): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
