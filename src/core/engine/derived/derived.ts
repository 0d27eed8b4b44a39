import { ValueState, type FieldColumn, type RecordSet } from "../../dictionary/dataset";
import type { RuleData } from "../../language/rule-data";

/** Sets one value of a derived column. */
export function put(column: FieldColumn, row: number, num: number): void {
  column.state[row] = ValueState.ok;
  column.num[row] = num;
}

/** Calls back for every row. */
export function eachRow({ length }: RecordSet, visit: (row: number) => void): void {
  for (let row = 0; row < length; row++) visit(row);
}

/** Reads the text of a field; undefined when blank, broken or absent. */
export function textReader(data: RuleData, record: string, field: string): (row: number) => string | undefined {
  const column = data.column(record, field);
  return (row) => (column.state[row] === ValueState.ok ? data.texts.at(column.num[row]) : undefined);
}

/** Reads a number, day or code index of a field; undefined when blank, broken or absent. */
export function numberReader(data: RuleData, record: string, field: string): (row: number) => number | undefined {
  const column = data.column(record, field);
  return (row) => (column.state[row] === ValueState.ok ? column.num[row] : undefined);
}
