import { ValueState } from "../dataset";
import type { Field } from "../fields";
import type { WordMeaning } from "../word-meaning";
import { normalise } from "../text/normalise";
import { good, type Coerced } from "./coerced";

/** The form in which words of a column of choices are compared. */
export const wordKey = (word: string): string => normalise(word).toLowerCase();

/** What may be said that a word of the field means, by value and label; none for a field that has no choices. */
export function meaningsOf({ type, options = [] }: Pick<Field, "type" | "options">): { value: string; label: string }[] {
  if (type === "boolean") return [{ value: "yes", label: "是" }, { value: "no", label: "否" }];
  return type === "enum" || type === "enum[]" ? options.map(({ code, labels }) => ({ value: code, label: labels[0] ?? code })) : [];
}

/** What a person said of a word of the field, where the field has such a meaning. */
export function toldOf(word: string, field: Field): WordMeaning | undefined {
  const told = field.told?.get(wordKey(word));
  return told && (told.value === "" || meaningsOf(field).some(({ value }) => value === told.value)) ? told : undefined;
}

/** A cell that says one unknown word: read as a person said of it, else as it is read `meanwhile`, with the word to be asked about. */
export function unknownWord(raw: string, field: Field, meanwhile: Coerced): Coerced {
  const { problem } = meanwhile;
  if (!problem) return meanwhile;
  const word = raw.trim();
  const told = toldOf(word, field);
  const asked = { ...problem, words: [{ word, said: problem.said, ...(told && { told }) }] };
  if (!told) return { ...meanwhile, problem: asked };
  if (told.value === "") return { state: ValueState.bad, num: 0, problem: asked };
  return { ...good(field.type === "boolean" ? Number(told.value === "yes") : meaningsOf(field).findIndex(({ value }) => value === told.value)), problem: asked };
}
