import type { AskedWord } from "../dictionary/word-meaning";

/** A word that record types which share a column ask together. */
export interface WordTogether extends Pick<AskedWord, "word" | "told" | "at"> {
  /** Whose field it stands in. */
  of: readonly Pick<AskedWord, "record" | "field">[];
}

/** The words of a result, each once for the cells that say it. */
export function wordsTogether(words: readonly AskedWord[]): WordTogether[] {
  const together = new Map<string, WordTogether>();
  for (const { record, field, word, told, at } of words) {
    const [{ file, sheet, row, column }] = at;
    const key = [word, field, told?.value, told?.by, file, sheet, row, column].join("\n");
    const other = together.get(key);
    together.set(key, { word, ...(told && { told }), at: other?.at ?? at, of: [...(other?.of ?? []), { record, field }] });
  }
  return [...together.values()];
}
