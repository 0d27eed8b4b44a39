import * as z from "zod/mini";
import { exactly } from "../bounds";
import { constantValue, valueKernel } from "../build";
import { dayNumber, dayOf, yearOf } from "../../../sheet/day";
import { RuleFault } from "../kernel";
import type { Scope } from "../rule-data";
import { Known } from "../state";
import { valueOperator } from "./operator";
import { expr, named } from "./part";
import type { Constant } from "./proof";

const { ok } = Known;

export const date = valueOperator({
  name: "date",
  argument: z.union([z.string(), z.tuple([expr, z.number(), z.number()]), z.tuple([expr, named])]),
  compile(node, scope) {
    if (typeof node === "string") {
      const day = dayOf(node);
      if (Number.isNaN(day)) throw new RuleFault({ code: "no-date", data: { text: node } });
      return constantValue("date", day);
    }
    const year = scope.value(node[0]);
    if (year.type !== "number" && year.type !== "date") throw new RuleFault({ code: "neither-number-nor-date", data: { operator: "date" } });
    const [month, day] = node.length === 3 ? [node[1], node[2]] : monthAndDay(node[1].param, scope);
    if (!(day >= 1) || Number.isNaN(dayNumber(2020, month, day))) throw new RuleFault({ code: "no-day", data: { month, day } });
    return valueKernel({
      type: "date",
      parts: [year],
      fill(kernel, _start, count) {
        for (let i = 0; i < count; i++) {
          kernel.state[i] = exactly(year.state[i]);
          if (year.state[i] !== ok) continue;
          const y = year.type === "date" ? yearOf(year.num[i]) : year.num[i];
          const at = dayNumber(y, month, day);
          kernel.num[i] = Number.isNaN(at) ? dayNumber(y, month, day - 1) : at;
        }
      },
    });
  },
  proof: {
    exact: (node, exact) => typeof node === "string" || exact(node[0]),
    whole: () => true,
    constant: (node) => (typeof node === "string" ? dayConstant(node) : undefined),
  },
  mentions: "parts unless text",
  written: { as: "call" },
  doc: "A literal date, or [year, month, day] with a year that is worked out, or [year, parameter holding \"MM-DD\"]; 29 February of a common year is its 28th.",
  example: { date: ["year", 11, 30] },
  text: "date(year, 11, 30)",
});

/** The day a text names, as a constant of a proof; undefined when it names none. */
export function dayConstant(text: string): Constant {
  const day = dayOf(text);
  return Number.isNaN(day) ? undefined : day;
}

function monthAndDay(name: string, scope: Scope): [number, number] {
  const value = scope.data.parameter(name);
  const parts = typeof value === "string" ? monthAndDayOf(value) : undefined;
  if (!parts) throw new RuleFault({ code: "no-month-day", data: { parameter: name } });
  return parts;
}

/** Month and day of a text "MM-DD". */
export function monthAndDayOf(text: string): [number, number] | undefined {
  const parts = /^(\d{2})-(\d{2})$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2])] : undefined;
}
