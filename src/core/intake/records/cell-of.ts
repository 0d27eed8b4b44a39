import { groupAt, rowOf, type Dataset, type RecordSet } from "../../dictionary/dataset";
import type { FindingPlace } from "../../dictionary/finding";

/** Where a value stands: file, sheet, 0-based row and column. */
export interface CellPlace {
  file: string;
  sheet: string;
  row: number;
  column: number;
}

/**
 * The cell a record's field was read from; undefined when its table has no such column. A field whose place names a row
 * (a form, or a label above the table) stands in that one cell for every record; undefined, too, where a further part of the table has no row of the record.
 */
export function cellOf(set: RecordSet, record: number, field: string): CellPlace | undefined {
  const source = set.sources[set.source[record]];
  const place = source?.columns.get(field);
  if (!source || !place) return undefined;
  const group = place.groups && groupAt(place.groups, set.row[record]);
  if (group) return { file: source.file, sheet: source.sheet, row: group.row, column: group.column };
  const row = rowOf(place, set.row[record]);
  return row === undefined ? undefined : { file: source.file, sheet: place.sheet ?? source.sheet, row, column: place.column };
}

/** The place of a finding at some cells of one sheet; the first carries the mark. */
export function placeAt({ sources }: Pick<Dataset, "sources">, record: string, cells: readonly CellPlace[]): FindingPlace {
  const [{ file, sheet, row }] = cells;
  const source = sources.of(file, sheet, record);
  const other = cells.findIndex((cell) => cell.row !== row);
  const own = other < 0 ? cells : cells.slice(0, other);
  const place: FindingPlace = { source, row, columns: own.map(({ column }) => column) };
  if (other >= 0) place.more = cells.slice(other).map((cell) => ({ source, row: cell.row, columns: [cell.column] }));
  return place;
}
