import type { Sheet } from "../host";
import { cellText } from "../host";
import { MergeIndex } from "./grid/merge";

/** Rows further down keep the standard height: nobody measures a roster by eye. */
const mostRows = 3000;

/** Lines a text takes in a column of so many characters (East Asian ones count two) at a font size in points. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(1, ((width - 0.5) * 11) / size);
  let lines = 0;
  for (const line of text.split("\n")) {
    let count = 0;
    for (const character of line) count += character > "\u2e7f" ? 2.1 : 1;
    lines += Math.max(1, Math.ceil(count / room));
  }
  return lines;
}

/**
 * Heights in points of rows that have none of their own but hold wrapped, broken or large text: Excel fits such rows when it
 * shows them, and the file says nothing. As in Excel, merged cells do not count, but for the size of their font where they are one row high. Nothing is written to the sheet.
 */
export function fittedRows(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.used(true);
  if (!used) return heights;
  const merges = new MergeIndex(sheet.merges);
  const { standardHeight, standardWidth } = sheet;
  sheet.grid.each({ ...used, bottom: Math.min(used.bottom, used.top + mostRows - 1) }, (row, column, value) => {
    const look = sheet.looks.at(row, column);
    const size = look.font?.size ?? 11;
    if (!look.align?.wrap && size <= 11) return;
    const merged = merges.find(row, column);
    if (value === null || sheet.rows.get(row)?.size !== undefined || (merged && merged.bottom > merged.top)) return;
    const lines = look.align?.wrap && !merged ? linesOf(cellText(sheet, row, column), sheet.columns.get(column)?.size ?? standardWidth, size) : 1;
    const height = Math.min(409, lines * size * 1.36);
    if (height > (heights.get(row) ?? standardHeight)) heights.set(row, height);
  });
  return heights;
}
