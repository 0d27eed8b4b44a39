import { constantMask, maskKernel } from "../build";
import type { MaskKernel } from "../kernel";
import { not as opposite } from "../state";
import { conditionOperator } from "./operator";
import { cond } from "./part";

/** The opposite of a condition; unknown and broken stay what they are. */
export function negate(of: MaskKernel): MaskKernel {
  if (of.constant !== undefined) return constantMask(opposite(of.constant));
  return maskKernel({
    parts: [of],
    fill(out, count) {
      for (let i = 0; i < count; i++) out[i] = opposite(of.out[i]);
    },
  });
}

export const not = conditionOperator({
  name: "not",
  argument: cond,
  compile: (node, scope) => negate(scope.mask(node)),
  proof: { as: "not" },
  mentions: "parts",
  written: { as: "word", before: "condition" },
  doc: "The opposite. Unknown and broken stay what they are.",
  example: { not: { filled: "managersPt" } },
  text: "not filled managersPt",
});
