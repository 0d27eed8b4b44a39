import { withoutSeal } from "./seal";
import { simplify } from "./simplify";

/** Spaces of every kind, line breaks, zero-width marks, soft hyphen, byte-order mark, and how a sign is to be drawn. */
const invisible = /(?:\s|\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\ufe0e|\ufe0f|\uffa0)+/gu;
const plainName = /^[a-z0-9\u4e00-\u9fff]*$/;
const punctuation = /[\p{P}\p{S}]+/gu;

/** True when NFKC and the removal of spaces surely leave the text as it is. */
function isAsciiOrHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code === 0x7f || (code > 0x7f && code < 0x4e00) || code > 0x9fff) return false;
  }
  return true;
}

/** NFKC (full-width → half-width, ㎡ → m2) without spaces, line breaks and zero-width characters; script is kept. */
export function compact(text: string): string {
  return isAsciiOrHan(text) ? text : text.normalize("NFKC").replace(invisible, "");
}

/** The form in which two texts are compared: `compact`, in Simplified script. Letter case and punctuation are kept. */
export function normalise(text: string): string {
  return isStable(text) ? text : simplify(compact(text));
}

/** Per UTF-16 unit of printable ASCII and the common Han block: 1 when it is its own normal form, 2 when not, 0 when not asked yet. */
const stable = new Uint8Array(0xa000);

/** True when a text surely is its own normal form; most texts of a register are, and asking is far cheaper than NFKC. */
function isStable(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xa000) return false;
    let state = stable[code];
    if (state === 0) {
      const safe = (code > 0x20 && code < 0x7f) || code >= 0x4e00;
      stable[code] = state = safe && simplify(compact(text[i])) === text[i] ? 1 : 2;
    }
    if (state === 2) return false;
  }
  return true;
}

/** Footnote marks behind a name: 甲学院①, 甲学院¹. */
const footnote = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2473]+\s*$/u;

/** The form in which names of institutions and persons are compared: `normalise` without punctuation, brackets, the place of a seal and footnote marks, lower case. */
export function normaliseName(name: string): string {
  if (plainName.test(name) && isStable(name)) return name;
  return normalise(withoutSeal(name.replace(footnote, ""))).replace(punctuation, "").toLowerCase();
}

/** True when nothing can be seen in the text. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return text.replace(invisible, "") === "";
}

/** The text without invisible characters at its ends; inner spaces stay. */
export function trimText(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  if (seen(first) && seen(last)) return text;
  return text.replace(edges, "");
}
const seen = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
const edges = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/** Members of a list cell: separated by 、 ; ； or a line break, trimmed, blanks left out. */
export function splitList(text: string): string[] {
  return text
    .split(/[、;；\n\r]+/u)
    .map(trimText)
    .filter((member) => member !== "");
}
