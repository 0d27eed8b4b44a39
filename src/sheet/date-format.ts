/*
 * Which number formats show a date. Files and Excel ask here, so that a cell is a date in both or in neither.
 */

/** Built-in formats that show a date or time: 14–22, 45–47, and of Chinese versions 27–36 and 50–58 (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What shows no part of a date: quoted text, one character behind \ _ or *, and the word for General in the languages Excel writes it. */
const literal = /"[^"]*(?:"|$)|[\\_*]./gsu;
const general = /G\/通用格式|General|标准|標準|Standard/giu;
/** An exponent, which is no year of the Chinese calendar. */
const exponent = /[0#?.]E[+-]/giu;
const elapsed = /\[(?:h+|m+|s+)\]/iu;
const bracket = /\[[^\]]*(?:\]|$)/gu;
/** y m d h s, e (year), g (era), b (Buddhist year), aaa (weekday), parts of the day. */
const shown = /[ymdhsegb]|aaa|上午|下午|am\/pm|a\/p/iu;

const known = new Map<string, boolean>();
/** A file may bring any number of formats; what is remembered is bounded. */
const remembered = 10_000;

/**
 * Whether a number format code shows a date or a time (ECMA-376 part 1, 18.8.31), in any of its sections: [=0]"";yyyy-mm-dd does.
 * Chinese characters need no quotes in a format and are text: 0年 shows a number.
 */
export function isDateFormat(code: string): boolean {
  const before = known.get(code);
  if (before !== undefined) return before;
  const bare = code.replace(literal, "");
  const is = elapsed.test(bare) || shown.test(bare.replace(bracket, "").replace(general, "").replace(exponent, ""));
  if (known.size < remembered) known.set(code, is);
  return is;
}
