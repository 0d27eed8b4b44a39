import { yearNumber } from "./sheet/years";
import type { PlanCell, RowAtHand } from "./plan-cell";
import type { FormValue, Trace } from "./value";

const traces = (values: readonly FormValue[]): Trace[] => values.flatMap((value) => (value.from ? [value.from] : []));

/** The one value of a line; of several none, because who stands in two of them would count twice. */
export function sole(values: FormValue[], row: RowAtHand): PlanCell {
  if (values.length === 1 && !values[0].bad) return { value: values[0].value, from: traces(values) };
  if (values.length > 1) row.note(`分 ${values.length} 期举办，各期人数相加是人次；没有填报总人数，请核实后填写。`);
  return { value: null, from: [] };
}

/** 是 or 否 over all rows of a yes/no field; what is not told is said. */
export function every(place: string, row: RowAtHand): PlanCell {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  const values = row.candidate.records(record).map((index) => row.values.of(set, index, field));
  const no = values.filter((value) => value.code === "false");
  const open = values.filter((value) => value.code === null);
  if (values.length > 1 && (no.length > 0 || open.length > 0) && no.length + open.length < values.length) {
    row.note(`共 ${values.length} 期，其中${no.length > 0 ? `填“否”的 ${no.length} 期` : ""}${no.length > 0 && open.length > 0 ? "、" : ""}${open.length > 0 ? `没有填写的 ${open.length} 期` : ""}。`);
  }
  if (no.length > 0) return { value: "否", from: traces(no) };
  return values.length > 0 && open.length === 0 ? { value: "是", from: traces(values) } : { value: null, from: [] };
}

/** A sum over lines; lines that have nothing to add are told, because they are no 0. */
export function total(key: string, over: readonly string[], row: RowAtHand): PlanCell {
  const cell = row.total?.(key, over) ?? { value: null, from: [] };
  if (cell.value !== null && cell.open) row.note(`有 ${cell.open} 行没有数，没有计入合计，请核对。`);
  return cell;
}

/** Per cent with one decimal; not of sums that lack lines. */
export function percent(part: PlanCell, whole: PlanCell): PlanCell {
  if (part.open || whole.open) return { value: null, from: [] };
  if (typeof part.value !== "number" || typeof whole.value !== "number" || whole.value === 0) return { value: null, from: [] };
  return { value: Math.round((part.value / whole.value) * 1000) / 10, from: [...part.from, ...whole.from] };
}

/** The row with only those rows of a type whose field holds the form's year. */
export function inYear(place: string, row: RowAtHand): RowAtHand {
  return limited(place, row, row.anyYear ?? row.candidate.records, (year) => String(year) === row.given.year);
}

/** The row without those rows of a type whose field tells another year. */
export function notOther(place: string, row: RowAtHand): RowAtHand {
  return limited(place, row, row.candidate.records, (year) => year === null || String(year) === row.given.year);
}

function limited(place: string, row: RowAtHand, among: (record: string) => readonly number[], holds: (year: number | null) => boolean): RowAtHand {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  const kept = among(record).filter((index) => holds(yearNumber(set, index, field)));
  return { ...row, candidate: { ...row.candidate, records: (type) => (type === record ? kept : row.candidate.records(type)) } };
}
