import { ValueState, type Dataset, type RecordSet } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { fieldOf } from "../../dictionary/dictionary";
import type { Contradiction } from "../../dictionary/said-of-data";
import type { FoundTable } from "../tables/found-table";
import { cellOf, placeAt } from "./cell-of";
import { dataFinding, type DataSaid } from "../data-finding";
import { isoDay } from "../../../sheet/day";

/** Two fields of one record that cannot both be true. */
interface Pair {
  record: string;
  /** The part, or the later one. */
  a: string;
  b: string;
  clash: (a: number, b: number) => boolean;
  why: Contradiction;
}

const part = (record: string, a: string, b: string): Pair => ({ record, a, b, clash: (x, y) => x > y, why: "part" });

/** From the dictionary's `allowed` column (0..annualTrainees, ≥ startDate, = reportYear + 1 …). */
const pairs: Pair[] = [
  part("institution", "keyFieldTrainees", "annualTrainees"),
  part("institution", "ruralTrainees", "annualTrainees"),
  { record: "institution", a: "annualTrainees", b: "annualTraineeTimes", clash: (x, y) => x > y, why: "times" },
  part("staff", "ftSenior", "ftTeachers"),
  part("staff", "ftIntermediate", "ftTeachers"),
  part("staff", "ptSenior", "ptTeachers"),
  part("staff", "ptIntermediate", "ptTeachers"),
  { record: "annualPlan", a: "planYear", b: "reportYear", clash: (x, y) => x !== y + 1, why: "next-year" },
  { record: "trainingClass", a: "startDate", b: "endDate", clash: (x, y) => x > y, why: "class-days" },
  { record: "assessment", a: "publicityStart", b: "publicityEnd", clash: (x, y) => x > y, why: "publicity-days" },
];

/** Findings data/conflict: two cells of one record that contradict each other, or a year that contradicts its header. */
export function conflicts(dataset: Dataset, tables: ReadonlyMap<string, readonly FoundTable[]>): Finding[] {
  const found: Finding[] = [];
  for (const pair of pairs) {
    const set = dataset.records.get(pair.record);
    const a = set?.fields.get(pair.a);
    const b = set?.fields.get(pair.b);
    // Of two columns of which no table has both nothing clashes.
    const met = set?.sources.some(({ columns }) => columns.has(pair.a) && columns.has(pair.b)) === true;
    for (let i = 0; met && a && b && i < set.length; i++) {
      if (a.state[i] !== ValueState.ok || b.state[i] !== ValueState.ok || !pair.clash(a.num[i], b.num[i])) continue;
      found.push(clashFinding(dataset, set, i, pair));
    }
  }
  return [...found, ...yearClashes(dataset, tables.get("institution") ?? [])];
}

function clashFinding(dataset: Dataset, set: RecordSet, i: number, pair: Pair): Finding {
  const places = [pair.a, pair.b].map((field) => cellOf(set, i, field)!);
  const [a, b] = [pair.a, pair.b].map((field) => ({ field: fieldOf(set.record, field)!.name, value: shown(set, field, i) }));
  return dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, places) }, "data/conflict", a.value, { code: "contradiction", data: { a, b, why: pair.why } });
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

function shown(set: RecordSet, field: string, i: number): string | number {
  const column = set.fields.get(field)!;
  return column.type === "date" ? isoDay(column.num[i]) : column.num[i];
}
