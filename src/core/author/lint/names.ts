import { fieldOf } from "../../dictionary/dictionary";
import type { DerivedFields } from "../../language/rule-data";

/** How a subject is called in a message: a field by its Chinese name, anything longer as it is written, cut short. */
export function nameOf(record: string, key: string, derived: DerivedFields): string {
  const name = (derived.of(record, key) ?? fieldOf(record, key))?.name;
  if (name !== undefined) return `“${name}”（${key}）`;
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
