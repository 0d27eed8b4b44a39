import type { ReviewedUnit } from "../../core/review/checklist/checklist";
import type { VerdictGrade, UnitVerdicts } from "../../core/review/verdict/verdict";
import { fold, searchWords } from "./fold";

/** Indexes of the verdicts to show: of a wanted kind, of a unit that the search finds. */
export function wantedVerdicts(all: UnitVerdicts, units: readonly ReviewedUnit[], wanted: readonly VerdictGrade[], search: string): number[] {
  const words = searchWords(search);
  const found: number[] = [];
  for (let at = 0; at < all.unit.length; at++) {
    if (wanted.length > 0 && !wanted.includes(all.conclusions[all.conclusion[at]].verdict)) continue;
    const { name, creditCode } = units[all.unit[at]];
    const text = words.length === 0 ? "" : fold(`${name} ${creditCode}`);
    if (words.every((word) => text.includes(word))) found.push(at);
  }
  return found;
}
