import { CellKind, type SheetCells } from "../../../sheet/cells";

/** Longest text that is a value of a table; what is longer is prose. */
export const longestValue = 40;
/** Columns that must be filled in two rows, one right below the other, where a table stands that nobody knows. */
export const leastColumns = 3;
/** Rows looked at. */
const rowsRead = 5_000;

/**
 * Whether a sheet without a known header holds data all the same: two rows, one right below the other, that have values in
 * the same three columns or more, where a text of over 40 characters is no value. Prose, notes and lists of two columns are
 * none.
 */
export function looksLikeTable(sheet: SheetCells, strings: readonly string[]): boolean {
  let above: number[] = [];
  const { columns } = sheet;
  for (let row = 0; row < Math.min(sheet.rowCount, rowsRead); row++) {
    const filled: number[] = [];
    for (let column = 0; column < columns.length; column++) {
      const cells = columns[column];
      if (cells && isValue(cells.kind[row], cells.value[row], strings)) filled.push(column);
    }
    if (filled.length >= leastColumns && filled.filter((column) => above.includes(column)).length >= leastColumns) return true;
    above = filled;
  }
  return false;
}

function isValue(kind: number | undefined, value: number, strings: readonly string[]): boolean {
  if (kind === undefined || kind === CellKind.blank) return false;
  if (kind !== CellKind.text) return true;
  const text = strings[value].trim();
  return text !== "" && text.length <= longestValue;
}
