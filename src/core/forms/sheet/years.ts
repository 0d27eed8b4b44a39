import { ValueState, type RecordSet } from "../../dictionary/dataset";
import type { Candidate, LeftOut } from "../candidate";
import type { FormValues } from "../value";
import type { SheetForm, YearTeller } from "../../language/form/sheet";
import { yearOf } from "../../../sheet/day";

/** One form to be made: a unit, or a unit and a year. */
export interface FormUnit {
  candidate: Candidate;
  /** All rows of the unit, of whatever year. */
  anyYear: Candidate["records"];
  /** Undefined for a form that is not per year. */
  year?: number;
  /** Rows of the unit whose year cannot be told, by record type; said with its first year. */
  undated: Record<string, number>;
}

/** A year: as a number, or that of a date; null when it is blank or no year. */
export function yearNumber(set: RecordSet | undefined, index: number, field: string): number | null {
  const column = set?.fields.get(field);
  if (!column || column.state[index] !== ValueState.ok) return null;
  const value = column.num[index];
  if (column.type === "date") return yearOf(value);
  return Number.isInteger(value) && value >= 1900 && value < 2200 ? value : null;
}

function told(values: FormValues, record: string, index: number, tellers: readonly YearTeller[]): number | null {
  const set = values.dataset.records.get(record);
  for (const teller of tellers) {
    if (teller.if !== undefined && values.of(set, index, teller.if).value === null) continue;
    const year = yearNumber(set, index, teller.field);
    if (year !== null) return year + (teller.add ?? 0);
  }
  return null;
}

/** The forms of all units, year by year; as they are when the form is not per year. A unit none of whose rows tells a year is left out. */
export function perYear(form: SheetForm, listed: readonly Candidate[], values: FormValues): { units: FormUnit[]; leftOut: LeftOut[] } {
  if (!form.years) return { units: listed.map((candidate) => ({ candidate, anyYear: candidate.records, undated: {} })), leftOut: [] };
  const { from, rows } = form.years;
  const units: FormUnit[] = [];
  const leftOut: LeftOut[] = [];
  for (const candidate of listed) {
    const found = new Set(Object.entries(from).flatMap(([record, tellers]) => candidate.records(record).map((index) => told(values, record, index, tellers))));
    found.delete(null);
    const yearOf = new Map(Object.entries(rows).map(([record, tellers]) => [record, new Map(candidate.records(record).map((index) => [index, told(values, record, index, tellers)]))]));
    const undated = Object.fromEntries([...yearOf].map(([record, years]) => [record, [...years.values()].filter((year) => year === null).length]));
    if (found.size === 0) leftOut.push({ name: candidate.name, why: `没有写明年度，不知道是哪一年的${form.sheet}` });
    const ordered = [...(found as Set<number>)].sort((a, b) => a - b);
    for (const year of ordered) {
      const records = (record: string): readonly number[] => {
        const years = yearOf.get(record);
        return years ? candidate.records(record).filter((index) => years.get(index) === year) : candidate.records(record);
      };
      units.push({ candidate: { ...candidate, records }, anyYear: candidate.records, year, undated: year === ordered[0] ? undated : {} });
    }
  }
  return { units, leftOut };
}
