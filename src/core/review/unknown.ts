import type { NotReadSheet, TableSource } from "../dictionary/dataset";
import { authorityLists } from "../dictionary/kept-by";
import { notUnderstood } from "../intake/tables/not-understood";
import type { Explanation } from "../language/explanation";
import type { Program } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { basesOf } from "../language/bases";
import { onceARun } from "../language/once-a-run";

/*
 * Columns and sheets of which nobody knows what they are: what a rule misses may stand there, so it cannot be checked.
 */

/** Columns nobody understood, of the table that lacks what decided or of the related one in the same workbook, that may be what it lacks. */
export function unknownColumns({ scope: { set, data } }: Program, row: number, { absent, lacking, tables }: Explanation): readonly string[] {
  const own = set.sources[set.source[row]];
  if (absent.size > 0) return notUnderstood(own, [...absent]);
  if (tables.size > 0 || lacking.size === 0) return [];
  const theirs = [...lacking].flatMap(([record, fields]) => relatedTables(data, record, own.file, set.unit[row]).flatMap((source) => notUnderstood(source, [...fields])));
  return [...new Set(theirs)];
}

/** The tables of a record type in a workbook, and those elsewhere that have rows of a unit. */
function relatedTables(data: RuleData, record: string, file: string, unit: number): TableSource[] {
  const { sources } = data.records(record);
  const ofUnit = tablesByUnit(data, record).get(unit);
  return sources.filter((source, at) => source.file === file || ofUnit?.has(at));
}

const tablesByUnit = (data: RuleData, record: string): ReadonlyMap<number, ReadonlySet<number>> =>
  onceARun(data, `tables by unit ${record}`, () => {
    const found = new Map<number, Set<number>>();
    const { unit, source } = data.records(record);
    for (let row = 0; row < unit.length; row++) if (unit[row] >= 0) found.set(unit[row], (found.get(unit[row]) ?? new Set<number>()).add(source[row]));
    return found;
  });

/** Sheets nobody understood of the workbook that lacks the table; not where it is a list the authority keeps. */
export function unknownSheets({ scope: { set, data } }: Program, row: number, { tables }: Explanation): readonly NotReadSheet[] {
  if (tables.size === 0 || [...tables].every((table) => authorityLists.has(table))) return [];
  return sheetsNotRead(data).get(set.sources[set.source[row]].file) ?? [];
}

/** Columns at a place that nobody understood and that may be the fields of a record that it lacks; sheets, where it lacks the table. */
export function notUnderstoodAt(data: RuleData, record: string, fields: readonly string[], { file, sheet }: { file: string; sheet: string }): string[] {
  if (fields.length === 0) return authorityLists.has(record) ? [] : [...new Set((sheetsNotRead(data).get(file) ?? []).map((one) => one.sheet))];
  const bases = fields.flatMap((id) => basesOf(record, data.field(record, id)));
  return [...new Set(data.records(record).sources.filter((one) => one.file === file && (sheet === "" || one.sheet === sheet)).flatMap((source) => notUnderstood(source, bases)))];
}

/** Sheets of which nobody knows what they are, by file; found once for all rules. */
export function sheetsNotRead(data: RuleData): ReadonlyMap<string, NotReadSheet[]> {
  return onceARun(data, "sheets not read", () => {
    const found = new Map<string, NotReadSheet[]>();
    for (const one of data.dataset.notRead ?? []) found.set(one.file, [...(found.get(one.file) ?? []), one]);
    return found;
  });
}
