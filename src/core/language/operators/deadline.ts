import { exactly } from "../bounds";
import { valueKernel } from "../build";
import { RuleFault } from "../kernel";
import { Known } from "../state";
import { valueOperator } from "./operator";
import { expr } from "./part";

const { ok } = Known;

/** The parameter that moves deadlines to working days, in every pack that has deadlines. */
const shiftParameter = "shiftToWorkday";

/** The date of every deadline in a rule or a part of one. */
export function* deadlinesOf(node: unknown): Generator<unknown> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "deadline") yield value;
    if (key !== "examples") yield* deadlinesOf(value);
  }
}

export const deadline = valueOperator({
  name: "deadline",
  argument: expr,
  compile(node, scope) {
    const of = scope.value(node);
    if (of.type !== "date") throw new RuleFault({ code: "not-a-date", data: { operator: "deadline" } });
    if (scope.data.parameter(shiftParameter) !== true) return of;
    const { shift } = scope.data;
    const key = JSON.stringify(node);
    return valueKernel({
      type: "date",
      parts: [of],
      fill(kernel, _start, count) {
        for (let i = 0; i < count; i++) {
          kernel.state[i] = exactly(of.state[i]);
          if (of.state[i] !== ok) continue;
          const { day, unknown } = shift.of(of.num[i]);
          kernel.num[i] = day;
          if (unknown !== undefined) scope.data.unknownHolidays.set(key, unknown);
        }
      },
      explain(i, to) {
        of.explain(i, to);
        const { unknown } = of.state[i] === ok ? shift.of(of.num[i]) : {};
        if (unknown !== undefined) to.unknownYears.add(unknown);
      },
    });
  },
  proof: {
    exact: (node, exact) => exact(node),
    whole: () => true,
    constant: (node, constant, setting) => (setting(shiftParameter) === false ? constant(node) : undefined),
  },
  mentions: "parts",
  written: { as: "call", one: true },
  doc: "Last day of a deadline: the date, moved to the next working day where the parameter shiftToWorkday is on.",
  example: { deadline: { date: ["reportYear", 11, 30] } },
  text: "deadline(date(reportYear, 11, 30))",
  reads: () => [shiftParameter],
});
