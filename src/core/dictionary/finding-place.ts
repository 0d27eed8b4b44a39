import type { FindingPlace, FindingSource } from "./finding";

const none: readonly number[] = [];

/** A place without a cell: a column or a table that is not there. */
export const withoutCell = (source: number): FindingPlace => ({ source, row: -1, columns: none });

const single: (readonly number[])[] = [];

/** A list of one column; findings share it. */
export const oneColumn = (column: number): readonly number[] => (single[column] ??= [column]);

/** True when a finding names some cell of its own sheet. */
export const hasCell = ({ columns }: FindingPlace): boolean => columns.length > 0;

/** File, sheet and record type that a finding stands in. */
export const sourceOf = ({ place }: { place: FindingPlace }, { sources }: { sources: readonly FindingSource[] }): FindingSource => sources[place.source];

/** Calls back for every cell of a place, the marked one first, with the source it stands in. */
export function eachCell(place: FindingPlace, visit: (row: number, column: number, source: number) => void): void {
  const { source, row, columns, rows, more } = place;
  for (const column of columns) visit(row, column, source);
  if (rows) for (const other of rows) for (const column of columns) visit(other, column, source);
  if (more) for (const one of more) eachCell(one, visit);
}

/** The sources that findings of one review stand in, each once, by number. */
export class FindingSources {
  readonly list: FindingSource[] = [];
  private readonly numbers = new Map<string, Map<string, Map<string, number>>>();

  /** @param known sources that findings have by number already */
  constructor(known: readonly FindingSource[] = []) {
    for (const { file, sheet, record } of known) this.of(file, sheet, record);
  }

  /** The number of a sheet as the home of a record type. */
  of(file: string, sheet: string, record: string): number {
    let byFile = this.numbers.get(record);
    if (!byFile) this.numbers.set(record, (byFile = new Map<string, Map<string, number>>()));
    let bySheet = byFile.get(file);
    if (!bySheet) byFile.set(file, (bySheet = new Map<string, number>()));
    const known = bySheet.get(sheet);
    if (known !== undefined) return known;
    bySheet.set(sheet, this.list.length);
    return this.list.push({ file, sheet, record }) - 1;
  }
}
