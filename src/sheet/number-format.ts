/*
 * The sections of a number format code (ECMA-376 part 1, 18.8.31) as far as they write something of their own beside the value:
 * words before and behind the digits, digits in fixed places, a division for show.
 */
import { isDateFormat } from "./date-format";

/** One piece of a section: a place for a digit, a fixed text, a sign of the language, or all of a text or number as it is. */
type Piece = { is: "digit" | "text" | "point" | "comma" | "percent" | "general" | "at"; text: string };

/** One section of a format. */
export interface FormatSection {
  pieces: Piece[];
  /** The words before and behind the digits. */
  before: string;
  after: string;
  /** What the shown number is multiplied by to make the value: 1000 for 0.0, and 10000 for 0!.0,"万". */
  scale: number;
  /** True when the digits stand in fixed places with nothing but fixed texts between them: 000000, 0000-00000000. */
  padded: boolean;
  /** Whether a number is shown by this section. */
  takes(value: number): boolean;
}

const piece = /"(?<quoted>[^"]*)(?:"|$)|[\\!](?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)(?:\]|$)|(?<general>G\/通用格式|General|标准|標準|Standard)|(?<exponent>E[+-])|(?<percent>%)|(?<digit>[0#?])|(?<point>\.)|(?<comma>,)|(?<at>@)|(?<end>;)|(?<other>.)/gisu;
const condition = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u;

/** The sections that show numbers, three at most, and the one that shows texts. */
export interface FormatSections {
  numbers: FormatSection[];
  texts?: FormatSection;
}

/** Takes a format apart. A format of dates has no words of its own here. */
export function formatSections(code: string): FormatSections {
  if (isDateFormat(code)) return { numbers: [] };
  const raw: { pieces: Piece[]; condition?: string }[] = [{ pieces: [] }];
  for (const { 0: whole, groups = {} } of code.matchAll(piece)) {
    const last = raw[raw.length - 1];
    const add = (is: Piece["is"], text: string): void => void (text !== "" && last.pieces.push({ is, text }));
    if (groups.end !== undefined) raw.push({ pieces: [] });
    else if (groups.bracket !== undefined) {
      // [$¥-804] is a currency, [$-804] only a language; [Red] and [DBNum1] show nothing of their own.
      if (groups.bracket.startsWith("$")) add("text", groups.bracket.slice(1).replace(/-.*$/su, ""));
      else if (condition.test(groups.bracket)) last.condition = groups.bracket;
    } else if (groups.exponent !== undefined) add("digit", whole);
    else for (const is of ["general", "percent", "digit", "point", "comma", "at"] as const) if (groups[is] !== undefined) add(is, whole);
    add("text", groups.quoted ?? groups.escaped ?? groups.other ?? "");
  }
  const texts = raw.findIndex(({ pieces }, at) => at === 3 || pieces.some(({ is }) => is === "at"));
  const numbers = raw.slice(0, texts < 0 ? 3 : Math.min(texts, 3));
  return {
    numbers: numbers.map((one, at) => section(one.pieces, takes(one.condition, at, numbers.length))),
    ...(texts >= 0 ? { texts: section(raw[texts].pieces, () => false) } : {}),
  };
}

/** Which numbers a section is for: its own condition, else by its place: positive, negative, zero. */
function takes(asked: string | undefined, at: number, count: number): (value: number) => boolean {
  const met = condition.exec(asked ?? "");
  const limit = Number(met?.[2]);
  switch (met?.[1]) {
    case "<=": return (value) => value <= limit;
    case ">=": return (value) => value >= limit;
    case "<>": return (value) => value !== limit;
    case "<": return (value) => value < limit;
    case ">": return (value) => value > limit;
    case "=": return (value) => value === limit;
    default: return at === count - 1 ? () => true : at === 1 ? (value) => value < 0 : count === 2 ? (value) => value >= 0 : (value) => value > 0;
  }
}

/** A scale within the digits is written 3万0000. */
const within = /[十百千万亿]/u;

function section(pieces: Piece[], by: (value: number) => boolean): FormatSection {
  const digits = pieces.flatMap(({ is }, at) => (is === "digit" || is === "general" || is === "at" ? [at] : []));
  const [first, last] = digits.length === 0 ? [pieces.length, pieces.length] : [digits[0], digits[digits.length - 1]];
  const words = (from: number, to: number): string => pieces.slice(from, to).flatMap(({ is, text }) => (is === "text" || is === "percent" ? [text] : [])).join("");
  const inner = pieces.slice(first, last + 1);
  const between = inner.filter(({ is }) => is === "text");
  const dots = between.filter(({ text }) => text === ".");
  let scale = pieces.some(({ is }) => is === "percent") ? 0.01 : 1;
  // A comma behind the last digit before the point, or behind all of them, divides by a thousand; between digits it groups.
  pieces.forEach(({ is }, at) => {
    const next = pieces.slice(at + 1).find((one) => one.is === "digit" || one.is === "point");
    if (is === "comma" && at > first && next?.is !== "digit") scale *= 1000;
  });
  // A point that is fixed text divides by as many tens as digits stand behind it.
  const moved = dots.length === 1 && between.length === 1 && !inner.some(({ is }) => is === "point");
  if (moved) scale *= 10 ** inner.slice(inner.indexOf(dots[0])).filter(({ is }) => is === "digit").length;
  const padded = digits.length >= 2 && !moved && pieces.every(({ is, text }) => (is === "digit" && text === "0") || is === "text") && !between.some(({ text }) => within.test(text));
  return { pieces, before: words(0, first), after: words(last + 1, pieces.length), scale, padded, takes: by };
}
