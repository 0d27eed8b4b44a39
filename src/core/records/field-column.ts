import { ValueState, type FieldColumn } from "../dataset";
import type { Field } from "../fields";

/** An empty column for `length` records of a field; every value `state` (default absent). */
export function newColumn(field: Field, length: number, state: ValueState = ValueState.absent): FieldColumn {
  const column: FieldColumn = { field: field.id, type: field.type, state: new Uint8Array(length), num: new Float64Array(length) };
  if (state !== ValueState.blank) column.state.fill(state);
  if (field.type === "enum") column.codes = (field.options ?? []).map((option) => option.code);
  return column;
}
