import type { SheetCells, WorkbookCells } from "../../../sheet/cells";
import { groupAt, rowOf, ValueState, type GroupOfRows, type RecordSet } from "../../dictionary/dataset";
import { cellsOf, sheetNamed } from "../tables/cells-of";
import type { FieldReading, FoundTable, Rival } from "../tables/found-table";
import type { Problem } from "../../dictionary/values/coerced";
import { ColumnReader, type OnProblem } from "./column-reader";
import { coveredCells } from "./covered-cells";
import { recordType } from "../../dictionary/dictionary";
import { normaliseName } from "../../dictionary/text/normalise";
import { pieceOf, type TextPart } from "../tables/text-part";
import { leftBlank } from "./left-blank";
import { newColumn, rememberUnread, rememberWords } from "./field-column";
import { isDitto, repeatsNames, takeFromAbove, type Ditto } from "./same-as-above";
import { refuseSeveral } from "./several-units";
import { TextCache } from "./text-cache";
import type { TextPool } from "./text-pool";

/** A value that cannot be used, or a notice about one, until its unit is known and it becomes a finding. */
export interface BadValue {
  set: RecordSet;
  /** Record of the set. */
  at: number;
  field: string;
  problem: Problem;
  /** The cell as printed. */
  printed: string;
}

/** Reads all columns of a table into records first… of its set; what is wrong goes to `problems`. Yields after each column the rows done. */
export function* readTable(book: WorkbookCells, table: FoundTable, set: RecordSet, first: number, pool: TextPool, problems: BadValue[]): Generator<number, void> {
  const sheet = sheetNamed(book, table.sheet);
  const cache = new TextCache(book.strings.length, table.rows);
  const { unitField } = recordType(table.record)!;
  for (const [field, reading] of table.readings) {
    const target = set.fields.get(field)!;
    const dittos: Ditto[] = [];
    const repeats = repeatsNames(reading.field);
    const say: OnProblem = (at, problem, printed) => {
      if (repeats && isDitto(problem, printed)) return void dittos.push({ at, problem, printed });
      problems.push({ set, at, field, problem, printed });
      rememberUnread(target, at, printed, (words) => pool.index(words));
    };
    const place = table.columns.get(field)!;
    const { row, column, rows, groups } = place;
    if (groups) readGroups(book, table, set, first, pool, reading, groups, say);
    else if (row === undefined && reading.part) readPieces(book, table, set, first, pool, reading, reading.part, say);
    else if (rows) new ColumnReader(book, pool, reading, cache).read(cellsOf(book, table, place), rowsIn(rows, table), target, first, say);
    else if (row === undefined) new ColumnReader(book, pool, reading, cache).read(sheet.columns[column], table.recordRows, target, first, say);
    else readConstant(book, table, set, first, pool, reading, say);
    const rowAt = (at: number): number | undefined => (row === undefined && at >= first ? rowOf(place, table.recordRows[at - first]) : undefined);
    takeFromAbove(dittos, target, rowAt, (text) => pool.texts[text], ({ at, problem, printed }) => problems.push({ set, at, field, problem, printed }));
    if (field === unitField) refuseSeveral(target, first, table.rows, (text) => pool.texts[text], (at, problem, printed) => problems.push({ set, at, field, problem, printed }));
    yield table.rows;
  }
  for (const [field, others] of table.rivals ?? []) for (const rival of others) contradicted(book, table, set, first, { field, ...rival }, pool, problems);
  if (table.unitsAmong) onlyUnits(table.unitsAmong, set, first, table, pool);
  askBlanks(sheet, table, set, first, problems);
  for (const covered of coveredCells(sheet, table)) {
    const { state, num, said } = set.fields.get(covered.field)!;
    if (covered.groups) {
      const words = said?.get(first + covered.top);
      for (const at of covered.records) {
        state[first + at] = state[first + covered.top];
        num[first + at] = num[first + covered.top];
        if (words !== undefined) said!.set(first + at, words);
      }
      continue;
    }
    for (const at of covered.records) state[first + at] = ValueState.bad;
    problems.push({ set, at: first + covered.top, field: covered.field, problem: { clause: "data/merged", said: { code: "merged", data: { area: covered.area } } }, printed: covered.printed(book) });
  }
}

/** The rows of a table's records in a further part of it; none that a sheet has where there is none. */
const rowsIn = (rows: ReadonlyMap<number, number>, { recordRows }: FoundTable): number[] => recordRows.map((row) => rows.get(row) ?? Infinity);

/** What is blank below a value that may be meant for it, too, is asked about once: nothing is built on it. */
function askBlanks(sheet: SheetCells, table: FoundTable, set: RecordSet, first: number, problems: BadValue[]): void {
  for (const { field, records } of leftBlank(sheet, table, set, first)) {
    const { state } = set.fields.get(field)!;
    for (const at of records) state[at] = ValueState.bad;
    const rows = records.map((at) => table.recordRows[at - first] + 1);
    problems.push({ set, at: records[0], field, problem: { clause: "data/type", said: { code: "left-blank", data: { rows } }, notice: true }, printed: "" });
  }
}

/** Of two columns that mean the same neither counts in a row where they differ. */
function contradicted(book: WorkbookCells, table: FoundTable, set: RecordSet, first: number, { field, column, label, sheet, rows, reading }: Rival & { field: string }, pool: TextPool, problems: BadValue[]): void {
  const target = set.fields.get(field)!;
  const other = newColumn(reading.field, table.rows, ValueState.blank);
  const reader = new ColumnReader(book, pool, reading);
  const cells = cellsOf(book, table, { sheet, column });
  const theirs = rows ? rowsIn(rows, table) : table.recordRows;
  reader.read(cells, theirs, other, 0, () => undefined);
  const place = table.columns.get(field)!;
  const own = cellsOf(book, table, place);
  table.recordRows.forEach((row, i) => {
    const at = first + i;
    if (other.state[i] !== ValueState.ok || target.state[at] === ValueState.bad || (target.state[at] === ValueState.ok && target.num[at] === other.num[i])) return;
    target.state[at] = ValueState.bad;
    problems.push({ set, at, field, problem: { clause: "data/conflict", said: { code: "columns-differ", data: { label, column, other: reader.printedAt(cells, theirs[i]), ...(sheet !== undefined && { sheet }) } } }, printed: reader.printedAt(own, rowOf(place, row) ?? row) });
  });
}

/** A name that is none of the institutions' says where a person works, and the row is nobody's. */
function onlyUnits(names: ReadonlySet<string>, set: RecordSet, first: number, { rows, record }: FoundTable, pool: TextPool): void {
  const { state, num } = set.fields.get(recordType(record)!.unitField)!;
  const among = new Map<number, boolean>();
  for (let at = first; at < first + rows; at++) {
    if (state[at] !== ValueState.ok) continue;
    let is = among.get(num[at]);
    if (is === undefined) among.set(num[at], (is = names.has(normaliseName(pool.texts[num[at]]))));
    if (!is) state[at] = ValueState.bad;
  }
}

/** Values that are pieces of the texts in one column. */
function readPieces(book: WorkbookCells, table: FoundTable, set: RecordSet, first: number, pool: TextPool, reading: FieldReading, part: TextPart, say: OnProblem): void {
  const target = set.fields.get(reading.field.id)!;
  const reader = new ColumnReader(book, pool, reading);
  const cells = cellsOf(book, table, table.columns.get(reading.field.id)!);
  table.recordRows.forEach((row, i) => {
    const at = first + i;
    const text = pieceOf(reader.printedAt(cells, row), part);
    const one = reader.one(text);
    target.state[at] = one.state;
    target.num[at] = one.num;
    if (one.problem) say(at, one.problem, text);
    rememberWords(target, at, reading.field, text, (words) => pool.index(words));
  });
}

/** Values of rows that head groups of the records; a record in none of them has none. */
function readGroups(book: WorkbookCells, table: FoundTable, set: RecordSet, first: number, pool: TextPool, reading: FieldReading, groups: readonly GroupOfRows[], say: OnProblem): void {
  const target = set.fields.get(reading.field.id)!;
  const reader = new ColumnReader(book, pool, reading);
  const said = new Set<GroupOfRows>();
  table.recordRows.forEach((row, i) => {
    const group = groupAt(groups, row);
    const at = first + i;
    const one = group ? reader.one(group.text) : { state: ValueState.blank, num: 0 };
    target.state[at] = one.state;
    target.num[at] = one.num;
    if (!group) return;
    if ("problem" in one && one.problem && !said.has(group)) say(at, one.problem, group.text);
    said.add(group);
    rememberWords(target, at, reading.field, group.text, (words) => pool.index(words));
  });
}

/** One cell, or a part of one, that holds for all records; it is judged once. */
function readConstant(book: WorkbookCells, table: FoundTable, set: RecordSet, first: number, pool: TextPool, reading: FieldReading, say: OnProblem): void {
  if (table.rows === 0) return;
  const place = table.columns.get(reading.field.id)!;
  const target = set.fields.get(reading.field.id)!;
  const reader = new ColumnReader(book, pool, reading);
  if (reading.text === undefined) {
    reader.read(cellsOf(book, table, place), [place.row!], target, first, say);
  } else {
    const one = reader.one(reading.text);
    target.state[first] = one.state;
    target.num[first] = one.num;
    if (one.problem) say(first, one.problem, reading.text);
  }
  const said = target.said?.get(first);
  for (let at = first + 1; said !== undefined && at < first + table.rows; at++) target.said!.set(at, said);
  target.state.fill(target.state[first], first, first + table.rows);
  target.num.fill(target.num[first], first, first + table.rows);
}
