import { cellName } from "../../sheet/a1";
import type { RecordSet } from "../dataset";

/** Where a value stands: file, sheet and A1 address. */
export interface CellPlace {
  file: string;
  sheet: string;
  address: string;
}

/**
 * The cell a record's field was read from; undefined when its table has no such column. A field whose place names a row
 * (a form, or a label above the table) stands in that one cell for every record.
 */
export function cellOf(set: RecordSet, record: number, field: string): CellPlace | undefined {
  const source = set.sources[set.source[record]];
  const place = source?.columns.get(field);
  if (!source || !place) return undefined;
  return { file: source.file, sheet: place.sheet ?? source.sheet, address: cellName(place.row ?? set.row[record], place.column) };
}
