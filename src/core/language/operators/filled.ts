import { constantMask, maskKernel } from "../build";
import type { MaskKernel, ValueKernel } from "../kernel";
import type { Scope } from "../rule-data";
import { Known, Truth } from "../state";
import { conditionOperator } from "./operator";
import { expr } from "./part";

const { absent, bad, blank, open, openBroken } = Known;
const { broken, no, unknown, yes } = Truth;

/**
 * Something is there, even if it cannot be read. A blank cell and an absent column are both false; only where an error is looked at
 * again, an absent column is unknown, as is what a blank leaves open.
 */
export function presence(of: ValueKernel, scope: Scope): MaskKernel {
  if (of.constant) return constantMask(of.state[0] === blank ? no : yes);
  const missing = scope.data.absentOpen ? unknown : no;
  const unreadable = scope.data.unreadOpen ? broken : yes;
  return maskKernel({
    parts: [of],
    fill(out, count) {
      for (let i = 0; i < count; i++) {
        const state = of.state[i];
        out[i] = state === blank ? no : state === absent ? missing : state === open ? unknown : state === openBroken ? broken : state === bad ? unreadable : yes;
      }
    },
  });
}

export const filled = conditionOperator({
  name: "filled",
  argument: expr,
  compile: (node, scope) => presence(scope.value(node), scope),
  proof: { as: "presence", filled: true, of: (node) => node },
  mentions: "parts",
  written: { as: "word", before: "value" },
  doc: "Something is there, even if it cannot be read. A blank cell and an absent column are both false; unknown only where a blank leaves open which rows are related.",
  example: { filled: "creditCode" },
  text: "filled creditCode",
});
