import type { RuleData } from "../../language/rule-data";

/** A reading of texts, done once per distinct text of a run, whichever fields ask for it. */
export function memo<T>(data: RuleData, name: string, read: (text: string) => T): (text: string) => T {
  const key = `readings ${name}`;
  const known = (data.shared.get(key) as Map<string, T> | undefined) ?? new Map<string, T>();
  data.shared.set(key, known);
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = read(text)));
    return found;
  };
}
