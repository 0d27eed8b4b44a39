import type { FormPart } from "../../language/form/sheet";

/** The text of a cell with its values in their places; a place without a value keeps its gap. */
export function withValues(parts: readonly FormPart[], values: readonly (string | number | null)[]): string {
  let at = 0;
  let text = "";
  parts.forEach((part, i) => {
    if (typeof part === "string") text += part;
    else {
      const value = values[at++];
      text += value === null ? part.gap : spaced(String(value), text, parts[i + 1]);
    }
  });
  return text;
}

/** A value stands apart from the words around it, but not from a line break or from a bracket that follows. */
function spaced(value: string, before: string, after: FormPart | undefined): string {
  const left = before === "" || /[\s:：]$/u.test(before) ? "" : " ";
  const right = typeof after !== "string" || /^[\s（(]/u.test(after) ? "" : " ";
  return left + value + right;
}

/** The parts as they stand in a sheet: its own words, and what is in each place. */
interface FoundParts {
  /** The sheet's texts around the places; one more than places. */
  texts: string[];
  gaps: string[];
}

/** Reads a cell's text as these parts: spaces, width of brackets and spelling of ㎡ may differ; null when it is something else. */
export function readParts(parts: readonly FormPart[], text: string): FoundParts | null {
  const [head, ...others] = wordsOf(parts);
  const { signs, places } = signsOf(text);
  const endOf = (sign: number): number => (sign === 0 ? 0 : places[sign - 1] + 1);
  let sign = readWords(head, signs, 0);
  if (sign === null) return null;
  // Blanks before the first words are the words'; before a place they are the place's.
  let at = sign > 0 ? endOf(sign) : typeof parts[0] === "string" ? (places[0] ?? text.length) : 0;
  const found: FoundParts = { texts: [text.slice(0, at)], gaps: [] };
  for (const [i, words] of others.entries()) {
    const last = i === others.length - 1;
    // A place with no words behind it takes everything when it is the last, else nothing.
    let [start, end] = [at, at];
    if (words.join("㎡") !== "") {
      const from = findWords(words, signs, sign, last);
      if (from === null) return null;
      sign = readWords(words, signs, from)!;
      [start, end] = [places[from], endOf(sign)];
    } else if (last) {
      sign = signs.length;
      start = end = Math.max(at, endOf(sign));
    }
    found.gaps.push(text.slice(at, start));
    found.texts.push(text.slice(start, end));
    at = end;
  }
  return sign === signs.length ? found : null;
}

/** What is printed around the places, in the pieces that ㎡ parts; one more than places. */
function wordsOf(parts: readonly FormPart[]): string[][] {
  const words = [""];
  for (const part of parts) {
    if (typeof part === "string") words.push(words.pop()! + signsOf(part).signs);
    else words.push("");
  }
  return words.map((one) => one.split("㎡"));
}

const halfWidth: Record<string, string> = { "（": "(", "）": ")", "：": ":" };

/** A text without what is printed to be written upon, and where each of its characters stands. */
function signsOf(text: string): { signs: string; places: number[] } {
  const places: number[] = [];
  const signs = text.replace(/[\s_＿]|[（）：]|[^\s_＿（）：]/g, (sign, index: number) => {
    if (/[\s_＿]/.test(sign)) return "";
    places.push(index);
    return halfWidth[sign] ?? sign;
  });
  return { signs, places };
}

const squareMetres = ["㎡", "m2", "m²", "M2", "平方米", "平米"];

/** The first place from one on at which the words stand; the last words stand at the very end. */
function findWords(words: readonly string[], signs: string, from: number, last: boolean): number | null {
  for (let at = signs.indexOf(words[0], from); at >= 0 && at < signs.length; at = signs.indexOf(words[0], at + 1)) {
    const to = readWords(words, signs, at);
    if (to !== null && (!last || to === signs.length)) return at;
  }
  return null;
}

/** Where the words end when they stand here. */
function readWords(words: readonly string[], signs: string, from: number): number | null {
  let at = from;
  for (let i = 0; i < words.length; i++) {
    if (i > 0) {
      const spelling = squareMetres.find((one) => signs.startsWith(one, at));
      if (!spelling) return null;
      at += spelling.length;
    }
    if (!signs.startsWith(words[i], at)) return null;
    at += words[i].length;
  }
  return at;
}

/** The cell's text with new values in the places that have one; null keeps what stands there. */
export function refill(found: FoundParts, values: readonly (string | null)[]): string {
  return found.texts.map((words, i) => {
    if (i >= found.gaps.length) return words;
    const value = values[i];
    if (value === null) return words + found.gaps[i];
    // A line break before the place is the template's.
    const begin = words + (/^\s*\n/u.exec(found.gaps[i])?.[0] ?? "");
    return begin + spaced(value, begin, found.texts[i + 1] || undefined);
  }).join("");
}

/** True when a place holds nothing but what is printed to be written upon. */
export function isGap(text: string): boolean {
  return /^[\s_＿年月日]*$/u.test(text);
}
