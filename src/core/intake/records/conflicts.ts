import { ValueState, type Dataset, type RecordSet } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { fieldOf } from "../../dictionary/dictionary";
import type { FoundTable } from "../tables/found-table";
import { cellOf, placeAt } from "./cell-of";
import { dataFinding } from "./data-finding";
import { isoDay } from "../../../sheet/day";

/** Two fields of one record that cannot both be true. */
interface Pair {
  record: string;
  /** The part, or the later one. */
  a: string;
  b: string;
  clash: (a: number, b: number) => boolean;
  say: string;
}

const part = (record: string, a: string, b: string): Pair => ({ record, a, b, clash: (x, y) => x > y, say: "前者是后者的一部分，不应更大，请核对两格" });

/** From the dictionary's `allowed` column (0..annualTrainees, ≥ startDate, = reportYear + 1 …). */
const pairs: Pair[] = [
  part("institution", "keyFieldTrainees", "annualTrainees"),
  part("institution", "ruralTrainees", "annualTrainees"),
  { record: "institution", a: "annualTrainees", b: "annualTraineeTimes", clash: (x, y) => x > y, say: "人数不应多于人次，请核对两格" },
  part("staff", "ftSenior", "ftTeachers"),
  part("staff", "ftIntermediate", "ftTeachers"),
  part("staff", "ptSenior", "ptTeachers"),
  part("staff", "ptIntermediate", "ptTeachers"),
  { record: "annualPlan", a: "planYear", b: "reportYear", clash: (x, y) => x !== y + 1, say: "计划年度应是总结年度的下一年，请核对两格" },
  { record: "trainingClass", a: "startDate", b: "endDate", clash: (x, y) => x > y, say: "开班日期不应晚于结束日期，请核对两格" },
  { record: "assessment", a: "publicityStart", b: "publicityEnd", clash: (x, y) => x > y, say: "公示开始不应晚于公示结束，请核对两格" },
];

/** Findings data/conflict: two cells of one record that contradict each other, or a year that contradicts its header. */
export function conflicts(dataset: Dataset, tables: ReadonlyMap<string, readonly FoundTable[]>): Finding[] {
  const found: Finding[] = [];
  for (const pair of pairs) {
    const set = dataset.records.get(pair.record);
    const a = set?.fields.get(pair.a);
    const b = set?.fields.get(pair.b);
    for (let i = 0; set && a && b && i < set.length; i++) {
      if (a.state[i] !== ValueState.ok || b.state[i] !== ValueState.ok || !pair.clash(a.num[i], b.num[i])) continue;
      found.push(clashFinding(dataset, set, i, pair));
    }
  }
  return [...found, ...yearClashes(dataset, tables.get("institution") ?? [])];
}

function clashFinding(dataset: Dataset, set: RecordSet, i: number, pair: Pair): Finding {
  const places = [pair.a, pair.b].map((field) => cellOf(set, i, field)!);
  const [a, b] = [pair.a, pair.b].map((field) => `“${fieldOf(set.record, field)!.name}”（${shown(set, field, i)}）`);
  return dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, places) }, "data/conflict", shown(set, pair.a, i), `${a}与${b}相互矛盾：${pair.say}。`);
}

function yearClashes(dataset: Dataset, tables: readonly FoundTable[]): Finding[] {
  const found: Finding[] = [];
  const set = dataset.records.get("institution");
  const year = set?.fields.get("headcountYear");
  for (let i = 0; set && year && i < set.length; i++) {
    const table = tables[set.source[i]];
    if (table?.headerYear === undefined || year.state[i] !== ValueState.ok || year.num[i] === table.headerYear) continue;
    const cell = cellOf(set, i, "headcountYear")!;
    const message = `“培训人数所属年度”填的是“${year.num[i]}”，与表头“${table.columns.get("annualTrainees")?.label}”的年份不一致，请核对表头和本格。`;
    found.push(dataFinding({ unit: set.unit[i], place: placeAt(dataset, set.record, [cell]) }, "data/conflict", year.num[i], message));
  }
  return found;
}

function shown(set: RecordSet, field: string, i: number): string | number {
  const column = set.fields.get(field)!;
  return column.type === "date" ? isoDay(column.num[i]) : column.num[i];
}
