import type { NotReadSheet } from "../dictionary/dataset";
import { authorityLists } from "../dictionary/kept-by";
import { notUnderstood } from "../intake/tables/not-understood";
import type { Explanation } from "../language/explanation";
import type { Program } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { basesOf } from "../language/bases";
import { relatedTables } from "./related-tables";
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
