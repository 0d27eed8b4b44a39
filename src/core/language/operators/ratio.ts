import { valueKernel } from "../build";
import { RuleFault } from "../kernel";
import { isUnreadable, Known } from "../state";
import { valueOperator } from "./operator";
import { pair } from "./part";
import { opaque } from "./proof";

const { absent, atLeast, bad, blank, ok, open } = Known;

export const ratio = valueOperator({
  name: "ratio",
  argument: pair,
  compile([part, whole], scope) {
    const a = scope.value(part);
    const b = scope.value(whole);
    if (a.type !== "number" || b.type !== "number") throw new RuleFault({ code: "not-a-number", data: { operator: "ratio" } });
    return valueKernel({
      type: "ratio",
      parts: [a, b],
      fill(kernel, _start, count) {
        for (let i = 0; i < count; i++) {
          const state = worse(a.state[i], b.state[i]);
          kernel.state[i] = state === ok && b.num[i] === 0 && a.num[i] !== 0 ? bad : state;
          kernel.num[i] = b.num[i] === 0 ? 0 : a.num[i] / b.num[i];
        }
      },
    });
  },
  proof: opaque,
  mentions: "parts",
  written: { as: "call" },
  doc: "Share of the first in the second, shown as a percentage. 0 of 0 is 0; something of 0 contradicts itself and is broken.",
  example: { ratio: ["ruralTrainees", "annualTrainees"] },
  text: "ratio(ruralTrainees, annualTrainees)",
});

/** State of a value that needs both: broken before absent before blank; a lower bound is no value here. */
export function worse(a: number, b: number): number {
  if (a === ok && b === ok) return ok;
  const states = [a, b];
  if (states.some(isUnreadable)) return bad;
  if (states.includes(blank) || states.includes(atLeast)) return blank;
  return states.includes(open) ? open : absent;
}
