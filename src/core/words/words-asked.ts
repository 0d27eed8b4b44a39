import type { ReviewResult } from "../review/contract";
import { fieldOf } from "../dictionary/dictionary";
import { meaningsOf } from "../dictionary/values/unknown-word";
import type { Speech } from "./speech";
import { nameOf } from "./column-match";
import { wordsTogether, type WordTogether } from "./words-together";

/** Words named of one field at most. */
const named = 12;

/** Words of columns of choices that nobody knows, a sentence for each field: those of one file, or of all. */
export function askedWordTexts({ words = [] }: Pick<ReviewResult, "words">, speech: Speech, file?: string): string[] {
  const fields = new Map<string, { said: string[]; yesOrNo: boolean }>();
  const { say, word: put } = speech;
  for (const one of wordsTogether(words)) {
    const [{ record, field: id }] = one.of;
    const count = one.at.reduce((sum, place) => sum + (file === undefined || place.file === file ? place.count : 0), 0);
    if (one.told || count === 0) continue;
    const field = `“${put(fieldNameOf(one))}”`;
    const known = fields.get(field) ?? { said: [], yesOrNo: fieldOf(record, id)?.type === "boolean" };
    fields.set(field, known);
    known.said.push(`“${one.word}”${count > 1 ? say`（${count} 处）` : ""}`);
  }
  return [...fields].map(([field, { said, yesOrNo }]) => say`${field}的${said.slice(0, named).join("、")}${said.length > named ? say` 等 ${said.length} 个词` : ""}${yesOrNo ? say`算“是”还是“否”` : say`按哪一类`}，看不出，请指定`);
}

/** Words that were read as an answer kept in a file says. */
export function keptWordTexts({ words = [] }: Pick<ReviewResult, "words">, { say, word: put }: Speech, file: string): string[] {
  return wordsTogether(words).flatMap((one) => {
    if (one.told?.by !== "kept" || !one.at.some((place) => place.file === file)) return [];
    const { value } = one.told;
    return [value === "" ? say`“${put(fieldNameOf(one))}”的“${one.word}”不用` : say`“${put(fieldNameOf(one))}”的“${one.word}”为“${put(labelOf(one, value))}”`];
  });
}

/** What the field of a word is called. */
const fieldNameOf = ({ of: [{ record, field }] }: WordTogether): string => nameOf(record, field);

const labelOf = ({ of: [{ record, field }] }: WordTogether, value: string): string => meaningsOf(fieldOf(record, field)!).find((one) => one.value === value)?.label ?? value;
