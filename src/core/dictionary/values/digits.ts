/*
 * What stands between and behind digits, told before normal forms make digits of it: a footnote mark is no digit, and two
 * numbers in one cell are no longer number.
 */

/** Marks of footnotes: ¹ ² ³ ⁰ ⁴ … ⁹ ₀ … ₉ and circled or bracketed numbers ① ⑴ ⒈ ❶ ㉑. */
const marks = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/gu;
/** m² and 米² are units, however the 2 is raised. */
const square = /(?<=[mｍ米])²/giu;
/** Thousands in groups of three within one line, one kind of space throughout. */
const thousands = /(?<![\d.,][ \t\n]*)(?:[1-9]\d{0,2})(?: \d{3})+(?![\d]|[ \t\n]+\d)/gu;

/** All marks lie between these; numbers, letters and most Chinese characters do not. */
const [firstMark, lastMark] = [0xb2, 0x32bf];

function mayHaveMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= firstMark && code <= lastMark) return true;
  }
  return false;
}

/** The text with its footnote marks off; one between two digits stays a gap, so that nothing grows together. */
export function withoutFootnotes(text: string): string {
  return mayHaveMarks(text) ? text.replace(square, "2").replace(marks, "\n") : text;
}

/** Normal digits and plain spaces; line breaks, tabs and marks that cannot be seen stay what they are. */
const plain = (text: string): string => withoutFootnotes(text).replace(/\p{Cf}/gu, "\u200b").replace(/[\r\v\f\u0085\u2028\u2029]/gu, "\n").normalize("NFKC");

/** The text with white space taken out of grouped thousands: 2 000 → 2000. */
export function ungrouped(text: string): string {
  return plain(text).replace(thousands, (group) => group.replace(/ /gu, ""));
}

/** True when digits are set apart by white space, a line break or a footnote mark in a way no single number is written. */
export function digitsApart(text: string): boolean {
  return /\d[\s\u200b]+\d/u.test(ungrouped(text));
}
