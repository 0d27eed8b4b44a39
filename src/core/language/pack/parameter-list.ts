import type { ParameterValue } from "../rule-data";
import { settleParameters, shapeOf } from "./parameters";
import type { Pack, Parameter } from "./schema";

/** How a parameter is asked for. "fixed" has one option only: it says how something is understood. */
export type ParameterKind = "switch" | "choice" | "number" | "date" | "monthDay" | "text" | "list" | "members" | "fixed";

/** One parameter of a run as people see it: what it is, what it is set to, what it decides. */
export interface ParameterLine {
  name: string;
  title: string;
  meaning: string;
  kind: ParameterKind;
  unit?: string;
  options?: { value: ParameterValue; label: string }[];
  value: ParameterValue;
  /** Of these packs together: an extending pack may set its own. */
  byDefault: ParameterValue;
  changed: boolean;
  /** Packs that have it: one value serves them all. */
  packs: string[];
  /** Clauses it decides, of the packs of the run. */
  clauses: string[];
}

/**
 * The parameters of the packs (extended ones first), each once, in the order of the packs.
 * @param values settled values, as `settleParameters` gives them
 */
export function parameterList(packs: readonly Pack[], values: ReadonlyMap<string, ParameterValue>): ParameterLine[] {
  const defaults = settleParameters(packs);
  const known = new Set(packs.flatMap((pack) => pack.entries.map((entry) => entry.clause)));
  const lines = new Map<string, ParameterLine>();
  for (const pack of packs) {
    for (const [name, parameter] of Object.entries(pack.parameters)) {
      const byDefault = defaults.get(name)!;
      const value = values.has(name) ? values.get(name)! : byDefault;
      const line = lines.get(name) ?? newLine(name, parameter, value, byDefault);
      lines.set(name, line);
      line.packs.push(pack.id);
      line.clauses.push(...parameter.clauses.filter((clause) => known.has(clause) && !line.clauses.includes(clause)));
      for (const more of [parameter.meaning, parameter.note ?? ""]) if (!line.meaning.includes(more)) line.meaning += `；${more}`;
    }
  }
  return [...lines.values()];
}

function newLine(name: string, parameter: Parameter, value: ParameterValue, byDefault: ParameterValue): ParameterLine {
  const { title, meaning, unit, options, optionLabels } = parameter;
  return {
    name, title: title ?? name, meaning, kind: kindOf(parameter), value, byDefault,
    changed: JSON.stringify(value) !== JSON.stringify(byDefault), packs: [], clauses: [],
    ...(unit !== undefined && { unit }),
    ...(options && { options: options.map((option, i) => ({ value: option, label: optionLabels?.[i] ?? plain(option) })) }),
  };
}

function kindOf({ value, options, unit }: Parameter): ParameterKind {
  if (Array.isArray(value)) return options ? "members" : "list";
  if (typeof value === "boolean") return "switch";
  if (options) return options.length > 1 ? "choice" : "fixed";
  if (typeof value === "number" || (value === null && unit !== undefined)) return "number";
  return (typeof value === "string" ? shapeOf(value) : undefined) ?? "text";
}

/** A value in words: the option's label, 是 or 否, a number with its unit, 不限 for what is not set. */
export function valueText({ options, unit }: Pick<ParameterLine, "options" | "unit">, value: ParameterValue): string {
  if (Array.isArray(value)) return value.length === 0 ? "无" : value.map((member) => labelOf(options, member as string)).join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  const label = labelOf(options, value as string | number | null);
  return typeof value === "number" && unit !== undefined ? `${label} ${unit}` : label;
}

function labelOf(options: ParameterLine["options"], value: string | number | null): string {
  return options?.find((option) => option.value === value)?.label ?? plain(value);
}

function plain(value: ParameterValue): string {
  return value === null ? "未设定" : typeof value === "boolean" ? (value ? "是" : "否") : String(value);
}

/** “期限含当日：否（默认 是）”: for reports. */
export function parameterText(line: ParameterLine): string {
  const value = valueText(line, line.value);
  return line.changed ? `${line.title}：${value}（默认 ${valueText(line, line.byDefault)}）` : `${line.title}：${value}`;
}
