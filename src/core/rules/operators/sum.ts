import type { Expression } from "../../pack/language";
import { valueKernel } from "../build";
import { RuleFault, type Scope, type ValueKernel } from "../kernel";
import { Known } from "../state";
import { upper } from "../bounds";

/** Sum of numbers that are not negative. Blank members are left out, the rest is then a lower bound; all blank: blank. */
export function sum(nodes: Expression[], scope: Scope): ValueKernel {
  const parts = nodes.map((node) => scope.value(node));
  if (parts.some((part) => part.type !== "number")) throw new RuleFault("sum 只能加数字");
  return valueKernel({
    type: "number",
    parts,
    bounds: true,
    fill(kernel, _start, count) {
      for (let i = 0; i < count; i++) {
        let low = 0;
        let high = 0;
        let state: number = Known.ok;
        let values = 0;
        let absent = 0;
        for (const part of parts) {
          const known = part.state[i];
          if (known === Known.ok || known === Known.atLeast || known === Known.atLeastBroken) {
            low += part.num[i];
            high += upper(part, i);
            values++;
            if (known > state) state = known;
          } else {
            high = Infinity;
            state = known === Known.bad ? Known.atLeastBroken : Math.max(state, Known.atLeast);
            if (known === Known.absent) absent++;
          }
        }
        if (values === 0 && state === Known.atLeast) state = absent === parts.length ? Known.absent : Known.blank;
        kernel.state[i] = state;
        kernel.num[i] = low;
        kernel.high![i] = high;
      }
    },
  });
}
