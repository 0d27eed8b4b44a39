import type { ReviewedUnit } from "./checklist/checklist";
import { institutionLists, keptByAuthority } from "../dictionary/kept-by";
import type { RuleData } from "../language/rule-data";

/** All institutions of a review with the place where each is met first. */
export function reviewedUnits(data: RuleData): ReviewedUnit[] {
  const units = data.dataset.units.map(({ name, creditCode }): ReviewedUnit => ({ name, creditCode, file: "", sheet: "", judged: false }));
  // Being named in what the authority writes is no submission.
  const rank = (record: string): number => (keptByAuthority(record) ? 9 : (institutionLists.indexOf(record) + 4) % 4);
  const sets = [...data.dataset.records.values()].sort((a, b) => rank(a.record) - rank(b.record));
  for (const set of sets) {
    const own = !keptByAuthority(set.record);
    for (let row = 0; row < set.length; row++) {
      const unit = units[set.unit[row]];
      if (!unit || (unit.file !== "" && unit.judged)) continue;
      unit.judged ||= own;
      if (unit.file !== "") continue;
      ({ file: unit.file, sheet: unit.sheet } = set.sources[set.source[row]]);
      unit.first = { record: set.record, row: set.row[row] };
    }
  }
  return units;
}
