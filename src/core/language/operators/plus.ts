import { valueKernel } from "../build";
import { RuleFault } from "../kernel";
import { worse } from "./ratio";
import { valueOperator } from "./operator";
import { pair } from "./part";

export const plus = valueOperator({
  name: "plus",
  argument: pair,
  compile([left, right], scope) {
    const a = scope.value(left);
    const b = scope.value(right);
    const types = [a.type, b.type];
    if (types.some((type) => type !== "number" && type !== "date") || (a.type === "date" && b.type === "date"))
      throw new RuleFault({ code: "not-addable", data: null });
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
  },
  proof: {
    exact: (parts, exact) => parts.every(exact),
    whole: (parts, whole) => parts.every(whole),
    constant(parts, constant) {
      const [a, b] = parts.map(constant);
      return a === undefined || b === undefined ? undefined : a === null || b === null ? null : a + b;
    },
  },
  mentions: "parts",
  written: { as: "sign", sign: "+" },
  doc: "Date + days, or number + number.",
  example: { plus: ["changeDate", 30] },
  text: "changeDate + 30",
});
