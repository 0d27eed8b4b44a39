import { simplify } from "./simplify";

/** Spaces of every kind, line breaks, zero-width marks, soft hyphen, byte-order mark. */
const invisible = /[\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0]+/gu;
const plain = /^[\x21-\x7e]*$/;
const punctuation = /[\p{P}\p{S}]+/gu;

/** NFKC (full-width → half-width, ㎡ → m2) without spaces, line breaks and zero-width characters; script is kept. */
export function compact(text: string): string {
  return plain.test(text) ? text : text.normalize("NFKC").replace(invisible, "");
}

/** The form in which two texts are compared: `compact`, in Simplified script. Letter case and punctuation are kept. */
export function normalise(text: string): string {
  return plain.test(text) ? text : simplify(compact(text));
}

/** The form in which names of institutions and persons are compared: `normalise` without punctuation and brackets, lower case. */
export function normaliseName(name: string): string {
  return normalise(name).replace(punctuation, "").toLowerCase();
}

/** True when nothing can be seen in the text. */
export function isBlankText(text: string): boolean {
  return text === "" || text.replace(invisible, "") === "";
}

/** The text without invisible characters at its ends; inner spaces stay. */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (first > 0x20 && first < 0x7f && last > 0x20 && last < 0x7f) return text;
  return text.replace(edges, "");
}
const edges = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/** Members of a list cell: separated by 、 ; ； or a line break, trimmed, blanks left out. */
export function splitList(text: string): string[] {
  return text
    .split(/[、;；\n\r]+/u)
    .map(trimText)
    .filter((member) => member !== "");
}
