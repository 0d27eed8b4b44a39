import { UserError } from "../../../sheet/user-error";
import { dayOf } from "../../../sheet/day";
import type { ParameterValue } from "../rule-data";
import type { Pack, Parameter } from "./schema";

/** A parameter that does not exist or has a value of the wrong type; the message is one Chinese sentence. */
export class ParameterFault extends UserError {
  override name = "ParameterFault";
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Values of all parameters of the packs (extended ones first): defaults, then overrides by extending packs, then the user's.
 * @throws ParameterFault
 */
export function settleParameters(packs: readonly Pack[], given: Readonly<Record<string, unknown>> = {}): Map<string, ParameterValue> {
  const definitions = new Map<string, Parameter>();
  const values = new Map<string, ParameterValue>();
  for (const pack of packs) {
    for (const [name, definition] of Object.entries(pack.parameters)) {
      definitions.set(name, definition);
      values.set(name, definition.value);
    }
    for (const [name, value] of Object.entries(pack.overrides ?? {})) set(definitions, values, name, value, `法规包“${pack.id}”`);
  }
  for (const [name, value] of Object.entries(given)) set(definitions, values, name, value, "所给参数");
  return values;
}

function set(definitions: Map<string, Parameter>, values: Map<string, ParameterValue>, name: string, value: unknown, who: string): void {
  const definition = definitions.get(name);
  if (!definition) {
    const names = [...definitions.keys()];
    throw new ParameterFault(name, `${who}中的“${name}”不是已知参数，可用的参数有：${names.join("、") || "无"}`);
  }
  values.set(name, checked(definition, name, value, who));
}

/** Those of the user's values that the packs have a parameter for: another pack's are kept, but mean nothing here. */
export function relevantParameters(packs: readonly Pack[], given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => packs.some((pack) => name in pack.parameters)));
}

function checked(definition: Parameter, name: string, value: unknown, who: string): ParameterValue {
  const problem = valueProblem(definition, value);
  if (problem === undefined) return value as ParameterValue;
  throw new ParameterFault(name, `${who}中“${name}”（${definition.meaning}）应是${problem}，现为 ${JSON.stringify(value) ?? String(value)}`);
}

/** What the value should be instead, in Chinese; undefined when it can be used. */
export function valueProblem({ value: byDefault, options, optionLabels, unit, min, max }: Parameter, value: unknown): string | undefined {
  const offered = (): string => options!.map((one, i) => JSON.stringify(one) + (optionLabels?.[i] === undefined ? "" : `（${optionLabels[i]}）`)).join("、");
  if (Array.isArray(byDefault)) {
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string")) return "文字的列表";
    return options && !value.every((one) => options.includes(one)) ? `${offered()}组成的列表` : undefined;
  }
  if (options) return options.includes(value as never) ? undefined : `${offered()}之一`;
  // A parameter that is off by default (null) takes a number or a text; with a unit, a number.
  if (byDefault === null && value === null) return undefined;
  if (byDefault === null && unit === undefined && typeof value === "string") return undefined;
  if (typeof byDefault === "number" || byDefault === null) {
    if (typeof value !== "number" || !Number.isFinite(value)) return byDefault === null ? (unit === undefined ? "数字、文字或 null" : "数字或 null") : "数字";
    if (min !== undefined && max !== undefined && (value < min || value > max)) return `${min} 到 ${max} 的数字`;
    return min !== undefined && value < min ? `不小于 ${min} 的数字` : max !== undefined && value > max ? `不大于 ${max} 的数字` : undefined;
  }
  if (typeof value !== typeof byDefault) return kinds[typeof byDefault];
  const shape = typeof byDefault === "string" ? shapeOf(byDefault) : undefined;
  return shape !== undefined && shape !== shapeOf(value as string) ? shapes[shape] : undefined;
}

const kinds: Record<string, string> = { boolean: "true 或 false", string: "文字" };

/** How each is written. */
const shapes = { date: "日期（如 2019-09-22）", monthDay: "月日（如 11-30）" } as const;

/** Whether a text is a date or a day of the year. */
export function shapeOf(text: string): keyof typeof shapes | undefined {
  if (isDay(text)) return "date";
  // 29 February is a day of the year, if not of every year.
  return isDay(`2000-${text}`) ? "monthDay" : undefined;
}

/** YYYY-MM-DD, and such a day exists. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text));
}
