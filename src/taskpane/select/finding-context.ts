import type { Pack } from "../../core/language/pack/schema";
import type { ReviewResult } from "../../core/review/review";
import { findingContext, type FindingContext } from "../../core/words/finding";

const known = new WeakMap<ReviewResult, FindingContext>();

/** What the findings of a result are told with; made once, so that a pack taken out later leaves its findings readable. */
export function findingContextOf(result: ReviewResult, packs: readonly Pack[]): FindingContext {
  let context = known.get(result);
  if (!context) known.set(result, (context = findingContext(result, packs)));
  return context;
}
