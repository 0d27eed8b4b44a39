import type { ValueSaid } from "./said-of-values";

/** What a person said that a word means, and who: the person at hand, or one before, whose answer the workbook keeps. */
export interface WordMeaning {
  /** A member's code; "yes" or "no" of a yes/no; "" for a word that is not to be used. */
  value: string;
  by: "chosen" | "kept";
}

/** By the word as it is compared. */
export type WordMeanings = ReadonlyMap<string, WordMeaning>;

/** A word of a column of choices that nobody knows by itself. */
export interface UnknownWord {
  word: string;
  /** What is wrong with it, in a cell that says nothing else. */
  said: ValueSaid;
  /** What a person said of it; absent while nobody has. */
  told?: WordMeaning;
}

/** An unknown word of one field, in all workbooks of a review. */
export interface AskedWord extends Pick<UnknownWord, "word" | "told"> {
  record: string;
  field: string;
  /** Where it stands: sheets, how many cells of each, and the first of them (0-based). */
  at: { file: string; sheet: string; count: number; row: number; column: number }[];
}
