import * as z from "zod/mini";
import { constantValue } from "../build";
import { dayOf } from "../../../sheet/day";
import { RuleFault } from "../kernel";
import { dayConstant, monthAndDayOf } from "./date";
import { valueOperator } from "./operator";

export const param = valueOperator({
  name: "param",
  argument: z.string(),
  compile(name, scope) {
    const value = scope.data.parameter(name);
    if (value === null) return constantValue("number", null);
    if (typeof value === "number") return constantValue("number", value);
    if (typeof value === "boolean") return constantValue("boolean", value ? 1 : 0);
    if (typeof value !== "string") throw new RuleFault({ code: "list-for-value", data: { parameter: name } });
    const day = dayOf(value);
    return Number.isNaN(day) ? constantValue("text", scope.data.texts.add(chinese(value))) : constantValue("date", day);
  },
  proof: {
    exact: () => true,
    whole: () => false,
    constant(name, _, setting) {
      const value = setting(name);
      return typeof value === "number" || value === null ? value : typeof value === "string" ? dayConstant(value) : undefined;
    },
  },
  mentions: "none",
  written: { as: "word", before: "parameter" },
  doc: "A parameter: a number, a switch, \"YYYY-MM-DD\" as a date, \"MM-DD\" as the text 11月30日, other text as text; null is blank.",
  example: { param: "minTeachers" },
  text: "param minTeachers",
});

/** A day of the year as a message says it. */
function chinese(value: string): string {
  const [month, day] = monthAndDayOf(value) ?? [];
  return month === undefined ? value : `${month}月${day}日`;
}
