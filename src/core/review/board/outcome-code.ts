import { listedOutcomes, type Outcome } from "../../dictionary/finding";

/** What may become of a unit under a clause, the gravest first; its code is its place, counted from 1, and 0 is nothing at all. */
const byGravity: readonly Outcome[] = [...listedOutcomes.filter((outcome) => outcome !== "pending"), "pass", "pending", "n/a"];

/** One outcome in a byte. */
export const codeOf = (outcome: Outcome): number => byGravity.indexOf(outcome) + 1;

/** The outcome of a code; undefined for 0. */
export const outcomeOf = (code: number): Outcome | undefined => byGravity[code - 1];

/** The graver of two codes. */
export const graverCode = (one: number, other: number): number => (one === 0 ? other : other === 0 ? one : Math.min(one, other));
