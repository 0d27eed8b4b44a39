/** How our own words are put on the page; values between them stand as they are. */
export interface Speech {
  say(words: TemplateStringsArray, ...values: readonly (string | number)[]): string;
  /** A word of ours or of a pack by itself: the name of a field, a member of a list, a piece of a message. */
  word(text: string): string;
  /** Set where the interface itself is in Traditional characters. */
  traditional?: true;
}

/** As they are written: in Simplified characters. */
export const asWritten: Speech = {
  say: (words, ...values) => words.reduce((all, part, i) => all + String(values[i - 1]) + part),
  word: (text) => text,
};

/** “甲”、“乙” */
export function quoted(names: Iterable<string>): string {
  return [...names].map((name) => `“${name}”`).join("、");
}
