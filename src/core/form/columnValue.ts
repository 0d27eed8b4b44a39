import type { Candidate } from "./candidate";
import type { FormColumn } from "./schema";
import type { FormValue, Trace, Values } from "./value";

/** What a form prints in one cell, and the cells it was taken from. */
export interface PlanCell {
  value: string | number | null;
  from: Trace[];
}

/** What `columnValue` needs to know of the row at hand. */
export interface RowAtHand {
  candidate: Candidate;
  /** 1-based number of the row. */
  serial: number;
  values: Values;
  /** Takes a remark for the person who fills the form. */
  note(text: string): void;
}

const blank = (): PlanCell => ({ value: null, from: [] });

/** Value of one column for one unit. Blank stays blank; a bad value is shown as printed, with a note. */
export function columnValue(column: FormColumn, row: RowAtHand): PlanCell {
  const { source } = column;
  if ("serial" in source) return { value: row.serial, from: [] };
  if ("blank" in source) return blank();
  if ("first" in source) return first(source.first, row, column, source.wording);
  if ("cases" in source) return decided(source.cases, row);
  if ("roster" in source) return counted(source.roster, source.declared, row, column);
  return joined(source.join, source.else, row, column);
}

function all(place: string, row: RowAtHand): FormValue[] {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  return row.candidate.records(record).map((index) => row.values.of(set, index, field)).filter((value) => value.value !== null);
}

function traces(values: FormValue[]): Trace[] {
  return values.flatMap((value) => (value.from ? [value.from] : []));
}

function first(places: string[], row: RowAtHand, column: FormColumn, wording?: Record<string, string>): PlanCell {
  for (const place of places) {
    const found = all(place, row);
    if (found.length === 0) continue;
    const one = found.find((value) => !value.bad) ?? found[0];
    if (one.bad) row.note(`“${one.value}”不能识别，按原样填入，请核对。`);
    const others = new Set(found.map((value) => String(value.value)));
    if (others.size > 1) row.note(`来源数据有 ${others.size} 个不同的值，填入了第一个“${one.value}”，请核对。`);
    const value = one.code !== null && wording ? (wording[one.code] ?? one.value) : one.value;
    return { value: column.kind === "text" && value !== null ? String(value) : value, from: traces([one]) };
  }
  return blank();
}

function decided(cases: { if: Record<string, string>; text: string }[], row: RowAtHand): PlanCell {
  for (const one of cases) {
    const found = Object.entries(one.if).map(([place, code]) => all(place, row).find((value) => value.code === code));
    const held = found.filter((value) => value !== undefined);
    if (held.length === found.length) return { value: one.text, from: traces(held) };
  }
  const bad = cases.flatMap((one) => Object.keys(one.if)).flatMap((place) => all(place, row)).find((value) => value.bad);
  if (!bad) return blank();
  row.note(`“${bad.value}”不能识别，按原样填入，请核对。`);
  return { value: bad.value, from: traces([bad]) };
}

function counted([record, where]: [string, Record<string, string>], declared: string[], row: RowAtHand, column: FormColumn): PlanCell {
  const set = row.values.dataset.records.get(record);
  const told = first(declared, row, column);
  const counted: FormValue[] = [];
  let unknown = 0;
  let people = 0;
  for (const index of row.candidate.records(record)) {
    const values = Object.entries(where).map(([field, code]) => ({ code, value: row.values.of(set, index, field) }));
    people++;
    if (values.some(({ value }) => value.code === null)) unknown++;
    else if (values.every(({ code, value }) => value.code === code)) counted.push(values[0].value);
  }
  if (people === unknown) return told;
  if (unknown > 0) row.note(`花名册有 ${unknown} 人没有写明专职或兼职，没有计入。`);
  if (told.value !== null && told.value !== counted.length) {
    row.note(`花名册为 ${counted.length} 人，填报数为 ${told.value}，填入的是花名册人数，请核对。`);
  }
  return { value: counted.length, from: traces(counted) };
}

function joined(place: string, otherwise: string[], row: RowAtHand, column: FormColumn): PlanCell {
  const found = all(place, row);
  if (found.length === 0) return first(otherwise, row, column);
  return { value: [...new Set(found.map((value) => String(value.value).trim()))].join("、"), from: traces(found) };
}
