import type { Pack } from "../../language/pack/schema";
import type { ExamplesRun } from "../examples";
import type { Lint } from "./lint";

/** Cases of a rule that decide none of its examples: nobody has seen them do what they should. */
export function unshown(pack: Pack, { reached }: ExamplesRun): Lint[] {
  return pack.entries.flatMap((entry, i) => {
    const steps = reached.get(entry.clause);
    if (entry.as !== "rule" || !steps) return [];
    return (entry.rule.cases ?? []).flatMap((_, k): Lint[] =>
      steps.has(k) ? [] : [{
        kind: "unshown", level: "hint", path: `entries[${i}].rule.cases[${k}]`,
        message: `“${entry.clause}”的第 ${k + 1} 个情形没有一个示例用到，请补一个由它判断的示例`,
      }]);
  });
}
