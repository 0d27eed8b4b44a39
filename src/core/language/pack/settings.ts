import type { Rule } from "./schema";

type Literal = string | number | boolean;

/** Every `setting` in a rule, wherever it stands: parameter and literal. */
export function settingsOf(rule: Rule): [string, Literal][] {
  const { examples: _, ...parts } = rule;
  return [...find(parts)];
}

function* find(node: unknown): Generator<[string, Literal]> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "setting" && Array.isArray(value) && value.length === 2) yield value as [string, Literal];
    else yield* find(value);
  }
}
