import type { RuleData } from "../../language/rule-data";
import { onceARun } from "../../language/once-a-run";

/** A reading of texts, done once per distinct text of a run, whichever fields ask for it. */
export function memo<T>(data: RuleData, name: string, read: (text: string) => T): (text: string) => T {
  const known = onceARun(data, `readings ${name}`, () => new Map<string, T>());
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = read(text)));
    return found;
  };
}
