import { exactly } from "../bounds";
import { valueKernel } from "../build";
import { yearOf } from "../../../sheet/day";
import { RuleFault } from "../kernel";
import { Known } from "../state";
import { valueOperator } from "./operator";
import { expr } from "./part";

const { ok } = Known;

export const year = valueOperator({
  name: "year",
  argument: expr,
  compile(node, scope) {
    const of = scope.value(node);
    if (of.type !== "date") throw new RuleFault({ code: "not-a-date", data: { operator: "year" } });
    return valueKernel({
      type: "number",
      parts: [of],
      fill(kernel, _start, count) {
        for (let i = 0; i < count; i++) {
          kernel.state[i] = exactly(of.state[i]);
          if (of.state[i] === ok) kernel.num[i] = yearOf(of.num[i]);
        }
      },
    });
  },
  proof: { exact: (node, exact) => exact(node), whole: () => true, constant: () => undefined },
  mentions: "parts",
  written: { as: "call", one: true },
  doc: "Calendar year of a date.",
  example: { year: "endDate" },
  text: "year(endDate)",
});
