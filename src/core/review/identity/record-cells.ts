import type { Dataset, FieldPlace, RecordSet, TableSource } from "../../dictionary/dataset";
import type { FindingSource } from "../../dictionary/finding";

/** What stands in one sheet as the home of a record type: which record a row is of, and which field a cell. */
interface SheetRecords {
  set: RecordSet;
  /** Record by worksheet row. */
  rows: Map<number, number>;
  fields: { source: TableSource; byColumn: Map<number, string>; byCell: Map<string, string> }[];
}

/** Leads from the cells of findings back to the records and fields that were read there. */
export class RecordCells {
  private readonly sheets: (SheetRecords | null | undefined)[] = [];
  /** Records by table, of each set that was asked for. */
  private readonly tables = new Map<RecordSet, number[][]>();

  constructor(private readonly dataset: Dataset) {}

  /** The record that a row of a finding's source is of. */
  recordAt(source: number, row: number): { set: RecordSet; record: number } | undefined {
    const sheet = this.sheet(source);
    const record = sheet?.rows.get(row);
    return sheet && record !== undefined ? { set: sheet.set, record } : undefined;
  }

  /** The field that a cell of a finding's source was read for. */
  fieldAt(source: number, row: number, column: number): string | undefined {
    const sheet = this.sheet(source);
    if (!sheet) return undefined;
    const record = sheet.rows.get(row);
    const own = record === undefined ? undefined : sheet.set.sources[sheet.set.source[record]];
    for (const { source: table, byColumn, byCell } of sheet.fields) {
      if (own !== undefined && table !== own) continue;
      const field = byCell.get(`${row},${column}`) ?? byColumn.get(column);
      if (field !== undefined) return field;
    }
    return undefined;
  }

  private sheet(source: number): SheetRecords | undefined {
    return (this.sheets[source] ??= this.read(this.dataset.sources.list[source])) ?? undefined;
  }

  private read({ file, sheet, record }: FindingSource): SheetRecords | null {
    const set = this.dataset.records.get(record);
    if (!set) return null;
    const read: SheetRecords = { set, rows: new Map(), fields: [] };
    const byTable = this.recordsOf(set);
    set.sources.forEach((source, at) => {
      if (source.file !== file) return;
      const here = [...source.columns].filter(([, place]) => (place.sheet ?? source.sheet) === sheet);
      if (here.length === 0) return;
      const records = byTable[at] ?? [];
      if (source.sheet === sheet) for (const one of records) read.rows.set(set.row[one], one);
      const fields = { source, byColumn: new Map<number, string>(), byCell: new Map<string, string>() };
      for (const [field, place] of here) {
        // A table that is nothing but one record has it wherever a value of it stands.
        if (place.row !== undefined && records.length === 1 && !read.rows.has(place.row)) read.rows.set(place.row, records[0]);
        if (place.rows) for (const one of records) joined(read.rows, place, set.row[one], one);
        if (place.row === undefined) fields.byColumn.set(place.column, field);
        else fields.byCell.set(`${place.row},${place.column}`, field);
      }
      read.fields.push(fields);
    });
    return read;
  }

  private recordsOf(set: RecordSet): number[][] {
    let known = this.tables.get(set);
    if (!known) {
      this.tables.set(set, (known = []));
      for (let record = 0; record < set.length; record++) (known[set.source[record]] ??= []).push(record);
    }
    return known;
  }
}

/** The row of a further part of the table is of the same record. */
function joined(rows: Map<number, number>, { rows: parts }: FieldPlace, own: number, record: number): void {
  const row = parts!.get(own);
  if (row !== undefined && !rows.has(row)) rows.set(row, record);
}
