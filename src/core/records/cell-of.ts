import type { RecordSet } from "../dataset";

/** Where a value stands: file, sheet and A1 address. */
export interface CellPlace {
  file: string;
  sheet: string;
  address: string;
}

/** "A", "B", … "AA" for a 0-based column. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address of a 0-based row and column. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/**
 * The cell a record's field was read from; undefined when its table has no such column. A field whose place names a row
 * (a form, or a label above the table) stands in that one cell for every record.
 */
export function cellOf(set: RecordSet, record: number, field: string): CellPlace | undefined {
  const source = set.sources[set.source[record]];
  const place = source?.columns.get(field);
  if (!source || !place) return undefined;
  return { file: source.file, sheet: place.sheet ?? source.sheet, address: addressOf(place.row ?? set.row[record], place.column) };
}
