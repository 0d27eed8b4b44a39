import { fieldOf } from "../../core/dictionary/dictionary";
import { meaningsOf } from "../../core/dictionary/values/unknown-word";
import type { AskedWord, WordMeaning } from "../../core/dictionary/word-meaning";
import type { ReviewResult } from "../../core/review/review";
import { wordsTogether } from "../../core/words/words-together";

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
  return wordsTogether(words).flatMap(({ word, of, told, at }) => {
    const [{ record, field }] = of;
    const known = fieldOf(record, field);
    if (!known) return [];
    const [first] = at;
    // What was said of it makes no other question of it.
    const key = ["word", record, field, word, first.file, first.sheet, first.row, first.column].join("\n");
    return [{ key, word, name: known.name, of, meanings: meaningsOf(known), ...(told && { told }), at }];
  });
}
