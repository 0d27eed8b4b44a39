import type { Absence, LedgerLine } from "../dictionary/finding";
import { recordType } from "../dictionary/dictionary";
import type { Explanation } from "../language/explanation";
import type { RuleData, Scope } from "../language/rule-data";

/** Places named of one absence: a batch of hundreds of files lacks the same column everywhere. */
const namedPlaces = 20;

/** Every place of an absence, those beyond the named ones too. */
const places = new WeakMap<Absence, Map<string, Set<string>>>();

/** Every place of an absence noted in this run. */
export function absentPlaces(absence: Absence): { file: string; sheet: string }[] {
  const all = places.get(absence);
  if (!all) return absence.places;
  return [...all].flatMap(([file, sheets]) => [...sheets].map((sheet) => ({ file, sheet })));
}

/** Takes an absence at a place back, because it is asked about elsewhere; what is absent nowhere any more leaves the line. */
export function dropAbsence(line: LedgerLine, absence: Absence, place: { file: string; sheet: string }): void {
  const left = absentPlaces(absence).filter(({ file, sheet }) => file !== place.file || sheet !== place.sheet);
  places.get(absence)?.get(place.file)?.delete(place.sheet);
  absence.places = left.slice(0, namedPlaces);
  absence.more = left.length - absence.places.length;
  if (left.length > 0) return;
  const others = line.absent?.filter((one) => one !== absence) ?? [];
  if (others.length > 0) line.absent = others;
  else {
    delete line.absent;
    delete line.unchecked;
  }
}

/** Notes that a table (no fields) or columns of it are not at a place; said of a place once. */
export function noteAbsence(line: LedgerLine, data: RuleData, record: string, fields: readonly string[], place: { file: string; sheet: string }): void {
  const ids = [...fields].sort();
  const known = (line.absent ??= []).find((one) => one.record === record && one.fields.length === ids.length && one.fields.every(({ id }, i) => id === ids[i]));
  const absence: Absence = known ?? {
    record, title: recordType(record)?.title ?? record, places: [], more: 0,
    fields: ids.map((id) => ({ id, name: data.field(record, id).name })),
  };
  if (!known) line.absent.push(absence);
  const byFile = places.get(absence) ?? new Map<string, Set<string>>();
  places.set(absence, byFile);
  const seen = byFile.get(place.file) ?? new Set<string>();
  byFile.set(place.file, seen);
  if (seen.size === seen.add(place.sheet).size) return;
  if (absence.places.length < namedPlaces) absence.places.push({ file: place.file, sheet: place.sheet });
  else absence.more++;
}

/** What the rows of one rule found absent, gathered by table, so that each is noted once however many rows met it. */
export class AbsencesMet {
  private readonly bySource = new Map<number, Map<string, Set<string>>>();

  constructor(private readonly line: LedgerLine) {}

  /** Takes the reasons of one row: columns of its own table, columns of related tables, whole tables. */
  take(scope: Scope, row: number, { absent, lacking, tables }: Explanation): void {
    const source = scope.set.source[row];
    const met = this.bySource.get(source) ?? new Map<string, Set<string>>();
    this.bySource.set(source, met);
    if (absent.size > 0) this.add(met, scope, source, scope.record, absent);
    for (const [record, fields] of lacking) this.add(met, scope, source, record, fields);
    for (const record of tables) this.add(met, scope, source, record, none);
  }

  private add(met: Map<string, Set<string>>, { data, set }: Scope, source: number, record: string, fields: ReadonlySet<string>): void {
    const known = met.get(record);
    if (known && (fields.size === 0 || [...fields].every((field) => known.has(field)))) return;
    met.set(record, new Set([...(known ?? []), ...fields]));
    const { file, sheet } = set.sources[source];
    // Columns of another table are wanted there, a table anywhere in the workbook.
    if (record === set.record) return noteAbsence(this.line, data, record, [...fields], { file, sheet });
    const theirs = fields.size === 0 ? [] : data.records(record).sources.filter((one) => one.file === file);
    if (theirs.length === 0) return noteAbsence(this.line, data, record, [...fields], { file, sheet: "" });
    for (const place of theirs) noteAbsence(this.line, data, record, [...fields], place);
  }
}

const none: ReadonlySet<string> = new Set();
