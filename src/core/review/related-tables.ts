import type { TableSource } from "../dictionary/dataset";
import type { RuleData } from "../language/rule-data";
import { onceARun } from "../language/once-a-run";

/** The tables of a record type in a workbook, and those elsewhere that have rows of a unit. */
export function relatedTables(data: RuleData, record: string, file: string, unit: number): TableSource[] {
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
