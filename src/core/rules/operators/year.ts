import type { Expression } from "../../pack/language";
import { valueKernel } from "../build";
import { yearOf } from "../../../sheet/day";
import { RuleFault, type Scope, type ValueKernel } from "../kernel";
import { Known } from "../state";

const { ok } = Known;
/** Calendar year of a date. */
export function year(node: Expression, scope: Scope): ValueKernel {
  const of = scope.value(node);
  if (of.type !== "date") throw new RuleFault("year 只能取日期的年份");
  return valueKernel({
    type: "number",
    parts: [of],
    fill(kernel, _start, count) {
      for (let i = 0; i < count; i++) {
        kernel.state[i] = of.state[i];
        if (of.state[i] === ok) kernel.num[i] = yearOf(of.num[i]);
      }
    },
  });
}
