import type { CellArea } from "./area";
import { MAX_COLUMNS, MAX_ROWS, area, insideGrid, isEntireColumn, isEntireRow } from "./area";

/** "A" for 0, "XFD" for 16383. */
export function columnName(index: number): string {
  let name = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 0 for "A"; NaN when it is no column. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return NaN;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index > MAX_COLUMNS ? NaN : index - 1;
}

/** "B2", "B2:C9", "B:C" or "2:9", without the sheet. */
export function areaName(a: CellArea, absolute = false): string {
  const $ = absolute ? "$" : "";
  if (isEntireColumn(a)) return `${$}${columnName(a.left)}:${$}${columnName(a.right)}`;
  if (isEntireRow(a)) return `${$}${a.top + 1}:${$}${a.bottom + 1}`;
  const first = `${$}${columnName(a.left)}${$}${a.top + 1}`;
  if (a.top === a.bottom && a.left === a.right) return first;
  return `${first}:${$}${columnName(a.right)}${$}${a.bottom + 1}`;
}

/** A sheet name as it stands before "!": quoted when it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*([Cc]\d*)?$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = PART.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  return { column: match[1] ? columnIndex(match[1]) : null, row: match[2] ? Number(match[2]) - 1 : null };
}

/** An A1 address without sheet, "A1", "$A$1:B2", "A:C", "3:9"; null when it is none. */
export function parseArea(text: string): CellArea | null {
  const parts = text.trim().split(":");
  if (parts.length > 2) return null;
  const first = corner(parts[0]);
  const last = parts.length === 2 ? corner(parts[1]) : first;
  if (!first || !last) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  const rows = first.row === null ? [0, MAX_ROWS - 1] : [first.row, last.row as number].sort((x, y) => x - y);
  const columns = first.column === null ? [0, MAX_COLUMNS - 1] : [first.column, last.column as number].sort((x, y) => x - y);
  const found = area(rows[0], columns[0], rows[1], columns[1]);
  return insideGrid(found) ? found : null;
}

/** Splits "'My sheet'!A1" into sheet and rest; `sheet` null when none is named. */
export function splitSheet(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1].replace(/''/g, "'"), rest: quoted[2] };
  const bang = text.indexOf("!");
  return bang < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}
