import type { RuleData } from "./rule-data";

/** Works something out once in a run of rules: whoever asks for it by that name is given the same, be it nothing. */
export function onceARun<T>({ shared }: Pick<RuleData, "shared">, name: string, make: () => T): T {
  if (!shared.has(name)) shared.set(name, make());
  return shared.get(name) as T;
}
