import type { RuleData } from "./rule-data";
import { onceARun } from "./once-a-run";

/** Units with a row of the record type. */
export const suppliedUnits = (record: string, data: RuleData): ReadonlySet<number> => onceARun(data, `supplied ${record}`, () => new Set(data.records(record).unit));
