import { rowOf } from "../../core/dictionary/dataset";
import type { ReviewResult } from "../../core/review/review";
import { shownAt, type ShownRows } from "../../sheet/shown-rows";
import type { Context } from "./context";
import { tableOf } from "./open-file";

/** A value of a unit's own record, under the heading it stands below. */
export interface UnitValue {
  label: string;
  text: string;
}

/** What a unit filled in where it is met first, in the order of the sheet; none where its file is not held any more. */
export async function unitData({ batch }: Context, { files, checklist }: ReviewResult, unit: number): Promise<UnitValue[]> {
  const { file, sheet, first } = checklist.units[unit];
  const table = first && tableOf({ files }, { file, sheet, record: first.record });
  if (!table || !batch.holds(file)) return [];
  const places = [...table.columns.values()].flatMap((place) => {
    const row = rowOf(place, first.row);
    return row === undefined ? [] : [{ label: place.label, sheet: place.sheet ?? sheet, row, column: place.column }];
  });
  const shown = new Map<string, ShownRows | null>();
  for (const name of new Set(places.map((place) => place.sheet))) shown.set(name, await batch.rows(file, name, places.filter((place) => place.sheet === name).map(({ row }) => row)));
  return places.sort((a, b) => a.row - b.row || a.column - b.column).map(({ label, sheet: name, row, column }) => ({ label, text: shownAt(shown.get(name) ?? null, row, column) }));
}
