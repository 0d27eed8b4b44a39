import { ValueState, type Dataset, type FieldColumn, type RecordSet, type TableSource } from "../../dictionary/dataset";
import type { Field, RecordType } from "../../dictionary/fields";
import { recordType } from "../../dictionary/dictionary";
import { FindingSources } from "../../dictionary/finding-place";
import { blank, type Coerced } from "../../dictionary/values/coerced";
import { coercerOf, type Coercer } from "../../dictionary/values/coercer";
import { assignUnits } from "./assign-units";
import { newColumn, rememberUnread, rememberWords } from "./field-column";
import { TextPool } from "./text-pool";

/**
 * A row given by hand: field → value; dates as "2019-09-22", enums as code or label. A missing key is a blank cell. The key
 * "@sheet" names a sheet of its own that the row stands on, for rules that tell one list from two.
 */
export type GivenRow = Record<string, string | number | boolean | null>;

/**
 * A dataset of rows given by hand, coerced as if they stood in one workbook: one sheet per record type, header in row 1,
 * one column per field of the dictionary. Rule examples run on it. Types without rows are absent.
 * @throws Error when a record type or a field is not in the dictionary
 */
export function datasetFromRows(rows: Record<string, GivenRow[]>): Dataset {
  const pool = new TextPool();
  const dataset: Dataset = { texts: pool.texts, units: [], records: new Map(), sources: new FindingSources() };
  for (const [record, given] of Object.entries(rows)) {
    const type = recordType(record);
    if (!type) throw new Error(`字段词典里没有记录类型“${record}”。`);
    dataset.records.set(record, recordSet(type, given, pool));
  }
  assignUnits(dataset);
  return dataset;
}

const onSheet = "@sheet";

function recordSet(type: RecordType, given: GivenRow[], pool: TextPool): RecordSet {
  const { fields, places, coercers } = shapeOf(type);
  for (const row of given) {
    const stranger = Object.keys(row).find((key) => key !== onSheet && !places.has(key));
    if (stranger !== undefined) throw new Error(`记录类型“${type.id}”没有字段“${stranger}”。`);
  }
  const length = given.length;
  const sheetOf = (row: GivenRow): string => String(row[onSheet] ?? type.title);
  const sheets = length === 0 ? [type.title] : [...new Set(given.map(sheetOf))];
  const sourceOn = (sheet: string): TableSource => ({
    file: "示例.xlsx",
    sheet,
    record: type.id,
    layout: "table",
    headerRow: 1,
    rows: given.filter((row) => sheetOf(row) === sheet).length,
    columns: places,
    unmatched: [],
    skipped: [],
    hiddenRows: 0,
  });
  const set: RecordSet = {
    record: type.id,
    length,
    sources: sheets.map(sourceOn),
    source: Uint32Array.from(given, (row) => sheets.indexOf(sheetOf(row))),
    row: Uint32Array.from({ length }, (_, i) => i + 1),
    unit: new Int32Array(length).fill(-1),
    fields: new Map(blankColumns(type, length)),
  };
  // Of the dozens of fields of a type an example fills in a few.
  const filledIn = new Set(given.flatMap((row) => Object.keys(row)));
  for (const id of filledIn) if (id !== onSheet) set.fields.set(id, fieldColumn(fields.get(id)!, coercers.get(id)!, given, pool));
  return set;
}

/** What is the same of every example with rows of a type; nobody writes to it. */
interface ExampleShape {
  fields: ReadonlyMap<string, Field>;
  places: TableSource["columns"];
  coercers: ReadonlyMap<string, Coercer>;
  /** By the number of rows. */
  blank: Map<number, ReadonlyMap<string, FieldColumn>>;
}

const shapes = new Map<string, ExampleShape>();
/** Examples have a few rows: columns of more are not kept. */
const mostRowsKept = 64;

function shapeOf(type: RecordType): ExampleShape {
  let shape = shapes.get(type.id);
  if (!shape) {
    shape = {
      fields: new Map(type.fields.map((field) => [field.id, field])),
      places: new Map(type.fields.map((field, column) => [field.id, { column, label: field.name, confidence: 1, reason: "name" }])),
      coercers: new Map(type.fields.map((field) => [field.id, coercerOf(field, false)])),
      blank: new Map(),
    };
    shapes.set(type.id, shape);
  }
  return shape;
}

/** A blank column for each field. */
function blankColumns(type: RecordType, length: number): ReadonlyMap<string, FieldColumn> {
  const { blank: known } = shapeOf(type);
  const made = known.get(length) ?? new Map(type.fields.map((field) => [field.id, newColumn(field, length, ValueState.blank)]));
  if (length <= mostRowsKept) known.set(length, made);
  return made;
}

function fieldColumn(field: Field, coercer: Coercer, given: GivenRow[], pool: TextPool): FieldColumn {
  const column = newColumn(field, given.length, ValueState.blank);
  given.forEach((row, i) => {
    const value = row[field.id] ?? null;
    let coerced: Coerced = blank;
    if (typeof value === "string") coerced = coercer.text(value);
    else if (typeof value === "number") coerced = coercer.number(value);
    else if (typeof value === "boolean") coerced = coercer.boolean(value);
    column.state[i] = coerced.state;
    column.num[i] = coerced.text === undefined ? coerced.num : pool.index(coerced.text);
    if (typeof value === "string") rememberWords(column, i, field, value, (text) => pool.index(text));
    if (value !== null) rememberUnread(column, i, String(value), (text) => pool.index(text));
  });
  return column;
}
