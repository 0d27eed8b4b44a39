import type { NewReason, Round, RoundCounts, UnseenReason } from "../review/round/compare";
import type { Speech } from "./speech";

/** “已解决 3 项，新增 1 项，仍有 5 项”, with what must be known of them. */
export function roundCountsText({ resolved, new: fresh, open, changed, asked, unseen }: RoundCounts, { say }: Speech): string {
  const beside = [changed > 0 ? say`内容有变 ${changed} 项` : "", asked > 0 ? say`待评审 ${asked} 项` : ""].filter((text) => text !== "");
  const of = beside.length > 0 ? say`（其中${beside.join("，")}）` : "";
  const rest = unseen > 0 ? say`；另有 ${unseen} 项本次没有复核，不算已解决` : "";
  return say`已解决 ${resolved} 项，新增 ${fresh} 项，仍有 ${open} 项` + of + rest;
}

/** What is not certain of a comparison with a run of before findings had keys. */
export const notKeyedText = ({ say }: Speech): string => say`上一轮的结果由旧版本写出，没有辨认用的编号，同一单位的各行只能按内容对应`;

/** Each reason once, with how many findings it holds for. */
export function countedReasons(reasons: readonly string[]): [reason: string, count: number][] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts];
}

/** Why a finding is new, or was not looked at again, in words. */
export function newReasonText(why: NewReason, { say }: Speech): string {
  switch (why.code) {
    case "no-clause":
      return say`上一轮没有适用本条款的法规`;
    case "no-unit":
      return say`上一轮没有该单位`;
    case "unchecked":
      return say`上一轮没有核验本条款：${why.words}`;
  }
}

export function unseenReasonText(why: UnseenReason, { say }: Speech): string {
  switch (why.code) {
    case "no-clause":
      return say`本次没有适用本条款的法规`;
    case "no-unit":
      return say`本次没有该单位的材料`;
    case "no-file":
      return say`本次没有再报送所在的表`;
    case "unchecked":
      return why.words === "" ? say`本次没有核验本条款` : say`本次没有核验本条款：${why.words}`;
  }
}

/** In what else than the submissions the rounds differ: the regulations, the day, the parameters. None: in nothing. */
export function roundDifferences(before: Round, now: Round, titleOf: (pack: string) => string, nameOf: (parameter: string) => string, { say }: Speech): string[] {
  const titles = (packs: readonly string[]): string => packs.map(titleOf).join("、");
  const names = [...new Set([...Object.keys(before.params), ...Object.keys(now.params)])].filter((name) => name in before.params && name in now.params && JSON.stringify(before.params[name]) !== JSON.stringify(now.params[name]));
  return [
    ...(before.on !== now.on ? [say`上一轮的核验日期是 ${before.on}，本次是 ${now.on}`] : []),
    ...(before.packs.join() !== now.packs.join() ? [say`上一轮依据${titles(before.packs)}，本次依据${titles(now.packs)}`] : []),
    ...(names.length > 0 ? [say`核验口径与上一轮不同：${names.map(nameOf).join("、")}`] : []),
  ];
}

/** “填报单位说明：3 项有说明（其中 1 项的填报值或结论已变，说明不再适用）”; no line where nobody explained anything. */
export function explainedLines({ standing, lapsed, gone }: { standing: number; lapsed: number; gone: number }, { say }: Speech): string[] {
  if (standing + lapsed + gone === 0) return [];
  const beside = [lapsed > 0 ? say`${lapsed} 项的填报值或结论已变，原说明不再适用` : "", gone > 0 ? say`${gone} 项的问题已不存在` : ""].filter((text) => text !== "");
  return [say`填报单位说明：${standing} 项有说明，供评审参考，不影响结论` + (beside.length > 0 ? say`；另有 ${beside.join("，")}` : "")];
}
