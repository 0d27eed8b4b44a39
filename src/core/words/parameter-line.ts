import { parameterText, type ParameterLine } from "../language/pack/parameter-list";

/**
 * The parameters a report was made under, as one line: what a person changed first, with its default. Every report of
 * ours prints it; none without parameters.
 */
export function parameterLine(parameters: readonly ParameterLine[]): string[] {
  if (parameters.length === 0) return [];
  const changed = parameters.filter((one) => one.changed);
  const byDefault = parameters.filter((one) => !one.changed).map(parameterText).join("；");
  if (changed.length === 0) return [`核验口径均按默认值：${byDefault}`];
  return [`核验口径已修改 ${changed.length} 项：${changed.map(parameterText).join("；")}${byDefault === "" ? "" : `。其余按默认值：${byDefault}`}`];
}
