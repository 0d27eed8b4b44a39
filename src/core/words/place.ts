import { cellName } from "../../sheet/a1";
import type { FindingPlace, FindingSource } from "../dictionary/finding";
import { eachCell } from "../dictionary/finding-place";

/** Cells of one sheet, as people read them. */
export interface NamedCells {
  file: string;
  sheet: string;
  /** A1 addresses. */
  cells: string[];
}

/** A1 addresses of the cells that a finding names in its own sheet; the first carries the mark. */
export function cellsOf({ place }: { place: FindingPlace }): string[] {
  const cells: string[] = [];
  eachCell(place, (row, column, source) => void (source === place.source && cells.push(cellName(row, column))));
  return cells;
}

/** A1 address of the cell that carries the mark; undefined when a finding names none. */
export function firstCellOf({ place: { row, columns } }: { place: FindingPlace }): string | undefined {
  return columns.length > 0 ? cellName(row, columns[0]) : undefined;
}

/** All sheets in which a finding names cells, its own first. */
export function namedCells(place: FindingPlace, sources: readonly FindingSource[]): NamedCells[] {
  const { file, sheet } = sources[place.source];
  if (!place.rows && !place.more) return [{ file, sheet, cells: place.columns.map((column) => cellName(place.row, column)) }];
  const found = new Map<number, NamedCells>([[place.source, { file, sheet, cells: [] }]]);
  eachCell(place, (row, column, source) => {
    let there = found.get(source);
    if (!there) found.set(source, (there = { file: sources[source].file, sheet: sources[source].sheet, cells: [] }));
    there.cells.push(cellName(row, column));
  });
  return [...found.values()];
}
