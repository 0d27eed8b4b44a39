import type { Absence, LedgerLine } from "../dictionary/finding";
import { recordType } from "../dictionary/dictionary";
import { notUnderstoodAt } from "./unknown";
import type { Explanation } from "../language/explanation";
import type { RuleData, Scope } from "../language/rule-data";

/** Places named of one absence: a batch of hundreds of files lacks the same column everywhere. */
const namedPlaces = 20;

/** Whom an absence at a place leaves open: units gathered while rows are judged; undefined: all that have a row there. */
type LeftOpen = Set<number> | undefined;

/** Every place of an absence, those beyond the named ones too, by file and sheet. */
const places = new WeakMap<Absence, Map<string, Map<string, LeftOpen[]>>>();

/** A place of an absence, and the units it leaves open there; absent: all that have a row there. */
interface AbsentPlace {
  file: string;
  sheet: string;
  units?: ReadonlySet<number>;
}

/** Every place of an absence noted in this run. */
export function absentPlaces(absence: Absence): AbsentPlace[] {
  const all = places.get(absence);
  if (!all) return absence.places;
  return [...all].flatMap(([file, sheets]) => [...sheets].map(([sheet, whom]) => ({ file, sheet, ...(whom.every((units) => units !== undefined) && { units: new Set(whom.flatMap((units) => [...(units ?? [])])) }) })));
}

/** Takes an absence at a place back, because it is asked about elsewhere; what is absent nowhere any more leaves the line. */
export function dropAbsence(line: LedgerLine, absence: Absence, place: { file: string; sheet: string }): void {
  const left = absentPlaces(absence).filter(({ file, sheet }) => file !== place.file || sheet !== place.sheet);
  places.get(absence)?.get(place.file)?.delete(place.sheet);
  const named = absence.places;
  absence.places = left.slice(0, namedPlaces).map(({ file, sheet }) => named.find((one) => one.file === file && one.sheet === sheet) ?? { file, sheet });
  absence.more = left.length - absence.places.length;
  if (left.length > 0) return;
  const others = line.absent?.filter((one) => one !== absence) ?? [];
  if (others.length > 0) line.absent = others;
  else {
    delete line.absent;
    delete line.unchecked;
  }
}

/** Notes that a table (no fields) or columns of it are not at a place; said of a place once. `whom`: the units it leaves open, all there when absent. */
export function noteAbsence(line: LedgerLine, data: RuleData, record: string, fields: readonly string[], place: { file: string; sheet: string }, whom?: Set<number>): void {
  const ids = [...fields].sort();
  const known = (line.absent ??= []).find((one) => one.record === record && one.fields.length === ids.length && one.fields.every(({ id }, i) => id === ids[i]));
  const absence: Absence = known ?? {
    record, title: recordType(record)?.title ?? record, places: [], more: 0,
    fields: ids.map((id) => ({ id, name: data.field(record, id).name })),
  };
  if (!known) line.absent.push(absence);
  const byFile = places.get(absence) ?? new Map<string, Map<string, LeftOpen[]>>();
  places.set(absence, byFile);
  const seen = byFile.get(place.file) ?? new Map<string, LeftOpen[]>();
  byFile.set(place.file, seen);
  const before = seen.get(place.sheet);
  seen.set(place.sheet, [...(before ?? []), whom]);
  if (before) return;
  if (absence.places.length < namedPlaces) {
    const maybe = notUnderstoodAt(data, record, fields, place);
    absence.places.push({ file: place.file, sheet: place.sheet, ...(maybe.length > 0 && { maybe }) });
  }
  else absence.more++;
}

/** What the rows of a table found absent of one record type: the columns, and the units of those rows. */
interface Met {
  fields: Set<string>;
  whom: Set<number>;
}

/** What the rows of one rule found absent, gathered by table, so that each is noted once however many rows met it. */
export class AbsencesMet {
  private readonly bySource = new Map<number, Map<string, Met>>();

  constructor(private readonly line: LedgerLine) {}

  /** Takes the reasons of one row: columns of its own table, columns of related tables, whole tables. `units`: those it speaks for. */
  take(scope: Scope, row: number, { absent, lacking, tables }: Explanation, units: Iterable<number>): void {
    const source = scope.set.source[row];
    const met = this.bySource.get(source) ?? new Map<string, Met>();
    this.bySource.set(source, met);
    if (absent.size > 0) this.add(met, scope, source, scope.record, absent, units);
    for (const [record, fields] of lacking) this.add(met, scope, source, record, fields, units);
    for (const record of tables) this.add(met, scope, source, record, none, units);
  }

  private add(met: Map<string, Met>, { data, set }: Scope, source: number, record: string, fields: ReadonlySet<string>, units: Iterable<number>): void {
    const known = met.get(record);
    const whom = known?.whom ?? new Set<number>();
    for (const unit of units) if (unit >= 0) whom.add(unit);
    if (known && (fields.size === 0 || [...fields].every((field) => known.fields.has(field)))) return;
    met.set(record, { fields: new Set([...(known?.fields ?? []), ...fields]), whom });
    const { file, sheet } = set.sources[source];
    // Columns of another table are wanted there, a table anywhere in the workbook.
    if (record === set.record) return noteAbsence(this.line, data, record, [...fields], { file, sheet }, whom);
    const theirs = fields.size === 0 ? [] : data.records(record).sources.filter((one) => one.file === file);
    if (theirs.length === 0) return noteAbsence(this.line, data, record, [...fields], { file, sheet: "" }, whom);
    for (const place of theirs) noteAbsence(this.line, data, record, [...fields], place, whom);
  }
}

const none: ReadonlySet<string> = new Set();
