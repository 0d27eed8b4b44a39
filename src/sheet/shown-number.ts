/*
 * Cells whose number format says something of its own: a postcode 12345 shown 012345, 3 shown 3万人, 2000 shown 约2000. What such a
 * cell holds is then the text it shows, to be read as if somebody had typed it. Files and Excel ask here.
 */
import { formatSections, type FormatSection, type FormatSections } from "./number-format";

/** A format that says something of its own, for numbers or for texts. */
export type ShownFormat = FormatSections;

const known = new Map<string, ShownFormat | undefined>();
/** A file may bring any number of formats; what is remembered is bounded. */
const remembered = 10_000;

/** Marks of our own currency say no more than the number; nor do signs of any, which Excel changes with the language. */
const currency = /RMB|CNY|人民币|[¥￥]/giu;
const word = /[\p{L}%‰≥≤≈±~～<>＜＞]/u;
/** What stands in the place of a number: 是, √, 待定. */
const instead = /[\p{L}\p{So}√×]/u;
/** What is shown in the place of 0 says that there is none: it is a 0. */
const nothing = /^(?:无|没有|零|暂无|空)$/u;
const scaleWord = /^\s*(?:(百万|千万|十万|万亿|[十百千万亿])|([KkMm])(?!\p{L}))/u;
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12, K: 1e3, M: 1e6 };
const wordOf = new Map([[1e4, "万"], [1e8, "亿"]]);

/** The format, where it says something of its own, or undefined: most formats only group, round or colour. */
export function shownFormat(code: string): ShownFormat | undefined {
  if (known.has(code)) return known.get(code);
  const sections = formatSections(code);
  const speaks = sections.numbers.some((one) => one.padded || saysSomething(one) || isMoved(one) || standsIn(one)) || speaksOfTexts(sections);
  const is = speaks ? sections : undefined;
  if (known.size < remembered) known.set(code, is);
  return is;
}

/** True where a format adds words to texts: "山东"@. */
export const speaksOfTexts = ({ texts }: ShownFormat): boolean => texts !== undefined && hasPlace(texts) && word.test(texts.before + texts.after);

/** What a cell shows of a text; undefined where that is no more than the text. */
export function shownText(text: string, format: ShownFormat): string | undefined {
  return speaksOfTexts(format) && text.trim() !== "" ? format.texts!.before + text + format.texts!.after : undefined;
}

/** What a cell shows of a number, with all the digits the number has; undefined where that says no more than the number. */
export function shownNumber(value: number, format: ShownFormat): string | undefined {
  const section = format.numbers.find((one) => one.takes(value));
  if (!section || !Number.isFinite(value)) return undefined;
  if (!hasPlace(section)) return standsIn(section) && !(value === 0 && nothing.test(section.before.trim())) ? section.before : undefined;
  if (section.padded && Number.isInteger(value) && value >= 0 && value <= 1e15) {
    const shown = inPlaces(value, section);
    return shown === String(value) ? undefined : shown;
  }
  return saysSomething(section) || isMoved(section) ? inWords(value, section) : undefined;
}

const hasPlace = ({ pieces }: FormatSection): boolean => pieces.some(({ is }) => is === "digit" || is === "general" || is === "at");
const standsIn = (section: FormatSection): boolean => !hasPlace(section) && instead.test(section.before);
/** Divided by a point that is fixed text, as thousands cannot: 0!.0, shows 3.0 of 30000. */
const isMoved = ({ scale, pieces }: FormatSection): boolean => wordOf.has(scale) && pieces.some(({ is, text }) => is === "text" && text === ".");

function saysSomething({ pieces, before, after }: FormatSection): boolean {
  const percent = pieces.some(({ is }) => is === "percent");
  const plain = (text: string): string => (percent ? text.replace("%", "") : text).replace(currency, "");
  return hasPlace({ pieces } as FormatSection) && (word.test(plain(before) + plain(after)) || /[+＋]/u.test(after));
}

/** The digits in their places, zeros in front. */
function inPlaces(value: number, { pieces }: FormatSection): string {
  const zeros = pieces.filter(({ is }) => is === "digit").length;
  const digits = String(value).padStart(zeros, "0");
  let at = digits.length - zeros;
  let begun = false;
  return pieces.map(({ is, text }) => {
    if (is !== "digit") return text;
    // The first place takes all the digits there are no places for.
    const taken = begun ? digits[at++] : digits.slice(0, ++at);
    begun = true;
    return taken;
  }).join("");
}

/** The number between the words. Where the format divides, and its words say so, both are kept; where they do not, the value counts. */
function inWords(value: number, { before, after, scale }: FormatSection): string | undefined {
  const found = scaleWord.exec(after);
  const said = found ? scales[(found[1] ?? found[2]).toUpperCase()] : 1;
  // A section for negative numbers may write its own sign or brackets.
  const own = value < 0 ? /[-−(（]\s*$/u : undefined;
  const bare = own ? before.replace(own, "") : before;
  const write = (number: number, words: string): string | undefined => {
    const digits = String(Number(number.toPrecision(15)));
    return digits.includes("e") ? undefined : (bare + digits + (own?.test(before) ? words.replace(/^\s*[)）]/u, "") : words)).trim();
  };
  if (scale === 1 || scale === 0.01) return write(value / scale, after);
  if (after.trim() === "" && before.trim() === "") return write(value / scale, wordOf.get(scale) ?? "");
  if (!found) return write(value, after);
  if (said === scale) return found[1] === undefined ? write(value, after.slice(found[0].length)) : write(value / scale, after);
  // 30000 by 0,"万" is shown 30万: what is shown and what is stored contradict each other, and a reader has to be asked.
  return write(value, `（显示为${String(Number((value / scale).toPrecision(15)))}${after.trim()}）`);
}
