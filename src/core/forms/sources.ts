import { ValueState, type Dataset, type RecordSet } from "../dictionary/dataset";

/** A sheet data came from. */
export interface SourceSheet {
  file: string;
  sheet: string;
}

/** The sheets a dataset came from: never taken for an empty template. A form nobody has filled in yet is no source. */
export function sourcesOf(dataset: Dataset): SourceSheet[] {
  const found = new Map<string, SourceSheet>();
  for (const set of dataset.records.values()) {
    const silent = new Set<number>();
    for (let i = 0; i < set.length; i++) if (set.sources[set.source[i]].layout === "form" && isSilent(set, i)) silent.add(set.source[i]);
    set.sources.forEach(({ file, sheet, columns }, at) => {
      const sheets = silent.has(at) ? [] : [sheet, ...[...columns.values()].flatMap((place) => place.sheet ?? [])];
      for (const name of sheets) found.set(`${file}\n${name}`, { file, sheet: name });
    });
  }
  return [...found.values()];
}

/** True when no field of a record holds anything. */
export function isSilent(set: RecordSet, index: number): boolean {
  for (const column of set.fields.values()) if (column.state[index] === ValueState.ok || column.state[index] === ValueState.bad) return false;
  return true;
}
