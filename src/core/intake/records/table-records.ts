import type { WorkbookCells } from "../../../sheet/cells";
import type { RecordSet } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import type { FieldType } from "../../dictionary/fields";
import type { FoundTable } from "../tables/found-table";
import { withRegulations, type NamedRegulation } from "../../dictionary/values/regulation";
import { newColumn } from "./field-column";
import { readTable, type BadValue } from "./read-table";
import { TextPool } from "./text-pool";

/** One field of the records of one table; a text is its place in the table's own texts, 0 where there is none. */
interface ColumnRecords {
  field: string;
  type: FieldType;
  state: Uint8Array;
  num: Float64Array;
  said?: Map<number, number>;
}

/** Texts as one: a hundred thousand short ones cost more on their way from thread to thread than one long one. */
interface JoinedTexts {
  all: string;
  lengths: Uint32Array;
  hashes: Int32Array;
}

/** The records of one table, read apart from all others. Plain data and arrays: it goes from one thread to another. */
export interface TableRecords {
  /** In the order met; the first stands for none. */
  texts: JoinedTexts;
  columns: ColumnRecords[];
  problems: Omit<BadValue, "set">[];
}

const textual: ReadonlySet<FieldType> = new Set(["string", "text", "string[]", "enum[]"]);

/** No text of a cell: XML has no such character. */
const none = "\0";

/** Reads the records of one table for {@link pourTable}. */
export function tableRecords(book: WorkbookCells, table: FoundTable, known: readonly NamedRegulation[]): TableRecords {
  const pool = new TextPool();
  pool.index(none);
  const fields = recordType(table.record)!.fields.filter(({ id }) => table.readings.has(id)).map((field) => withRegulations(field, known));
  const set: RecordSet = {
    record: table.record, length: table.rows, sources: [table], source: new Uint32Array(0), row: new Uint32Array(0), unit: new Int32Array(0),
    fields: new Map(fields.map((field) => [field.id, newColumn(field, table.rows)])),
  };
  const problems: BadValue[] = [];
  for (const _ of readTable(book, table, set, 0, pool, problems));
  const columns = [...set.fields.values()].map(({ field, type, state, num, said }): ColumnRecords => ({ field, type, state, num, ...(said && { said }) }));
  return { texts: joined(pool), columns, problems: problems.map(({ set: _, ...problem }) => problem) };
}

/** The table with the regulations at hand among what a cell that names one may say. */
export function namingRegulations(table: FoundTable, known: readonly NamedRegulation[]): FoundTable {
  if (known.length === 0 || ![...table.readings.values()].some(({ field }) => field.regulation)) return table;
  return { ...table, readings: new Map([...table.readings].map(([id, reading]) => [id, { ...reading, field: withRegulations(reading.field, known) }])) };
}

function joined(pool: TextPool): JoinedTexts {
  const { texts } = pool;
  const lengths = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) lengths[i] = texts[i].length;
  return { all: texts.join(""), lengths, hashes: pool.hashes() };
}

/** Puts the records of a table where reading the table would have put them: records first… of its set, texts into the pool in the same order. */
export function* pourTable({ texts, columns, problems }: TableRecords, set: RecordSet, first: number, pool: TextPool, into: BadValue[]): Generator<number, void> {
  const { all, lengths, hashes } = texts;
  const places = new Float64Array(lengths.length);
  for (let i = 1, at = lengths[0]; i < lengths.length; at += lengths[i++]) places[i] = pool.indexHashed(all.slice(at, at + lengths[i]), hashes[i]);
  for (const { field, type, state, num, said } of columns) {
    const target = set.fields.get(field)!;
    target.state.set(state, first);
    if (!textual.has(type)) target.num.set(num, first);
    else for (let i = 0; i < num.length; i++) target.num[first + i] = places[num[i]];
    if (said) for (const [at, text] of said) (target.said ??= new Map<number, number>()).set(first + at, places[text]);
    yield state.length;
  }
  for (const problem of problems) into.push({ set, ...problem, at: first + problem.at });
}
