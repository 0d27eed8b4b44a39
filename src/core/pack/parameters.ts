import type { ParameterValue } from "../rules/reasoning";
import type { Pack } from "./schema";

/** A parameter that does not exist or has a value of the wrong type; the message is one Chinese sentence. */
export class ParameterFault extends Error {
  override name = "ParameterFault";
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message);
  }
}

type Definition = Pack["parameters"][string];

/**
 * Values of all parameters of the packs (extended ones first): defaults, then overrides by extending packs, then the user's.
 * @throws ParameterFault
 */
export function settleParameters(packs: readonly Pack[], given: Readonly<Record<string, unknown>> = {}): Map<string, ParameterValue> {
  const definitions = new Map<string, Definition>();
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

function set(definitions: Map<string, Definition>, values: Map<string, ParameterValue>, name: string, value: unknown, who: string): void {
  const definition = definitions.get(name);
  if (!definition) {
    const names = [...definitions.keys()];
    throw new ParameterFault(name, `${who}中的“${name}”不是已知参数，可用的参数有：${names.join("、") || "无"}`);
  }
  values.set(name, checked(definition, name, value, who));
}

function checked({ value: byDefault, options, meaning }: Definition, name: string, value: unknown, who: string): ParameterValue {
  const wrong = (should: string): never => {
    throw new ParameterFault(name, `${who}中“${name}”（${meaning}）应是${should}，现为 ${JSON.stringify(value) ?? String(value)}`);
  };
  if (options) {
    return options.includes(value as never) ? (value as ParameterValue) : wrong(`${options.map((one) => JSON.stringify(one)).join("、")}之一`);
  }
  if (Array.isArray(byDefault)) {
    return Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as string[]) : wrong("文字的列表");
  }
  // A parameter that is off by default (null) takes a number or a text.
  if (byDefault === null) {
    return value === null || typeof value === "string" || (typeof value === "number" && Number.isFinite(value)) ? value : wrong("数字、文字或 null");
  }
  if (typeof value !== typeof byDefault || (typeof value === "number" && !Number.isFinite(value))) return wrong(kinds[typeof byDefault] ?? "文字");
  if (typeof byDefault === "string" && shapeOf(byDefault) && shapeOf(byDefault) !== shapeOf(value as string)) return wrong(shapeOf(byDefault)!);
  return value as ParameterValue;
}

const kinds: Record<string, string> = { number: "数字", boolean: "true 或 false", string: "文字" };

function shapeOf(text: string): string | undefined {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) return "日期（如 2019-09-22）";
  return /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? "月日（如 11-30）" : undefined;
}
