import { ValueState, type FieldColumn, type RecordSet } from "../../dataset";
import type { FieldType } from "../../fields";
import type { Reasoning } from "../reasoning";

/** A field that no column holds: worked out from the records, and then used in rules like any other. */
export interface DerivedField {
  id: string;
  /** Record type it belongs to; "*": every one. */
  record: string;
  /** Chinese name, usable in messages. */
  name: string;
  type: FieldType;
  /** What it means, for authors of packs. */
  doc: string;
  /** Fields of the record whose cells stand for it; absent: the one that names the unit. */
  from?: readonly string[];
  /** Derived fields of the same record that must be worked out before. */
  needs?: readonly string[];
  /** Record type of a list without which it may stay blank: then the list is what is missing, not a cell. */
  list?: string;
  /** What it took for granted about a row, said with every finding that rests on it; undefined: nothing. */
  assumed?(data: Reasoning): (row: number) => string | undefined;
  /** Parameters that change it, when a pack has them. */
  params?: readonly string[];
  codes?(data: Reasoning): readonly string[];
  /** Fills the column, whose states are blank beforehand; yields where the work is long. */
  fill(data: Reasoning, set: RecordSet, column: FieldColumn): Generator<void>;
}

/** Sets one value of a derived column. */
export function put(column: FieldColumn, row: number, num: number): void {
  column.state[row] = ValueState.ok;
  column.num[row] = num;
}

/** Yields now and then while it calls back for every row. */
export function* eachRow(data: Reasoning, set: RecordSet, visit: (row: number) => void): Generator<void> {
  for (let row = 0; row < set.length; row++) {
    visit(row);
    if ((row & 1023) === 1023 && data.pace.due()) yield;
  }
}

/** Reads the text of a field; undefined when blank, broken or absent. */
export function textReader(data: Reasoning, record: string, field: string): (row: number) => string | undefined {
  const column = data.column(record, field);
  return (row) => (column.state[row] === ValueState.ok ? data.texts.at(column.num[row]) : undefined);
}

/** Reads a number, day or code index of a field; undefined when blank, broken or absent. */
export function numberReader(data: Reasoning, record: string, field: string): (row: number) => number | undefined {
  const column = data.column(record, field);
  return (row) => (column.state[row] === ValueState.ok ? column.num[row] : undefined);
}
