import type { RuleData } from "./rule-data";

/** Units with a row of the record type. */
export function suppliedUnits(record: string, data: RuleData): ReadonlySet<number> {
  const known = data.shared.get(`supplied ${record}`) as ReadonlySet<number> | undefined;
  if (known) return known;
  const supplied = new Set(data.records(record).unit);
  data.shared.set(`supplied ${record}`, supplied);
  return supplied;
}
