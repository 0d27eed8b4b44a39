import type { CellArea } from "../cells";

/** Column letters of a 0-based column: 0 → "A", 16383 → "XFD". */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 0-based cell. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** A1 address of an area: "B2", or "B2:D9". */
export function areaName(area: CellArea): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** 0-based area of an A1 address without a sheet name ("B2", "$B$2:D9"); null for anything else, whole columns included. */
export function parseArea(address: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return null;
  const top = Number(match[2]) - 1;
  const left = columnNumber(match[1]);
  const bottom = match[4] === undefined ? top : Number(match[4]) - 1;
  const right = match[3] === undefined ? left : columnNumber(match[3]);
  if (top < 0 || bottom > 1_048_575 || right > 16_383 || bottom < top || right < left) return null;
  return { top, left, bottom, right };
}

function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
