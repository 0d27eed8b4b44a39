import type { ReviewResult } from "../../core/review/review";
import type { State } from "../state/state";

/** A result as it is written or saved: numbers of persons are masked there, unless somebody confirmed that they are not. */
export const toWrite = ({ unmasked }: Pick<State, "unmasked">, result: ReviewResult): ReviewResult => (unmasked ? { ...result, unmasked: true } : result);
