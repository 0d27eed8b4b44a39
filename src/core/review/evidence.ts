import { groupAt, type GroupOfRows, type RecordSet, type TableSource } from "../dictionary/dataset";
import type { FindingPlace, FindingValue, RequiredValue } from "../dictionary/finding";
import { oneColumn, withoutCell } from "../dictionary/finding-place";
import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Explanation } from "../language/explanation";
import type { RowVerdict } from "../engine/judge";
import type { ValueKernel } from "../language/kernel";
import type { Program } from "../engine/program";
import { carried } from "../language/shown";
import { bounded } from "../language/bounds";
import type { Template } from "../engine/template";
import type { Texts } from "../language/texts";
import type { Datum, Whom } from "../dictionary/said";
import { onceARun } from "../language/once-a-run";
import { lackingTables } from "./lacking-tables";
import { basesOf } from "../language/bases";

/** Where a finding stands and what was found there. */
export interface Evidence {
  place: FindingPlace;
  /** Index of the unit, or -1. */
  unit: number;
  /** A unit, a training class: whom the row is about. */
  subject(): Whom;
  compared(start: number, count: number, i: number): { value: FindingValue; required: RequiredValue };
}

/** The evidence for a verdict on a row, or on the group it speaks for. */
export function evidence(program: Program, row: number, reasons: Explanation, verdict: RowVerdict): Evidence {
  const { scope, groups } = program;
  const { set, data } = scope;
  const source = set.sources[set.source[row]];
  // Of a blank in a group: the rows that have it, not the whole group.
  const doubtful = verdict.why === "blank" && verdict.outcome === "missing" ? reasons.rows : undefined;
  const rows = doubtful ? Int32Array.from(doubtful) : groups?.rows(groups.of[row]);
  const unit = reasons.nothingThere ? lackingTables(program, row, reasons).unit : rows ? unitOf(program, rows) : set.unit[row];
  const name = data.dataset.units[unit]?.name ?? "";
  const fields = groups && !doubtful ? [firstOf(program)] : cellFields(program, reasons, verdict);
  return {
    place: (reasons.nothingThere ? undefined : rows ? placeOfRows(program, source, rows, fields) : placeOfRow(program, row, fields)) ?? withoutCell(sourceOf(program, source.file, source.sheet)),
    unit,
    subject() {
      const about = doubtful ? subjectsOf(program, doubtful) : { names: subjectOf(program, row) };
      return about.names.length > 0 || name === "" ? about : { names: [name] };
    },
    compared(start, count, i) {
      const value = verdict.step?.value ?? program.value;
      const required = verdict.step?.required ?? program.required;
      const primary = fields[0];
      const found = value ?? (primary === undefined ? undefined : scope.value(primary));
      // A cell that means a member of a list in words of its own is shown as it stands.
      const field = verdict.step?.value ? undefined : program.value ? program.rule.value : primary;
      const said = typeof field === "string" && fieldOf(scope.record, field) ? scope.data.column(scope.record, field).said?.get(row) : undefined;
      return {
        value: said !== undefined ? data.texts.at(said) : read(found, data.texts, start, count, i),
        required: required && "text" in required ? { step: verdict.step?.required ? program.steps.indexOf(verdict.step!) : -1, values: filled(required.text, start, count, i) } : asked(required, data.texts, start, count, i),
      };
    },
  };
}

/** The placeholders of what is asked for in words, for row i of the run. */
function filled(words: Template, start: number, count: number, i: number): Datum[] {
  words.run(start, count);
  return words.values(i);
}

/** The unit all rows belong to; -1 when they belong to several, or it cannot be told. */
function unitOf({ scope: { set } }: Program, rows: Int32Array): number {
  const unit = set.unit[rows[0]];
  return rows.every((row) => set.unit[row] === unit) ? unit : -1;
}

function sourceOf({ scope: { data, record } }: Program, file: string, sheet: string): number {
  return data.dataset.sources.of(file, sheet, record);
}

function firstOf(program: Program): string {
  return program.cells[0] ?? program.rule.group!.by[0];
}

/** Of a missing value, the blank cells; otherwise what the rule or its step names, first what made a condition fail. */
function cellFields(program: Program, reasons: Explanation, verdict: RowVerdict): readonly string[] {
  const { blank, present } = reasons;
  if (verdict.why === "blank" && blank.size > 0) return listed(program, [...blank]);
  if (verdict.step) return verdict.step.cells;
  return verdict.why === "false" && program.cells.length > 1 ? culpritsFirst(program, listed(program, [...present, ...blank])) : program.cells;
}

/** The rule's cells, those of the conditions that are false before those of conditions that hold. @param fields what decided, as `listed` */
function culpritsFirst(program: Program, fields: readonly string[]): readonly string[] {
  let cells = culprits.get(fields);
  if (!cells) culprits.set(fields, (cells = culpritsAmong(program, fields)));
  return cells;
}

function culpritsAmong(program: Program, fields: readonly string[]): readonly string[] {
  const { cells } = program;
  const decided = new Set(basesOfAll(program, fields));
  const did = (cell: string): boolean => fields.includes(cell) || basesOfAll(program, [cell]).some((base) => decided.has(base));
  const culprits = cells.filter(did);
  return culprits.length === 0 || culprits.length === cells.length ? cells : [...culprits, ...cells.filter((cell) => !culprits.includes(cell))];
}

/**
 * Lists of fields that row after row of a rule has, each kept once: what is known of a list is then known by the list itself. As good as
 * all rows of a rule have the same few.
 */
const lists = new WeakMap<Program, Map<string, readonly string[]>>();
const culprits = new WeakMap<readonly string[], readonly string[]>();

function listed(program: Program, fields: readonly string[]): readonly string[] {
  let known = lists.get(program);
  if (!known) lists.set(program, (known = new Map<string, readonly string[]>()));
  const name = fields.join();
  const same = known.get(name);
  if (!same) known.set(name, fields);
  return same ?? fields;
}

/** The cells of the fields in one row; undefined: none. */
function placeOfRow(program: Program, row: number, fields: readonly string[]): FindingPlace | undefined {
  const { set } = program.scope;
  const table = set.source[row];
  const found = plainColumns(program, table, basesOfAll(program, fields));
  return found ? { source: found.source, row: set.row[row], columns: found.columns } : placeOfRows(program, set.sources[table], Int32Array.of(row), fields);
}

/** The cells of the fields in some rows, first those of the sheet itself (of a form whose cover holds the value, the cover); undefined: none. */
function placeOfRows(program: Program, { file, sheet }: TableSource, rows: Int32Array, fields: readonly string[]): FindingPlace | undefined {
  const { set } = program.scope;
  const bases = basesOfAll(program, fields);
  const table = set.source[rows[0]];
  const found = rows.every((row) => set.source[row] === table) && plainColumns(program, table, bases);
  if (found) return { source: found.source, row: set.row[rows[0]], columns: found.columns, ...(rows.length > 1 && { rows: rows.slice(1).map((row) => set.row[row]) }) };
  const bySource = new Map<number, Spot[]>();
  for (const row of rows) {
    const at = set.source[row];
    let spots = bySource.get(at);
    if (!spots) bySource.set(at, (spots = spotsOf(program, set.sources[at], bases)));
    for (const spot of spots) {
      // A row that no heading speaks for is named itself.
      for (const groups of spot.groups) nameOnce(spot, groupAt(groups, set.row[row]) ?? { row: set.row[row], column: groups[0].column });
      const at = spot.there ? spot.there.get(set.row[row]) : set.row[row];
      if (at !== undefined && spot.columns.length > 0) spot.rows.push(at);
    }
  }
  const places = [...bySource.values()].flat().flatMap(placesOf);
  const here = sourceOf(program, file, sheet);
  const own = places.some(({ source }) => source === here) ? here : places[0]?.source;
  const [first, ...more] = [...places.filter(({ source }) => source === own), ...places.filter(({ source }) => source !== own)];
  return first && (more.length > 0 ? { ...first, more } : first);
}

/** Cells of one table in one sheet: those that stand once for the whole table or a group of its rows, and the columns of which each row adds one. */
interface Spot {
  source: number;
  once: { row: number; column: number }[];
  /** Of values that stand in rows which head groups: the headings, of which each row adds its own. */
  groups: (readonly GroupOfRows[])[];
  columns: number[];
  rows: number[];
  /** Of a further part of the table: its rows, by those of the records. */
  there?: ReadonlyMap<number, number>;
}

/** A value that stands once for the whole table is named once, on whichever sheet it stands. */
function spotsOf(program: Program, { file, sheet, columns }: TableSource, bases: readonly string[]): Spot[] {
  const spots: Spot[] = [];
  for (const base of bases) {
    const place = columns.get(base);
    if (!place) continue;
    const source = sourceOf(program, file, place.sheet ?? sheet);
    let spot = spots.find((one) => one.source === source && one.there === place.rows);
    if (!spot) spots.push((spot = { source, once: [], groups: [], columns: [], rows: [], ...(place.rows && { there: place.rows }) }));
    const { row, column, groups } = place;
    if (groups) spot.groups.push(groups);
    // Values of a table pasted as text stand in one cell.
    else if (row === undefined) {
      if (!spot.columns.includes(column)) spot.columns.push(column);
    } else nameOnce(spot, { row, column });
  }
  return spots;
}

function nameOnce({ once }: Spot, { row, column }: { row: number; column: number }): void {
  if (!once.some((one) => one.row === row && one.column === column)) once.push({ row, column });
}

function placesOf({ source, once, columns, rows: [row, ...rows] }: Spot): FindingPlace[] {
  const places = once.map((cell): FindingPlace => ({ source, row: cell.row, columns: oneColumn(cell.column) }));
  if (row !== undefined) places.push({ source, row, columns, ...(rows.length > 0 && { rows: Int32Array.from(rows) }) });
  return places;
}

/** Where the columns of a table all lie in its own sheet and hold a value in each row, as most do: found once for a table and a list of fields. */
interface PlainColumns {
  source: number;
  columns: readonly number[];
}

function plainColumns(program: Program, table: number, bases: readonly string[]): PlainColumns | undefined {
  const { set } = program.scope;
  let known = plain.get(set);
  if (!known) plain.set(set, (known = new WeakMap<readonly string[], (PlainColumns | null)[]>()));
  let byTable = known.get(bases);
  if (!byTable) known.set(bases, (byTable = []));
  const found = (byTable[table] ??= asPlain(spotsOf(program, set.sources[table], bases)));
  return found ?? undefined;
}

const asPlain = ([spot, ...others]: Spot[]): PlainColumns | null => (spot && others.length === 0 && spot.once.length + spot.groups.length === 0 && !spot.there ? { source: spot.source, columns: spot.columns } : null);

const plain = new WeakMap<RecordSet, WeakMap<readonly string[], (PlainColumns | null)[]>>();

/** The columns whose cells stand for the fields, each once: a derived field is shown at what it is made from. */
function basesOfAll(program: Program, fields: readonly string[]): readonly string[] {
  let known = bases.get(fields);
  if (!known) {
    const { data, record } = program.scope;
    known = onceARun(data, `bases ${record}.${fields.join()}`, () => [...new Set(fields.flatMap((field) => basesOf(record, data.field(record, field))))]);
    bases.set(fields, known);
  }
  return known;
}

/** By the list of fields itself, which is the same for every row of a rule. */
const bases = new WeakMap<readonly string[], readonly string[]>();

/** Name of what the row is about, where the record type has a name of its own beside the unit's. */
function subjectOf(program: Program, row: number): string[] {
  const { data, record } = program.scope;
  const type = recordType(record);
  const field = ["name", "candidate", "planItemName"].find((id) => type?.fields.some((one) => one.id === id));
  if (!field) return [];
  const column = data.column(record, field);
  return column.state[row] === 1 ? [data.texts.at(column.num[row])] : [];
}

/** Names of several rows, each once; of many, the first few. */
function subjectsOf(program: Program, rows: readonly number[]): Whom {
  const names = [...new Set(rows.slice(0, 50).flatMap((row) => subjectOf(program, row)))];
  return { names: names.slice(0, 5), more: names.length > 5 || rows.length > 50 };
}

/** A value as it is asked for: a member of a list is a word of ours. */
function asked(kernel: ValueKernel | undefined, texts: Texts, start: number, count: number, i: number): RequiredValue {
  const value = read(kernel, texts, start, count, i);
  return kernel?.type === "enum" && typeof value === "string" ? { label: value } : value;
}

function read(kernel: ValueKernel | undefined, texts: Texts, start: number, count: number, i: number): FindingValue {
  if (!kernel) return null;
  kernel.run(start, count);
  return bounded(kernel.state[i]) && Number.isFinite(kernel.num[i]) ? carried(kernel, kernel.num[i], texts) : null;
}
