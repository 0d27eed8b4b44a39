import { ValueState, type Dataset, type RecordSet, type TableSource } from "../dataset";

/** Files that tell of the same unit for the same year in the same template: one may be the other, put right. */
export interface Repeat {
  /** In the order given, two at least. */
  files: string[];
  /** The unit; of several, the first and how many. */
  unit: string;
}

/** Where the year of a submission stands. */
const years: readonly [record: string, field: string][] = [
  ["institution", "headcountYear"], ["institution", "applicationDate"], ["recommendation", "round"], ["annualPlan", "reportYear"], ["assessment", "year"],
];

interface Submission {
  file: string;
  tables: string[];
  units: Set<number>;
  years: Set<number>;
  /** It tells of its units as such, not only of their classes or people, which may come in several parts. */
  whole: boolean;
}

/**
 * Submissions that came twice. Told, never decided here: two parts of one submission look alike too. Files without a known
 * unit, or without the table that tells of the unit itself, are never taken for one another.
 */
export function repeatsIn({ records, units }: Dataset, files: readonly string[]): Repeat[] {
  const byFile = new Map(files.map((file): [string, Submission] => [file, { file, tables: [], units: new Set(), years: new Set(), whole: false }]));
  for (const set of records.values()) gather(set, byFile);
  const groups = new Map<string, Submission[]>();
  for (const one of byFile.values()) {
    if (!one.whole || one.units.size === 0) continue;
    const key = JSON.stringify([one.tables.sort(), [...one.units].sort((a, b) => a - b), [...one.years].sort((a, b) => a - b)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map((group) => {
    const [first, ...more] = [...group[0].units].map((unit) => units[unit].name);
    return { files: group.map(({ file }) => file), unit: more.length > 0 ? `${first}等 ${more.length + 1} 家单位` : first };
  });
}

function gather(set: RecordSet, byFile: ReadonlyMap<string, Submission>): void {
  for (const source of set.sources) byFile.get(source.file)?.tables.push(templateOf(source));
  const dated = years.filter(([record]) => record === set.record).flatMap(([, field]) => set.fields.get(field) ?? []);
  for (let row = 0; row < set.length; row++) {
    const one = byFile.get(set.sources[set.source[row]].file);
    if (!one) continue;
    if (set.unit[row] >= 0) {
      one.units.add(set.unit[row]);
      one.whole ||= set.record === "institution";
    }
    for (const { state, num, type } of dated) if (state[row] === ValueState.ok) one.years.add(type === "date" ? new Date(num[row] * 86_400_000).getUTCFullYear() : num[row]);
  }
}

const templateOf = ({ record, sheet, columns, unmatched }: TableSource): string => [record, sheet, ...[...columns.values()].map(({ label }) => label).sort(), ...[...unmatched].sort()].join("\n");
