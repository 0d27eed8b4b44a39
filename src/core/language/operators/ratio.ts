import { exactly } from "../bounds";
import { valueKernel } from "../build";
import { RuleFault } from "../kernel";
import { isUnreadable, Known } from "../state";
import { valueOperator } from "./operator";
import { pair } from "./part";
import { opaque } from "./proof";

const { absent, bad, blank, ok, open, openBroken } = Known;

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

/** State of a value that needs both exactly: broken before blank before open before absent. One that may be blank is not filled because the other cannot be read. */
export function worse(a: number, b: number): number {
  if (a === ok && b === ok) return ok;
  const states = [exactly(a), exactly(b)];
  if (states.some(isUnreadable)) return states.includes(openBroken) || states.includes(open) ? openBroken : bad;
  if (states.includes(blank)) return blank;
  return states.includes(open) ? open : absent;
}
