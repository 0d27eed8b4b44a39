import { ValueState, type Dataset, type RecordSet, type TableSource } from "../dictionary/dataset";
import { laterByName, readVersion, type VersionName } from "../dictionary/text/version-name";
import type { DerivedFields } from "../language/rule-data";
import { yearOf } from "../../sheet/day";

/** Files that tell of the same unit for the same year in the same template, or whose names say so too: one may be the other, put right. */
export interface Repeat {
  /** Two at least: as far as their names tell the earlier first, else in the order given. */
  files: string[];
  /** The unit; of several, the first and how many. */
  unit: { first: string; count: number };
  /** Their names and what stands in them both say that they are one submission; which is the later is another question. */
  sure?: true;
}

/** Where the year of a submission stands. */
export const years: readonly [record: string, field: string][] = [
  ["institution", "headcountYear"], ["institution", "applicationDate"], ["recommendation", "round"], ["annualPlan", "reportYear"], ["assessment", "year"],
];

interface Submission {
  file: string;
  tables: string[];
  /** Record types of which it has rows. */
  records: Set<string>;
  units: Set<number>;
  years: Set<number>;
  recommenders: Set<string>;
  name: VersionName;
  /** It tells of its units as such, not only of their classes or people, which may come in several parts. */
  whole: boolean;
}

/**
 * Submissions that came twice. Two parts of one submission look alike too, so files without a known unit are never taken for one
 * another, and those without the table that tells of the unit itself (or of its recommendation) only where their names say it.
 */
export function repeatsIn({ texts, records, units }: Dataset, files: readonly string[], derived: DerivedFields): Repeat[] {
  if (files.length < 2 || !someShared(records, units.length, files)) return [];
  const names = namesOf(files);
  const byFile = new Map(files.map((file): [string, Submission] => [file, { file, tables: [], records: new Set(), units: new Set(), years: new Set(), recommenders: new Set(), name: names.get(file)!, whole: false }]));
  const recommenderOf = derived.keyOf("recommendation", "recommender");
  for (const set of records.values()) gather(set, texts, byFile, recommenderOf);
  const known = [...byFile.values()].filter((one) => one.units.size > 0);
  const kin = new Map(known.map((one): [Submission, Kin] => [one, { files: [one], sure: true }]));
  for (const alike of [byKey(known.filter(({ whole }) => whole), sameAll), byKey(known.filter(({ name }) => name.stem !== ""), ({ name }) => name.stem)])
    for (const group of alike) join(group, kin);
  return [...new Set(kin.values())].filter((one) => one.files.length > 1).map(({ files: found, sure }) => {
    const order = [...found].sort((a, b) => laterByName(b.name, a.name) || files.indexOf(a.file) - files.indexOf(b.file));
    const [first, ...more] = [...new Set(order.flatMap((one) => [...one.units]))].map((unit) => units[unit].name);
    return { files: order.map(({ file }) => file), unit: { first, count: more.length + 1 }, ...(sure && { sure: true as const }) };
  });
}

/** True when a unit has rows in two of the files: only then can one be a version of the other. */
function someShared(records: Dataset["records"], units: number, files: readonly string[]): boolean {
  const places = new Map(files.map((file, at) => [file, at]));
  const met = new Int32Array(units).fill(-1);
  for (const { length, unit, source, sources } of records.values()) {
    const fileOf = sources.map(({ file }) => places.get(file) ?? -1);
    for (let row = 0; row < length; row++) {
      const file = fileOf[source[row]];
      if (unit[row] < 0 || file < 0) continue;
      if (met[unit[row]] >= 0 && met[unit[row]] !== file) return true;
      met[unit[row]] = file;
    }
  }
  return false;
}

/** Files that may be one submission. */
interface Kin {
  files: Submission[];
  sure: boolean;
}

/** What each file's name says; folders that all files of a name lie in say nothing. */
function namesOf(files: readonly string[]): Map<string, VersionName> {
  const read = files.map((file) => ({ file, name: readVersion(file) }));
  const found = new Map<string, VersionName>();
  for (const group of byKey(read, ({ name }) => name.stem)) {
    const folders = group.map(({ file }) => file.split(/[\\/]/u).slice(0, -1));
    let common = 0;
    while (folders.every((folder) => common < folder.length && folder[common] === folders[0][common])) common++;
    group.forEach(({ file, name }) => found.set(file, common > 0 ? readVersion(file.split(/[\\/]/u).slice(common).join("/")) : name));
  }
  return found;
}

function byKey<T>(list: readonly T[], key: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups.values()];
}

/** Template, units and years as one text. */
function sameAll({ tables, units, years }: Submission): string {
  return JSON.stringify([tables.sort(), [...units].sort((a, b) => a - b), [...years].sort((a, b) => a - b)]);
}

/** Puts files together that are versions of one another, each with those of its units only. */
function join(group: readonly Submission[], kin: Map<Submission, Kin>): void {
  const byUnit = new Map<number, Submission[]>();
  for (const one of group) {
    for (const other of new Set([...one.units].flatMap((unit) => byUnit.get(unit) ?? []))) {
      const how = relation(other, one);
      if (how === undefined) continue;
      const [mine, theirs] = [kin.get(one)!, kin.get(other)!];
      if (mine === theirs) {
        mine.sure &&= how === "sure";
        continue;
      }
      const joined = { files: [...theirs.files, ...mine.files], sure: theirs.sure && mine.sure && how === "sure" };
      for (const file of joined.files) kin.set(file, joined);
    }
    for (const unit of one.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), one]);
  }
}

/** Whether two files with a unit in common are one submission, as far as names and contents tell. */
function relation(a: Submission, b: Submission): "sure" | "maybe" | undefined {
  // What has nothing of the same kind in it is another part.
  if (![...a.records].some((record) => b.records.has(record))) return undefined;
  const named = a.name.stem !== "" && a.name.stem === b.name.stem;
  const equal = a.units.size === b.units.size && contains(a.units, b.units);
  const said = a.name.said || b.name.said;
  const shared = [...a.recommenders].some((name) => b.recommenders.has(name));
  // Two bodies that each recommend the unit are no copies of one another, whatever the template; a version that says so may have put it right.
  if (a.recommenders.size > 0 && b.recommenders.size > 0 && !shared) return named && said ? "maybe" : undefined;
  if (!named) return a.whole && b.whole && sameAll(a) === sameAll(b) ? "maybe" : undefined;
  const told = [...a.years].some((year) => b.years.has(year));
  if (a.years.size > 0 && b.years.size > 0 && !told) return said ? "maybe" : undefined;
  const whole = a.whole && b.whole;
  if (!whole && !said) return equal && (a.name.numbered || b.name.numbered) ? "maybe" : undefined;
  const years = a.years.size === 0 || b.years.size === 0 || (a.years.size === b.years.size && contains(a.years, b.years));
  // A file that holds only what was put right, or another part, takes no other's place; nor does a number alone make a shorter list the same.
  const order = laterByName(a.name, b.name);
  const [earlier, later] = order < 0 ? [b, a] : [a, b];
  const complete = contains(later.records, earlier.records) && (order !== 0 || contains(earlier.records, later.records));
  // Nor does one that lacks a unit of the other: nobody would judge that unit any more.
  const units = equal || (said && order !== 0 && contains(later.units, earlier.units));
  return years && complete && units ? "sure" : "maybe";
}

const contains = <T>(all: ReadonlySet<T>, some: ReadonlySet<T>): boolean => [...some].every((one) => all.has(one));

function gather(set: RecordSet, texts: readonly string[], byFile: ReadonlyMap<string, Submission>, recommenderOf: (text: string) => string): void {
  for (const source of set.sources) byFile.get(source.file)?.tables.push(templateOf(source));
  const dated = years.filter(([record]) => record === set.record).flatMap(([, field]) => set.fields.get(field) ?? []);
  const recommender = set.record === "recommendation" ? set.fields.get("recommender") : undefined;
  for (let row = 0; row < set.length; row++) {
    const one = byFile.get(set.sources[set.source[row]].file);
    if (!one) continue;
    one.records.add(set.record);
    if (set.unit[row] >= 0) {
      one.units.add(set.unit[row]);
      one.whole ||= set.record === "institution" || set.record === "recommendation";
    }
    if (recommender?.state[row] === ValueState.ok) one.recommenders.add(recommenderOf(texts[recommender.num[row]]));
    for (const { state, num, type } of dated) if (state[row] === ValueState.ok) one.years.add(type === "date" ? yearOf(num[row]) : num[row]);
  }
}

const templateOf = ({ record, sheet, columns, unmatched }: TableSource): string => [record, sheet, ...[...columns.values()].map(({ label }) => label).sort(), ...[...unmatched].sort()].join("\n");
