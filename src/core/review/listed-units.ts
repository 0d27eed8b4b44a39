import { emptyRows } from "./missing-rows";
import { suppliedUnits } from "../language/supplied-units";
import type { RuleEntry } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import { onceARun } from "../language/once-a-run";

/**
 * Records as they would be if the only rows of the rule's record were blank ones for the units of its list that have none;
 * undefined when the rule has no list, or none is without. The rows stand at the list's, so that findings point there.
 */
export function withListedUnits({ rule: { record, listed } }: RuleEntry, data: RuleData): RuleData | undefined {
  if (listed === undefined || !data.hasTable(listed)) return undefined;
  return onceARun(data, `listed ${listed} ${record}`, () => makeListed(record, listed, data));
}

function makeListed(record: string, listed: string, data: RuleData): RuleData | undefined {
  const list = data.records(listed);
  const known = new Set(suppliedUnits(record, data));
  const rows: number[] = [];
  for (let row = 0; row < list.length; row++) {
    const unit = list.unit[row];
    if (unit < 0 || known.has(unit)) continue;
    known.add(unit);
    rows.push(row);
  }
  if (rows.length === 0) return undefined;
  const records = new Map(data.dataset.records).set(record, emptyRows(record, list, rows));
  return data.withRecords(records);
}
