import type { ReviewedUnit } from "../../core/review/checklist/checklist";
import { verdicts, type UnitVerdict, type VerdictGrade } from "../../core/review/verdict/verdict";
import { fold, searchWords } from "./fold";

/** Indexes of the verdicts to show: of a wanted kind, of a unit that the search finds. */
export function wantedVerdicts(all: readonly UnitVerdict[], units: readonly ReviewedUnit[], wanted: readonly VerdictGrade[], search: string): number[] {
  const words = searchWords(search);
  return all.flatMap(({ unit, verdict }, at) => {
    const { name, creditCode } = units[unit];
    const text = fold(`${name} ${creditCode}`);
    return (wanted.length === 0 || wanted.includes(verdict)) && words.every((word) => text.includes(word)) ? [at] : [];
  });
}

/** How many units have each verdict. */
export function countVerdicts(all: readonly UnitVerdict[]): Record<VerdictGrade, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<VerdictGrade, number>;
  for (const { verdict } of all) counts[verdict]++;
  return counts;
}
