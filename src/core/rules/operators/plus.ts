import type { Expression } from "../../pack/language";
import { valueKernel } from "../build";
import { RuleFault, type Scope, type ValueKernel } from "../kernel";
import { worse } from "./ratio";

/** Date + days, or number + number. */
export function plus([left, right]: [Expression, Expression], scope: Scope): ValueKernel {
  const a = scope.value(left);
  const b = scope.value(right);
  const types = [a.type, b.type];
  if (types.some((type) => type !== "number" && type !== "date") || (a.type === "date" && b.type === "date"))
    throw new RuleFault("plus 只能是日期加天数，或数字加数字");
  return valueKernel({
    type: types.includes("date") ? "date" : "number",
    parts: [a, b],
    fill(kernel, _start, count) {
      for (let i = 0; i < count; i++) {
        kernel.state[i] = worse(a.state[i], b.state[i]);
        kernel.num[i] = a.num[i] + b.num[i];
      }
    },
  });
}
