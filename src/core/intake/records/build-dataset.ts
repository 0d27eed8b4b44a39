import type { WorkbookCells } from "../../../sheet/cells";
import { ValueState, type Dataset, type RecordSet } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import type { Finding } from "../../dictionary/finding";
import { FindingSources, oneColumn } from "../../dictionary/finding-place";
import type { AskedWord } from "../../dictionary/word-meaning";
import type { Progress } from "../../dictionary/progress";
import type { FoundTable } from "../tables/found-table";
import { normaliseName } from "../../dictionary/text/normalise";
import { withRegulations, type NamedRegulation } from "../../dictionary/values/regulation";
import { mayBeOfOthers } from "../tables/told-by-rows";
import { assignUnits } from "./assign-units";
import { cellOf } from "./cell-of";
import { conflicts } from "./conflicts";
import { dataFinding, outcomeOf } from "../data-finding";
import { emptyFiles } from "./empty-tables";
import { newColumn } from "./field-column";
import { namedInTitle } from "../tables/named-in-title";
import { onceEach } from "./once-each";
import { readTable, type BadValue } from "./read-table";
import { sharedCodes } from "./shared-codes";
import { namingRegulations, pourTable, type TableRecords } from "./table-records";
import { TextPool } from "./text-pool";
import { unknownWords } from "./unknown-words";

export interface BuiltDataset {
  dataset: Dataset;
  /** What is wrong with the data itself: data/type, data/merged … */
  findings: Finding[];
  /** Words of columns of choices that nobody knows by themselves, those a person settled included. */
  words: AskedWord[];
}

/**
 * Coerces all records of all tables into one dataset, column by column, and says what is wrong with the data itself as
 * findings under data/…. Yields after every column of a table. Never throws for odd cells.
 * @param known regulations at hand, which cells may name by title or number
 * @param read records of tables that are read already
 * @throws Error when a table names a file or sheet that is not among the books
 */
export function* buildDataset(books: readonly WorkbookCells[], found: readonly FoundTable[], known: readonly NamedRegulation[] = [], read: ReadonlyMap<FoundTable, TableRecords> = new Map()): Generator<Progress, BuiltDataset> {
  const tables = found.map((table) => (read.has(table) ? table : namingRegulations(table, known)));
  const pool = new TextPool();
  const dataset: Dataset = { texts: pool.texts, units: [], records: new Map(), sources: new FindingSources() };
  const byRecord = group(tables);
  const problems: BadValue[] = [];
  const total = tables.reduce((sum, table) => sum + table.rows * table.columns.size, 0);
  let done = 0;
  for (const [record, found] of byRecord) {
    const set = emptySet(record, found, known, read);
    dataset.records.set(record, set);
    let first = 0;
    for (const table of found) {
      const records = read.get(table);
      const steps = records ? pourTable(records, set, first, pool, problems) : readTable(bookOf(books, table), table, set, first, pool, problems);
      for (const cells of steps) yield { phase: "records", done: (done += cells), total };
      first += table.rows;
    }
  }
  const labelled = (record: string, source: number): string | undefined => byRecord.get(record)?.[source]?.unitLabel;
  const titled = (record: string, source: number): number => namedInTitle(dataset.units, byRecord.get(record)?.[source]?.title ?? "");
  const ofOthers = (record: string, source: number, unit: number): boolean => mayBeOfOthers(byRecord.get(record)?.[source] ?? {}, dataset.units[unit].name);
  assignUnits(dataset, { labelled, titled, ofOthers, hashAt: (index) => pool.hashAt(index) });
  yield { phase: "records", done, total };
  const apart = problems.filter(({ problem }) => problem.words === undefined);
  const asked = unknownWords(dataset, problems);
  const findings = [...emptyFiles(dataset, tables), ...headerFindings(dataset, tables), ...apart.map((problem) => findingOf(dataset, problem)), ...asked.findings, ...conflicts(dataset, byRecord), ...sharedCodes(dataset)];
  return { dataset, findings: onceEach(findings, dataset.sources), words: asked.words };
}

function group(tables: readonly FoundTable[]): Map<string, FoundTable[]> {
  const byRecord = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const list = byRecord.get(table.record);
    if (list) list.push(table);
    else byRecord.set(table.record, [table]);
  }
  return byRecord;
}

function bookOf(books: readonly WorkbookCells[], { file }: FoundTable): WorkbookCells {
  const book = books.find((candidate) => candidate.file === file);
  if (!book) throw new Error(`没有工作簿“${file}”。`);
  return book;
}

function emptySet(record: string, tables: FoundTable[], known: readonly NamedRegulation[], read: ReadonlyMap<FoundTable, TableRecords>): RecordSet {
  const length = tables.reduce((sum, table) => sum + table.rows, 0);
  const present = new Set(tables.flatMap((table) => read.get(table)?.columns.map(({ field }) => field) ?? [...table.readings.keys()]));
  // Fields that no table has share one column's arrays: a register of 20 columns must not pay for a dictionary of 90.
  const absent = newColumn({ id: "", name: "", type: "string", unit: null, aliases: [] }, length);
  const set: RecordSet = {
    record,
    length,
    sources: tables,
    source: new Uint32Array(length),
    row: new Uint32Array(length),
    unit: new Int32Array(length).fill(-1),
    fields: new Map(recordType(record)!.fields.map((field) => [field.id, present.has(field.id) ? newColumn(withRegulations(field, known), length) : { ...newColumn(field, 0), state: absent.state, num: absent.num }])),
  };
  let at = 0;
  tables.forEach((table, source) => {
    for (const row of table.recordRows) {
      set.source[at] = source;
      set.row[at++] = row;
    }
  });
  return set;
}

function findingOf(dataset: Dataset, { set, at, field, problem, printed }: BadValue): Finding {
  const { file, sheet, row, column } = cellOf(set, at, field)!;
  const name = recordType(set.record)!.fields.find((candidate) => candidate.id === field)!.name;
  const place = { source: dataset.sources.of(file, sheet, set.record), row, columns: oneColumn(column) };
  return dataFinding({ unit: set.unit[at], place }, problem.clause, printed, { code: "value", data: { field: name, printed, wrong: problem.said } }, outcomeOf(problem, set.fields.get(field)!.state[at] === ValueState.ok));
}

function headerFindings(dataset: Dataset, tables: readonly FoundTable[]): Finding[] {
  return tables.flatMap((table) => {
    if (table.problems.length === 0) return [];
    const label = normaliseName(table.unitLabel ?? "");
    const unit = label === "" ? -1 : dataset.units.findIndex((candidate) => normaliseName(candidate.name) === label);
    const source = dataset.sources.of(table.file, table.sheet, table.record);
    return table.problems.map(({ row, column, clause, value, said, outcome, sheet }) => dataFinding({ unit, place: { source: sheet === undefined ? source : dataset.sources.of(table.file, sheet, table.record), row, columns: [column] } }, clause, value, said, outcome));
  });
}
