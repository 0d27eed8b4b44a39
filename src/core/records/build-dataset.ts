import type { SheetCells, WorkbookCells } from "../cells";
import { ValueState, type Dataset, type RecordSet } from "../dataset";
import type { Finding } from "../finding";
import { recordType } from "../fields/dictionary";
import type { Progress } from "../review";
import type { FoundTable } from "../tables/found-table";
import { normaliseName } from "../text/normalise";
import type { Problem } from "../values/coerced";
import { assignUnits } from "./assign-units";
import { addressOf, cellOf } from "./cell-of";
import { ColumnReader, type OnProblem } from "./column-reader";
import { conflicts } from "./conflicts";
import { coveredCells } from "./covered-cells";
import { dataFinding, problemMessage } from "./data-finding";
import { newColumn } from "./field-column";
import { namedInTitle } from "./named-in-title";
import { TextPool } from "./text-pool";

export interface DatasetOptions {
  /** Rows coerced between two yields; 0: the default, about 8 ms of work. */
  slice?: number;
}

export interface BuiltDataset {
  dataset: Dataset;
  findings: Finding[];
}

/** Record types that share a table say the same of a shared cell: once is enough. */
function onceEach(findings: Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter((finding) => {
    const key = [finding.clause, finding.file, finding.sheet, ...finding.cells].join("\n");
    return !said.has(key) && said.add(key);
  });
}

/** Rows of one column coerced between two yields: about 2 ms of texts, far less of numbers. */
const defaultSlice = 20_000;

/**
 * Coerces all records of all tables into one dataset, column by column, and says what is wrong with the data itself as
 * findings under data/…; yields after every slice. Never throws for odd cells.
 */
export function* buildDataset(books: readonly WorkbookCells[], tables: readonly FoundTable[], options: DatasetOptions = {}): Generator<Progress, BuiltDataset> {
  const pool = new TextPool();
  const dataset: Dataset = { texts: pool.texts, units: [], records: new Map() };
  const pending: Pending[] = [];
  const byFile = new Map(books.map((book) => [book.file, book]));
  const byRecord = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const list = byRecord.get(table.record);
    if (list) list.push(table);
    else byRecord.set(table.record, [table]);
  }
  const total = tables.reduce((sum, table) => sum + table.rows * table.columns.size, 0);
  let done = 0;
  for (const [record, found] of byRecord) {
    const set = emptySet(record, found);
    dataset.records.set(record, set);
    let first = 0;
    for (const table of found) {
      const book = byFile.get(table.file);
      const sheet = book?.sheets.find((candidate) => candidate.name === table.sheet);
      if (!book || !sheet) throw new Error(`没有工作簿“${table.file}”的工作表“${table.sheet}”。`);
      const slice = options.slice || defaultSlice;
      for (const [id, reading] of table.readings) {
        const place = table.columns.get(id)!;
        const reader = new ColumnReader(book, pool, reading);
        const target = set.fields.get(id)!;
        const say: OnProblem = (at, problem, printed) => pending.push({ set, at, field: id, problem, printed });
        if (place.row !== undefined) {
          const text = reading.text;
          const one = text === undefined ? undefined : reader.one(text);
          if (one) {
            target.state.fill(one.state, first, first + table.rows);
            target.num.fill(one.num, first, first + table.rows);
            if (one.problem && table.rows > 0) say(first, one.problem, text!);
          } else reader.read(sheetOf(book, place.sheet, sheet).columns[place.column], new Array<number>(table.rows).fill(place.row), target, first, say);
          done += table.rows;
          continue;
        }
        for (let from = 0; from < table.rows; from += slice) {
          const rows = table.rows <= slice ? table.recordRows : table.recordRows.slice(from, from + slice);
          reader.read(sheet.columns[place.column], rows, target, first + from, say);
          done += rows.length;
          yield { phase: "records", done, total };
        }
      }
      for (const covered of coveredCells(sheet, table)) {
        for (const at of covered.records) set.fields.get(covered.field)!.state[first + at] = ValueState.bad;
        pending.push({ set, at: first + covered.top, field: covered.field, problem: { clause: "data/merged", say: covered.say }, printed: covered.printed(book) });
      }
      first += table.rows;
    }
    yield { phase: "records", done, total };
  }
  const sourceUnit = (record: string, source: number): string | undefined => byRecord.get(record)?.[source]?.unitLabel;
  assignUnits(dataset, sourceUnit, (record, source) => namedInTitle(dataset.units, byRecord.get(record)?.[source]?.title ?? ""));
  const findings = [...headerFindings(dataset, tables), ...pending.map((item) => findingOf(dataset, item)), ...conflicts(dataset, byRecord)];
  return { dataset, findings: onceEach(findings) };
}

function sheetOf(book: WorkbookCells, name: string | undefined, own: SheetCells): SheetCells {
  return name === undefined ? own : (book.sheets.find((sheet) => sheet.name === name) ?? own);
}

interface Pending {
  set: RecordSet;
  at: number;
  field: string;
  problem: Problem;
  printed: string;
}

function emptySet(record: string, tables: FoundTable[]): RecordSet {
  const length = tables.reduce((sum, table) => sum + table.rows, 0);
  const set: RecordSet = {
    record,
    length,
    sources: tables,
    source: new Uint32Array(length),
    row: new Uint32Array(length),
    unit: new Int32Array(length).fill(-1),
    fields: new Map(recordType(record)!.fields.map((field) => [field.id, newColumn(field, length)])),
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

function findingOf(dataset: Dataset, { set, at, field, problem, printed }: Pending): Finding {
  const cell = cellOf(set, at, field)!;
  const name = recordType(set.record)!.fields.find((candidate) => candidate.id === field)!.name;
  const place = { record: set.record, unit: dataset.units[set.unit[at]]?.name ?? "", file: cell.file, sheet: cell.sheet, cells: [cell.address] };
  return dataFinding(place, problem.clause, printed, problemMessage(name, printed, problem), problem.notice);
}

function headerFindings(dataset: Dataset, tables: readonly FoundTable[]): Finding[] {
  const findings: Finding[] = [];
  for (const table of tables) {
    const unit = dataset.units.find((candidate) => normaliseName(candidate.name) === normaliseName(table.unitLabel ?? "") && candidate.name !== "")?.name ?? "";
    for (const problem of table.problems) {
      const address = addressOf(problem.row, problem.column);
      const place = { record: table.record, unit, file: table.file, sheet: table.sheet, cells: [address] };
      findings.push(dataFinding(place, problem.clause, problem.value, problem.message, problem.notice));
    }
  }
  return findings;
}
