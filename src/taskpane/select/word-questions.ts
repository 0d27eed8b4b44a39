import { fieldOf } from "../../core/dictionary/dictionary";
import { meaningsOf } from "../../core/dictionary/values/unknown-word";
import type { AskedWord, WordMeaning } from "../../core/dictionary/word-meaning";
import type { ReviewResult } from "../../core/review/review";

/** A word of columns of choices that nobody knows by itself, or of which a person said what it means. */
export interface WordQuestion {
  key: string;
  word: string;
  /** What the field is called. */
  name: string;
  /** Whose field it stands in: record types that share a column are asked together. */
  of: readonly Pick<AskedWord, "record" | "field">[];
  /** What it may mean. */
  meanings: readonly { value: string; label: string }[];
  /** What a person said; absent while nobody has. */
  told?: WordMeaning;
  at: AskedWord["at"];
}

/** The words of a result to ask about, and those settled, which stay to be changed again. */
export function wordQuestions({ words = [] }: Pick<ReviewResult, "words">): WordQuestion[] {
  const questions = new Map<string, WordQuestion>();
  for (const { record, field, word, told, at } of words) {
    const known = fieldOf(record, field);
    if (!known) continue;
    const [first] = at;
    const together = [word, field, told?.value, told?.by, first.file, first.sheet, first.row, first.column].join("\n");
    const other = questions.get(together);
    if (other) questions.set(together, { ...other, of: [...other.of, { record, field }] });
    // What was said of it makes no other question of it.
    else questions.set(together, { key: ["word", record, field, word, first.file, first.sheet, first.row, first.column].join("\n"), word, name: known.name, of: [{ record, field }], meanings: meaningsOf(known), ...(told && { told }), at });
  }
  return [...questions.values()];
}
