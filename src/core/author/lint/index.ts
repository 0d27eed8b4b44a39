import type { ExamplesRun } from "../examples";
import type { Pack } from "../../language/pack/schema";
import { contradictions } from "./contradictions";
import { absentForms } from "./forms";
import type { Lint } from "./lint";
import { unreadParameters } from "./parameters";
import { unreachable } from "./unreachable";
import { unshown } from "./unshown";
import { validityLints } from "./validity";

export type { Lint } from "./lint";

/** What the lints look at beside the pack. */
interface LintInput {
  /** All packs at hand: those it may extend, and those of its line. */
  known: readonly Pack[];
  /** Ids of the forms at hand, "<pack>/<form>". */
  forms: Iterable<string>;
  /** What its examples showed. */
  examples: ExamplesRun;
  /** Every rule is there: what none reads is read by none. */
  whole: boolean;
  /** Files of it could not be read: a form may be among them. */
  partial?: boolean;
}

/** Looks at a loaded pack for what no single rule shows: contradictions, parts never reached, days without a measure … Yields often. */
export function* lintSteps(pack: Pack, { known, forms, examples, whole, partial = false }: LintInput): Generator<void, Lint[]> {
  const contrary = yield* contradictions(pack, known);
  const dead = yield* unreachable(pack, known);
  const unread = whole ? yield* unreadParameters(pack, known) : [];
  return [...contrary, ...dead, ...validityLints(pack, known), ...(partial ? [] : absentForms(pack, forms)), ...unread, ...unshown(pack, examples)];
}
