import { ValueState, type FieldColumn } from "../../dictionary/dataset";
import type { Field } from "../../dictionary/fields";
import { trimText } from "../../dictionary/text/normalise";
import { isText } from "../../dictionary/values/coercer";

/** An empty column for `length` records of a field; every value `state` (default absent). */
export function newColumn(field: Field, length: number, state: ValueState = ValueState.absent): FieldColumn {
  const column: FieldColumn = { field: field.id, type: field.type, state: new Uint8Array(length), num: new Float64Array(length) };
  if (state !== ValueState.blank) column.state.fill(state);
  if (field.type === "enum") column.codes = (field.options ?? []).map((option) => option.code);
  return column;
}

/** Remembers the words of a cell that is no value of its field, for messages that quote it; a text has them already. */
export function rememberUnread(column: FieldColumn, row: number, words: string, index: (text: string) => number): void {
  const { state } = column;
  if (state[row] !== ValueState.bad || isText(column)) return;
  (column.said ??= new Map<number, number>()).set(row, index(trimText(words)));
}

/** Remembers the words of a cell that mean a member of an enum but are not its label, or mean none that is known. */
export function rememberWords(column: FieldColumn, row: number, field: Field, text: string, index: (text: string) => number): void {
  if (column.type !== "enum" || (column.state[row] !== ValueState.ok && column.state[row] !== ValueState.bad)) return;
  const own = trimText(text);
  if (column.state[row] === ValueState.bad || own !== field.options?.[column.num[row]].labels[0]) (column.said ??= new Map<number, number>()).set(row, index(own));
}
