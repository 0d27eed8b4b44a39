import { fieldOf } from "../dictionary/dictionary";
import type { FindingPlace } from "../dictionary/finding";
import type { Said } from "../dictionary/said";
import type { RowVerdict } from "../engine/judge";
import type { Program } from "../engine/program";

/** Columns that decided, or in which the finding stands, and that were taken for their fields by likeness only: what rests on them says so. */
export function readAs({ scope: { set, record } }: Program, row: number, { by }: RowVerdict, place: FindingPlace): Said[] {
  const { columns } = set.sources[set.source[row]];
  const likely = [...columns].filter(([id, { column, reason }]) => reason === "similar" && (by.fields.includes(id) || place.columns.includes(column)));
  return likely.length === 0 ? [] : [{ code: "read-as", data: { columns: likely.map(([id, { label }]) => ({ heading: label, name: fieldOf(record, id)!.name })) } }];
}
