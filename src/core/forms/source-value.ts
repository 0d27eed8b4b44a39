import { fieldOf } from "../dictionary/dictionary";
import type { Source, Where } from "../language/form/source";
import { every, inYear, notOther, percent, sole, total } from "./line-value";
import type { PlanCell, RowAtHand } from "./plan-cell";
import type { FormValue, Trace } from "./value";

const blank = (): PlanCell => ({ value: null, from: [] });

/** Value of one source for one unit. Blank stays blank; a bad value is shown as printed, with a note. */
export function sourceValue(source: Source, row: RowAtHand): PlanCell {
  if ("serial" in source) return { value: row.serial, from: [] };
  if ("blank" in source) return blank();
  if ("unit" in source) return { value: row.candidate.name || null, from: [] };
  if ("given" in source) return { value: row.given[source.given] || null, from: [] };
  if ("first" in source) return first(source, row);
  if ("cases" in source) return decided(source.cases, row);
  if ("roster" in source) return counted(source.roster, source.declared, source.prefer === "declared", row);
  if ("count" in source) return rowsOf(source.count, source.where ?? {}, row);
  if ("sum" in source) return summed(source.sum, source.where ?? {}, row);
  if ("any" in source) return any(source.any, row);
  if ("parts" in source) return together(source.parts, source.by, row);
  if ("text" in source) return { value: source.text, from: [] };
  if ("sole" in source) return sole(all(source.sole, row), row);
  if ("every" in source) return every(source.every, row);
  // What is remarkable in its two numbers is said where they stand.
  if ("percent" in source) return percent(...(source.percent.map((one) => sourceValue(one, { ...row, note: () => undefined })) as [PlanCell, PlanCell]));
  if ("total" in source) return total(source.total, source.over, row);
  if ("inYear" in source) return sourceValue(source.of, inYear(source.inYear, row));
  if ("notOther" in source) return sourceValue(source.of, notOther(source.notOther, row));
  return joined(source.join, source.where ?? {}, source.else, row);
}

function all(place: string, row: RowAtHand): FormValue[] {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  return row.candidate.records(record).map((index) => row.values.of(set, index, field)).filter((value) => value.value !== null);
}

function traces(values: FormValue[]): Trace[] {
  return values.flatMap((value) => (value.from ? [value.from] : []));
}

function first(source: Extract<Source, { first: string[] }>, row: RowAtHand): PlanCell {
  for (const place of source.first) {
    const found = all(place, ofAskedYear(place, row));
    if (found.length === 0) continue;
    const one = found.find((value) => !value.bad) ?? found[0];
    if (one.bad) row.note(`“${one.value}”不能识别，按原样填入，请核对。`);
    const others = new Set(found.map((value) => String(value.value)));
    if (others.size > 1) row.note(`来源数据有 ${others.size} 个不同的值，填入了第一个“${one.value}”，请核对。`);
    const value = one.code !== null && source.wording ? (source.wording[one.code] ?? one.value) : one.value;
    if (value === "" || value === null) return blank();
    return { value: source.before || source.after ? `${source.before ?? ""}${value}${source.after ?? ""}` : value, from: traces([one]) };
  }
  return blank();
}

/** The row without other years' rows of a unit that has several, where a value holds for one year only. */
function ofAskedYear(place: string, row: RowAtHand): RowAtHand {
  const [record, field] = place.split(".");
  if (record !== "institution" || !fieldOf(record, field)?.ofYear) return row;
  const rows = row.candidate.records(record);
  const kept = rows.filter((index) => row.values.yearUse(index).use === "asked");
  if (kept.length === rows.length) return row;
  const years = [...new Set(rows.map((index) => `${row.values.yearUse(index).asked}年`))].join("、");
  row.note(kept.length > 0 ? `按年度填了几行，填入的是${years}的，其余没有采用。` : `按年度填了几行，没有${years}的，没有填入。`);
  return { ...row, candidate: { ...row.candidate, records: (type) => (type === record ? kept : row.candidate.records(type)) } };
}

/** Sources after the one that gives a value are not asked: what is remarkable in them concerns nobody. */
function any(sources: readonly Source[], row: RowAtHand): PlanCell {
  for (const one of sources) {
    const cell = sourceValue(one, row);
    if (cell.value !== null) return cell;
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

const holds = (value: FormValue, codes: string | string[]): boolean => value.code !== null && (Array.isArray(codes) ? codes.includes(value.code) : value.code === codes);

function counted([record, where]: [string, Where], declared: string[], declaredFirst: boolean, row: RowAtHand): PlanCell {
  const set = row.values.dataset.records.get(record);
  const told = first({ first: declared }, row);
  const counted: FormValue[] = [];
  let unknown = 0;
  let people = 0;
  for (const index of row.candidate.records(record)) {
    const values = Object.entries(where).map(([field, codes]) => ({ codes, value: row.values.of(set, index, field) }));
    people++;
    if (values.some(({ value }) => value.code === null)) unknown++;
    else if (values.every(({ codes, value }) => holds(value, codes))) counted.push(values[0]?.value ?? { value: null, code: null, bad: false, from: null });
  }
  if (people === unknown) return told;
  if (unknown > 0) row.note(`花名册有 ${unknown} 人没有写明专职或兼职，没有计入。`);
  if (told.value !== null && told.value !== counted.length) {
    row.note(`花名册为 ${counted.length} 人，填报数为 ${told.value}，填入的是${declaredFirst ? "填报数" : "花名册人数"}，请核对。`);
  }
  if (declaredFirst && told.value === null && counted.length > 0) row.note(`没有填报人数，按花名册填入 ${counted.length} 人，请核对。`);
  return declaredFirst && told.value !== null ? told : { value: counted.length, from: traces(counted) };
}

/** The unit's rows of a type that count. */
function counting(record: string, where: Where, row: RowAtHand): number[] {
  const set = row.values.dataset.records.get(record);
  return row.candidate.records(record).filter((index) => Object.entries(where).every(([field, codes]) => holds(row.values.of(set, index, field), codes)));
}

function rowsOf(record: string, where: Where, row: RowAtHand): PlanCell {
  return row.candidate.records(record).length === 0 ? blank() : { value: counting(record, where, row).length, from: [] };
}

function summed(place: string, where: Where, row: RowAtHand): PlanCell {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  const found = counting(record, where, row).map((index) => row.values.of(set, index, field)).filter((value) => value.value !== null);
  const numbers = found.filter((value) => typeof value.value === "number");
  const bad = found.find((value) => typeof value.value !== "number");
  if (bad) row.note(`“${bad.value}”不是数字，没有计入合计，请核对。`);
  if (numbers.length === 0) return blank();
  // Sums of money and areas: no more decimals than a sum of binary fractions can be trusted with.
  return { value: Number(numbers.reduce((sum, value) => sum + (value.value as number), 0).toFixed(6)), from: traces(numbers) };
}

function together(parts: Source[], by: string, row: RowAtHand): PlanCell {
  const cells = parts.map((part) => sourceValue(part, row)).filter((cell) => cell.value !== null);
  if (cells.length === 0) return blank();
  return { value: cells.map((cell) => String(cell.value).trim()).join(by), from: cells.flatMap((cell) => cell.from) };
}

function joined(place: string, where: Where, otherwise: string[], row: RowAtHand): PlanCell {
  const [record, field] = place.split(".");
  const set = row.values.dataset.records.get(record);
  const found = counting(record, where, row).map((index) => row.values.of(set, index, field)).filter((value) => value.value !== null);
  if (found.length === 0) return first({ first: otherwise }, row);
  const values = new Set(found.map(({ value }) => (typeof value === "string" ? value.trim() : value!)));
  return { value: values.size === 1 ? [...values][0] : [...values].join("、"), from: traces(found) };
}
