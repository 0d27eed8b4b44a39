import type { Dataset } from "../dictionary/dataset";
import { normaliseName } from "../dictionary/text/normalise";
import type { Form } from "../language/form/form";
import { isSilent } from "./sources";
import { UnitRecords } from "./unit-records";
import type { FormValues } from "./value";

/** One unit that gets a row, with its records by type. */
export interface Candidate {
  /** Credit code, else the name as compared; "" when the unit cannot be told. */
  key: string;
  name: string;
  records(type: string): readonly number[];
}

/** A unit that is left out, and why. */
export interface LeftOut {
  name: string;
  why: string;
}

/**
 * Units of a form in the order of the sheet: first those of `rows.from[0]`, then those only the later types know.
 * One row per unit, however many records it has; a record whose unit cannot be told keeps a row of its own.
 */
export function candidates(form: Pick<Form, "rows">, dataset: Dataset, values: FormValues): { listed: Candidate[]; leftOut: LeftOut[] } {
  const byUnit = new UnitRecords(dataset);
  const seen = new Set<number>();
  const listed: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const type of form.rows.from) {
    const set = dataset.records.get(type);
    for (let i = 0; set && i < set.length; i++) {
      const unit = set.unit[i];
      if (unit >= 0 && seen.has(unit)) continue;
      seen.add(unit);
      const name = dataset.units[unit]?.name ?? "";
      // An empty form that lies open beside the data is no unit.
      if (name === "" && isSilent(set, i)) continue;
      const own = [i];
      const candidate: Candidate = {
        key: dataset.units[unit]?.creditCode || normaliseName(name),
        name,
        records: (record) => (unit >= 0 ? byUnit.of(record, unit) : record === type ? own : []),
      };
      const why = exclusion(form, candidate, dataset, values) ?? outside(form, candidate, dataset, values);
      if (why) leftOut.push({ name, why });
      else listed.push(candidate);
    }
  }
  return { listed, leftOut };
}

function exclusion(form: Pick<Form, "rows">, candidate: Candidate, dataset: Dataset, values: FormValues): string | null {
  return form.rows.except.find((except) => holds(except, candidate, dataset, values))?.why ?? null;
}

/** A form made only for some units: why another gets none. */
function outside({ rows }: Pick<Form, "rows">, candidate: Candidate, dataset: Dataset, values: FormValues): string | null {
  if (!("only" in rows) || !rows.only) return null;
  return rows.only.any.some((one) => ("has" in one ? candidate.records(one.has).length > 0 : holds(one, candidate, dataset, values))) ? null : rows.only.why;
}

function holds({ field: place, codes }: { field: string; codes: readonly string[] }, candidate: Candidate, dataset: Dataset, values: FormValues): boolean {
  const [record, field] = place.split(".");
  const set = dataset.records.get(record);
  return candidate.records(record).some((index) => {
    const { code } = values.of(set, index, field);
    return code !== null && codes.includes(code);
  });
}
