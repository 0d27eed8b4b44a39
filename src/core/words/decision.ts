import type { DecisionSaid } from "../dictionary/said-of-data";
import type { Decision } from "../review/decisions/decision";
import { decisionActionNames, decisionScopeNames } from "../review/decisions/columns";
import type { Speech } from "./speech";

/** “处理决定：豁免（本项），理由：…；张三、李四，2019-09-24” */
export function decisionText({ action, scope, reason, by, date }: DecisionSaid, { say, word }: Speech): string {
  return say`处理决定：${word(decisionActionNames[action])}（${word(decisionScopeNames[scope])}），理由：${reason}，${by.join("、")}，${date}`;
}

/** “处理决定：采用 3 项（豁免 2，说明 1）；已失效 1 项、不齐全 1 项，没有采用”; no line where nobody decided anything. */
export function decisionLines(decisions: readonly Decision[] | undefined, { say, word }: Speech): string[] {
  if (!decisions?.length) return [];
  const count = (which: (one: Decision) => boolean): number => decisions.filter(which).length;
  const used = (Object.keys(decisionActionNames) as Decision["action"][]).flatMap((action) => {
    const times = count((one) => one.state === "counts" && one.action === action);
    return times > 0 ? [say`${word(decisionActionNames[action])} ${times}`] : [];
  });
  const counting = count(({ state }) => state === "counts");
  const [lapsed, incomplete, gone] = (["lapsed", "incomplete", "gone"] as const).map((state) => count((one) => one.state === state));
  const unused = [lapsed > 0 ? say`已失效 ${lapsed} 项` : "", incomplete > 0 ? say`不齐全 ${incomplete} 项` : "", gone > 0 ? say`问题已不存在 ${gone} 项` : ""].filter((text) => text !== "");
  return [say`处理决定：采用 ${counting} 项` + (used.length > 0 ? say`（${used.join("，")}）` : "") + (unused.length > 0 ? say`；没有采用的：${unused.join("，")}` : "")];
}
