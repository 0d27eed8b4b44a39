import { earlierRun, type EarlierRun } from "../core/reports/earlier-run";
import { beside, type JsonRound } from "../core/reports/json-round";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { explainedLinesOf } from "../core/reports/explained";
import { countedReasons, explainedLines, newReasonText, notKeyedText, roundCountsText, unseenReasonText } from "../core/words/round";
import { asWritten } from "../core/words/speech";
import { UserError } from "../sheet/user-error";
import { UsageError } from "./arguments";
import { readJsonFile } from "./json-file";

/** Reads --previous: the report of an earlier run. Throws UsageError. */
export function readEarlierRun(file: string | undefined): EarlierRun | undefined {
  if (file === undefined) return undefined;
  const parsed = readJsonFile(file, "上一轮的结果", Infinity);
  try {
    return earlierRun(parsed);
  } catch (fault) {
    throw fault instanceof UserError ? new UsageError(`上一轮的结果 ${file} ${fault.message}。`) : fault;
  }
}

/** What became of the findings of an earlier run. */
export const besideEarlier = (result: ReviewResult, earlier: EarlierRun, packs: readonly Pack[]): JsonRound =>
  beside(result, earlier, (id) => packs.find((pack) => pack.id === id)?.shortTitle ?? id);

/** What the second round comes to, and what must be known of it: what else was different, and why something counts as new or as not looked at. */
export function roundLines({ comparison, notes, earlier }: JsonRound): string[] {
  const { because, unseen, counts } = comparison;
  const fresh = because.flatMap((why) => (why ? [newReasonText(why, asWritten)] : []));
  const left = unseen.map(({ why }) => unseenReasonText(why, asWritten));
  return [
    `与上一轮（${earlier.round.on}）相比：${roundCountsText(counts, asWritten)}`,
    ...notes.map((note) => `说明：${note}`),
    ...(earlier.keyed ? [] : [`说明：${notKeyedText(asWritten)}`]),
    ...countedReasons(fresh).map(([why, n]) => `说明：新增的问题中有 ${n} 条因为${why}`),
    ...countedReasons(left).map(([why, n]) => `说明：没有复核的问题中有 ${n} 条因为${why}`),
  ];
}

/** What submitters explained in copies that came back, counted by lines. */
export function explanationLines(result: ReviewResult): string[] {
  const { standing, lapsed, gone } = explainedLinesOf(result);
  return explainedLines({ standing: standing.size, lapsed: lapsed.size, gone }, asWritten);
}
