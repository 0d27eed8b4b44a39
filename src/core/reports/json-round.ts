import { atOnce } from "../../sheet/at-once";
import type { ReviewResult } from "../review/contract";
import { compareSteps, type Comparison, type RoundCounts } from "../review/round/compare";
import { newReasonText, roundDifferences, unseenReasonText } from "../words/round";
import { asWritten } from "../words/speech";
import type { EarlierFinding, EarlierRun } from "./earlier-run";
import { explanationsOf } from "./explained";
import { jsonDecision } from "./json-decisions";
import type { TellMore } from "./json-findings";
import { roundSteps } from "./round";

/** A review beside the run before it. */
export interface JsonRound {
  comparison: Comparison;
  /** What else than the submissions was different, a sentence each. */
  notes: string[];
  earlier: EarlierRun;
}

/** Compares a review with the report of an earlier one, with pauses. @param titleOf what people call a regulation */
export function* besideSteps(result: ReviewResult, earlier: EarlierRun, titleOf: (pack: string) => string): Generator<void, JsonRound> {
  const now = yield* roundSteps(result);
  const names = new Map(result.parameters.map(({ name, title }) => [name, title]));
  const notes = roundDifferences(earlier.round, now, titleOf, (name) => names.get(name) ?? name, asWritten);
  return { comparison: yield* compareSteps(earlier.round, now), notes, earlier };
}

/** `besideSteps` without pauses. */
export const beside = (...args: Parameters<typeof besideSteps>): JsonRound => atOnce(besideSteps(...args));

/** What `--json` says of the run before, as a whole. */
export interface JsonPrevious {
  on: string;
  packs: readonly string[];
  /** Lines as people count them. */
  counts: RoundCounts;
  notes: readonly string[];
}

/** Members of the report that only a second round has. */
export interface JsonRoundMembers {
  previous: JsonPrevious;
  /** The findings that are gone, as they were. */
  resolved: EarlierFinding[];
  /** Those of which this run says nothing, and why. */
  unseen: (EarlierFinding & { because: string })[];
}

export function roundMembers({ comparison: { resolved, unseen, counts }, notes, earlier }: JsonRound): JsonRoundMembers {
  const { findings, round } = earlier;
  return {
    previous: { on: round.on, packs: round.packs, counts, notes },
    resolved: resolved.map((at) => findings[at]),
    unseen: unseen.map(({ at, why }) => ({ ...findings[at], because: unseenReasonText(why, asWritten) })),
  };
}

/** What is told of each finding beside what it says: whose and which it is, and what became of it since. */
export function tellMore(result: ReviewResult, round?: JsonRound): TellMore {
  const { findings, keys, checklist, decisions = [], decidedBy } = result;
  const explanations = explanationsOf(result).of;
  const made = decisions.map(jsonDecision);
  return (at, listed) => {
    const creditCode = checklist.units[findings[at].unit]?.creditCode;
    const said = explanations.get(at);
    const because = round?.comparison.because[listed];
    return {
      ...(creditCode && { creditCode }),
      ...(keys?.[at] !== undefined && { key: keys[at] }),
      ...(round && { change: round.comparison.change[listed] }),
      ...(said && { explained: said.text, ...(said.lapsed && { explanationLapsed: true as const }) }),
      ...(decidedBy && decidedBy[at] >= 0 && { decision: made[decidedBy[at]] }),
      ...(because && { changeBecause: newReasonText(because, asWritten) }),
    };
  };
}
