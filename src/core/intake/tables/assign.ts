import type { Field } from "../../dictionary/fields";
import type { FieldGuess, ColumnEvidence } from "./evidence";

/** Columns given to a field, and those left with what they may be. */
interface Assigned {
  likely: { evidence: ColumnEvidence; candidate: FieldGuess }[];
  unsure: ColumnEvidence[];
}

/** From here on a column is used, if nothing comes near it. */
const likelyFrom = 0.6;
/** So is a column of less likeness, where nothing else has half of it; a line of a form is not, whose long texts say much beside. */
const aloneFrom = 0.42;
/** In a form it must explain this part of the line. */
const mostly = 0.6;
/** Values that say nothing leave it to the heading. */
const half = 0.5;
/** A heading that says less of what the field is called may mean much else: 是否评估. */
const toldLeast = 0.5;
/** A heading of which more is strange than this may be of anything; what is measured beneath it fits many fields. */
const strangeMost = 0.45;
const strangeMeasured = 0.2;
const measured = new Set<Field["type"]>(["integer", "number", "date"]);
/** How far the next best must be behind. */
const margin = 0.1;

/** One column a field, one field a column: the best of all pairs first. What another comes near to is not used but asked. */
export function assign(evidence: readonly ColumnEvidence[], form = false): Assigned {
  const pairs = evidence.flatMap((one) => one.candidates.map((candidate) => ({ one, candidate }))).sort((a, b) => b.candidate.score - a.candidate.score);
  const taken = new Map<ColumnEvidence, FieldGuess>();
  const given = new Set<string>();
  for (const { one, candidate } of pairs) {
    if (taken.has(one) || given.has(candidate.field.id)) continue;
    taken.set(one, candidate);
    given.add(candidate.field.id);
  }
  const result: Assigned = { likely: [], unsure: [] };
  for (const one of evidence) {
    const candidate = taken.get(one);
    if (candidate && isLikely(one, candidate, form) && isClear(one, candidate, taken)) result.likely.push({ evidence: one, candidate });
    else result.unsure.push(one);
  }
  return result;
}

function isLikely({ candidates }: ColumnEvidence, { field, score, explained, told, fit, strange, sameAct }: FieldGuess, form: boolean): boolean {
  if (fit === "against" || told < toldLeast || strange > (measured.has(field.type) ? strangeMeasured : strangeMost)) return false;
  return score >= likelyFrom || (score >= aloneFrom && sameAct && (explained >= mostly || !form) && (explained >= half || fit === "for") && !candidates.some((other) => other.field !== field && other.score > score / 2));
}

/** True when neither another field of this column nor another column of this field comes near. */
function isClear(one: ColumnEvidence, { field, score }: FieldGuess, taken: ReadonlyMap<ColumnEvidence, FieldGuess>): boolean {
  const others = [...taken].filter(([its]) => its !== one);
  // A field that another column is by far more like is no rival.
  const free = (other: FieldGuess): boolean => !others.some(([, theirs]) => theirs.field === other.field && theirs.score > other.score + margin);
  if (one.candidates.some((other) => other.field !== field && other.score > score - margin && free(other))) return false;
  return !others.some(([{ candidates }, theirs]) => candidates.some((candidate) => candidate.field === field && candidate.score > score - margin && theirs.score < candidate.score + margin));
}
