import type { RuleData } from "../../language/rule-data";
import { onceARun } from "../../language/once-a-run";

/** A reading of texts, done once per distinct text of a run, whichever fields ask for it, be it nothing. */
export function memo<T>(data: RuleData, name: string, read: (text: string) => T): (text: string) => T {
  const known = onceARun(data, `readings ${name}`, () => new Map<string, T>());
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as T;
  };
}
