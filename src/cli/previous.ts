import { earlierRun, type EarlierRun } from "../core/reports/earlier-run";
import { beside, type JsonRound } from "../core/reports/json-round";
import type { Pack } from "../core/language/pack/schema";
import type { ReviewResult } from "../core/review/review";
import { explainedLinesOf } from "../core/reports/explained";
import { explainedLines, newReasonText, roundCountsText, unseenReasonText } from "../core/words/round";
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
    ...(earlier.keyed ? [] : ["说明：上一轮的结果由旧版本写出，没有辨认用的编号，同一单位的各行只能按内容对应"]),
    ...counted(fresh).map((text) => `说明：新增的问题中${text}`),
    ...counted(left).map((text) => `说明：没有复核的问题中${text}`),
  ];
}

/** What submitters explained in copies that came back, counted by lines. */
export function explanationLines(result: ReviewResult): string[] {
  const { standing, lapsed, gone } = explainedLinesOf(result);
  return explainedLines({ standing: standing.size, lapsed: lapsed.size, gone }, asWritten);
}

/** Each reason once, with how many findings it holds for. */
function counted(reasons: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `有 ${count} 条因为${reason}`);
}
