import { explainedLines, newReasonText, notKeyedText, roundCountsText, unseenReasonText } from "../../../core/words/round";
import { asWritten } from "../../../core/words/speech";
import type { NewReason, RoundCounts, UnseenReason } from "../../../core/review/round/compare";

/** A second round: what became of the findings of the first. */
export const rounds = {
  previousTitle: "与上一轮比较",
  previousHint: "选择上一轮保存的结果（“保存本轮结果”或命令行 --json 写出的 .json 文件），只看有变化的问题。",
  previousPick: "选择上一轮结果",
  previousOther: "换一个",
  previousDrop: "不再比较",
  previousIs: (name: string, on: string, n: number) => `“${name}”：核验基准日 ${on}，${n} 项`,
  previousAway: (name: string) => `上次选的是“${name}”：本机只记着名称，请重新选择该文件。`,
  previousNotRead: "没有读出上一轮的结果，请确认所选的是“保存本轮结果”或命令行 --json 写出的文件。",
  roundHead: (on: string, counts: RoundCounts) => `与上一轮（${on}）相比：${roundCountsText(counts, asWritten)}`,
  roundExplained: (standing: number, lapsed: number, gone: number) => explainedLines({ standing, lapsed, gone }, asWritten).join(""),
  roundNotKeyed: `${notKeyedText(asWritten)}。`,
  roundBecause: (n: number, why: string) => `有 ${n} 条因为${why}`,
  changeFilters: "按与上一轮的变化筛选",
  changeNames: { changes: "只看变化", all: "全部", new: "新增", changed: "有变", open: "未解决", explained: "已说明", lapsed: "已失效" },
  changeHints: {
    changes: "新增、内容有变、已说明、说明或决定已失效的",
    all: "不论有无变化",
    new: "上一轮没有的问题",
    changed: "上一轮就有，填报值或结论已变",
    open: "上一轮就有，没有变化",
    explained: "填报单位在退回的副本里写了说明，供评审参考，不影响结论",
    lapsed: "说明或决定之后，填报值、结论或规则已变，不再适用",
  },
  resolvedList: (n: number) => `已解决 ${n} 项`,
  unseenList: (n: number) => `本次没有复核 ${n} 项`,
  roundMore: (n: number) => `另有 ${n} 项，见保存的结果。`,
  cardBefore: "上一轮",
  cardNew: "上一轮没有",
  cardSame: "与上一轮相同",
  beforeNow: (before: string, now: string) => `${before} → ${now}`,
  explainedBy: "填报单位说明",
  explainedLapsed: "填报值或结论已变，原说明不再适用",
  newBecause: (why: NewReason) => newReasonText(why, asWritten),
  unseenBecause: (why: UnseenReason) => unseenReasonText(why, asWritten),
};
