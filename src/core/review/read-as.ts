import type { FieldPlace, TableSource } from "../dictionary/dataset";
import { fieldOf } from "../dictionary/dictionary";
import type { FindingPlace } from "../dictionary/finding";
import type { Said } from "../dictionary/said";
import type { RowVerdict } from "../engine/judge";
import type { Program } from "../engine/program";

/** Columns of a table that were taken by likeness; most tables have none, and each of their findings asks. */
const similar = new WeakMap<TableSource["columns"], readonly [string, FieldPlace][]>();

function similarOf({ columns }: TableSource): readonly [string, FieldPlace][] {
  let found = similar.get(columns);
  if (!found) similar.set(columns, (found = [...columns].filter(([, { reason }]) => reason === "similar")));
  return found;
}

/** Columns that decided, or in which the finding stands, and that were taken for their fields by likeness only: what rests on them says so. */
export function readAs({ scope: { set, record } }: Program, row: number, { by }: RowVerdict, place: FindingPlace): Said[] {
  // A form has its values one below the other: the row tells them apart.
  const stands = ({ row: own, rows, column }: FieldPlace): boolean => !rows && place.columns.includes(column) && (own === undefined || own === place.row);
  const likely = similarOf(set.sources[set.source[row]]).filter(([id, at]) => by.fields.includes(id) || stands(at));
  return likely.length === 0 ? [] : [{ code: "read-as", data: { columns: likely.map(([id, { label }]) => ({ heading: label, name: fieldOf(record, id)!.name })) } }];
}
