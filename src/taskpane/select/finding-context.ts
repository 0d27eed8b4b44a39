import type { Pack } from "../../core/language/pack/schema";
import type { ReviewResult } from "../../core/review/review";
import { findingContext, type FindingContext } from "../../core/words/finding";
import type { Speech } from "../../core/words/speech";

/** The same in each script. */
interface Scripts {
  whole: FindingContext;
  bySpeech: Map<Speech, FindingContext>;
}

const known = new WeakMap<ReviewResult, Scripts>();

/** What the findings of a result are told with, in the interface's script; made once, so that a pack taken out later leaves its findings readable. */
export function findingContextOf(result: ReviewResult, packs: readonly Pack[], speech: Speech): FindingContext {
  let told = known.get(result);
  if (!told) known.set(result, (told = { whole: findingContext(result, packs), bySpeech: new Map() }));
  let context = told.bySpeech.get(speech);
  if (!context) told.bySpeech.set(speech, (context = { ...told.whole, speech }));
  return context;
}
