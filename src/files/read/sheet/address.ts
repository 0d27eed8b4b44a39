import type { CellArea } from "../../../core/cells";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A", "XFD" for a 0-based column. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 0-based cell. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** 0-based column of letters such as "AB"; -1 if they are none or beyond XFD. */
export function columnOf(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : -1;
}

/** Parses "A1", "$A$1", "A1:B2", "A:C" or "2:5"; undefined when it is no area of the grid. */
export function parseArea(text: string): CellArea | undefined {
  const sides = text.replace(/\$/g, "").split(":");
  if (sides.length > 2) return undefined;
  const corners = sides.map((side) => /^([A-Za-z]*)(\d*)$/.exec(side));
  const [a, b] = [corners[0], corners[corners.length - 1]];
  if (!a || !b || !a[0] || !b[0] || (a[1] === "") !== (b[1] === "") || (a[2] === "") !== (b[2] === "")) return undefined;
  if (sides.length === 1 && (a[1] === "" || a[2] === "")) return undefined;
  const [left, right] = a[1] === "" ? [0, MAX_COLUMNS - 1] : [columnOf(a[1]), columnOf(b[1])];
  const [top, bottom] = a[2] === "" ? [0, MAX_ROWS - 1] : [Number(a[2]) - 1, Number(b[2]) - 1];
  if (left < 0 || right < 0 || top < 0 || bottom < 0 || top >= MAX_ROWS || bottom >= MAX_ROWS) return undefined;
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

/** Areas of a `sqref`: separated by blanks; ones that are no areas are left out. */
export function parseAreas(text: string): CellArea[] {
  return text.split(/\s+/).map(parseArea).filter((area): area is CellArea => area !== undefined);
}
