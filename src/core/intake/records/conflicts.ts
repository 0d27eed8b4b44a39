import { ValueState, type Dataset, type FieldColumn, type RecordSet } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { fieldOf } from "../../dictionary/dictionary";
import type { FoundTable } from "../tables/found-table";
import { cellOf, placeAt } from "./cell-of";
import { pairs, type Pair, type Value } from "./contradicting";
import { dataFinding, type DataSaid } from "../data-finding";
import { isoDay } from "../../../sheet/day";

/** Findings data/conflict: two cells of one record that contradict each other, or a year that contradicts its header. Of cells that contradict neither counts. */
export function conflicts(dataset: Dataset, tables: ReadonlyMap<string, readonly FoundTable[]>): Finding[] {
  const found: Finding[] = [];
  /** Told first, taken out of use then: a cell may contradict several. */
  const doubted: [FieldColumn, number][] = [];
  for (const pair of pairs) {
    const set = dataset.records.get(pair.record);
    const told = [pair.a, ...(pair.with ? [pair.with] : []), pair.b];
    // Of columns of which no table has all nothing clashes.
    if (!set?.sources.some((source) => told.every((field) => source.columns.has(field)))) continue;
    const [a, b] = [pair.a, pair.b].map((field) => set.fields.get(field)!);
    const other = pair.with ? set.fields.get(pair.with) : undefined;
    for (let i = 0; i < set.length; i++) {
      if (a.state[i] !== ValueState.ok || b.state[i] !== ValueState.ok || (other && other.state[i] !== ValueState.ok)) continue;
      if (!pair.clash(valueAt(dataset, a, i), valueAt(dataset, b, i), other && valueAt(dataset, other, i))) continue;
      // A fact of the whole table says nothing of one row; where its rows say otherwise, that is between them.
      if (pair.ownCells && told.some((field) => isOfTable(set, i, field))) continue;
      found.push(clashFinding(dataset, set, i, pair, told));
      for (const field of pair.unused ?? told) doubted.push([set.fields.get(field)!, i]);
    }
  }
  const said = [...found, ...yearClashes(dataset, tables.get("institution") ?? [])];
  for (const [column, i] of doubted) if (column.state[i] === ValueState.ok) column.state[i] = ValueState.bad;
  return said;
}

const isOfTable = (set: RecordSet, i: number, field: string): boolean => set.sources[set.source[i]].columns.get(field)?.row !== undefined;

/** A number, a day, 0 or 1, the code of a member, a text. */
function valueAt({ texts }: Dataset, { type, num, codes }: FieldColumn, i: number): Value {
  return codes && type === "enum" ? codes[num[i]] : type === "string" || type === "text" ? texts[num[i]] : num[i];
}

function clashFinding(dataset: Dataset, set: RecordSet, i: number, pair: Pair, told: readonly string[]): Finding {
  const places = told.map((field) => cellOf(set, i, field)!);
  const [a, ...rest] = told.map((field) => ({ field: fieldOf(set.record, field)!.name, value: shown(dataset, set, field, i) }));
  const b = rest.pop()!;
  const unused = (pair.unused ?? told).filter((field) => set.fields.get(field)!.state[i] === ValueState.ok).map((field) => fieldOf(set.record, field)!.name);
  const said: DataSaid = { code: "contradiction", data: { a, ...(rest.length > 0 && { with: rest[0] }), b, why: pair.why, unused } };
  return dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, places) }, "data/conflict", a.value, said, pair.unsure ? "review" : "broken");
}

function yearClashes(dataset: Dataset, tables: readonly FoundTable[]): Finding[] {
  const found: Finding[] = [];
  const set = dataset.records.get("institution");
  const year = set?.fields.get("headcountYear");
  const told = tables.some(({ headerYear }) => headerYear !== undefined);
  for (let i = 0; told && set && year && i < set.length; i++) {
    const table = tables[set.source[i]];
    if (table?.headerYear === undefined || year.state[i] !== ValueState.ok || year.num[i] === table.headerYear) continue;
    const cell = cellOf(set, i, "headcountYear")!;
    const said: DataSaid = { code: "year-of-heading", data: { field: fieldOf("institution", "headcountYear")!.name, year: year.num[i], heading: table.columns.get("annualTrainees")?.label } };
    found.push(dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, [cell]) }, "data/conflict", year.num[i], said));
  }
  return found;
}

function shown(dataset: Dataset, set: RecordSet, field: string, i: number): string | number {
  const column = set.fields.get(field)!;
  if (column.type === "date") return isoDay(column.num[i]);
  if (column.type === "boolean") return column.num[i] === 0 ? "否" : "是";
  const said = column.type === "enum" ? column.said?.get(i) : undefined;
  if (said !== undefined) return dataset.texts[said];
  return column.type === "enum" ? fieldOf(set.record, field)!.options![column.num[i]].labels[0] : valueAt(dataset, column, i);
}
