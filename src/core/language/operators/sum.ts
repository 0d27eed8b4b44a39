import * as z from "zod/mini";
import { valueKernel } from "../build";
import { RuleFault, type ValueKernel } from "../kernel";
import { isUnreadable, Known } from "../state";
import { bounded, upper } from "../bounds";
import { valueOperator } from "./operator";
import { expr } from "./part";
import { opaque } from "./proof";

export const sum = valueOperator({
  name: "sum",
  argument: z.array(expr),
  compile(nodes, scope) {
    const parts = nodes.map((node) => scope.value(node));
    if (parts.some((part) => part.type !== "number")) throw new RuleFault({ code: "not-a-number", data: { operator: "sum" } });
    return valueKernel({
      type: "number",
      parts,
      bounds: true,
      fill(kernel, _start, count) {
        const { state, num } = kernel;
        state.fill(Known.ok, 0, count);
        num.fill(0, 0, count);
        let doubtful = false;
        for (const { state: known, num: value } of parts) {
          for (let i = 0; i < count; i++) {
            if (known[i] === ok) num[i] += value[i];
            else {
              state[i] = Known.blank;
              doubtful = true;
            }
          }
        }
        if (doubtful) for (let i = 0; i < count; i++) if (state[i] !== ok) lowerBound(kernel, parts, i);
      },
    });
  },
  proof: opaque,
  mentions: "parts",
  written: { as: "call" },
  doc: "Sum of numbers that are not negative. Blank members are left out, the rest is then a lower bound; all blank: blank.",
  example: { sum: ["managersFt", "managersPt"] },
  text: "sum(managersFt, managersPt)",
});

const { ok } = Known;

/** The sum of a row of which some member is not exactly known. */
function lowerBound(kernel: ValueKernel, parts: readonly ValueKernel[], i: number): void {
  let low = 0;
  let high = 0;
  let state: number = ok;
  let values = 0;
  let absent = 0;
  for (const part of parts) {
    const known = part.state[i];
    if (bounded(known)) {
      low += part.num[i];
      high += upper(part, i);
      values++;
      state = Math.max(state, known);
    } else {
      high = Infinity;
      state = Math.max(state, isUnreadable(known) ? Known.atLeastBroken : Known.atLeast);
      if (known === Known.absent) absent++;
    }
  }
  const nothing = values === 0 && state === Known.atLeast;
  const open = parts.some((part) => part.state[i] === Known.open);
  kernel.state[i] = nothing ? (open ? Known.open : absent === parts.length ? Known.absent : Known.blank) : state;
  kernel.num[i] = low;
  kernel.high![i] = high;
}
