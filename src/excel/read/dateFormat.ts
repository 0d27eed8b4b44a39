const known = new Map<string, boolean>([
  ["General", false],
  ["@", false],
]);

/** True when a number format shows a date or time: a d, m, y, h, s or e outside of quotes, brackets and escapes (18.8.31 of ECMA-376). */
export function isDateFormat(format: string): boolean {
  const told = known.get(format);
  if (told !== undefined) return told;
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "");
  // "e" is a year in Chinese and Japanese formats, but an exponent after a digit placeholder.
  const is = /[dmyhs年月日时分秒]/i.test(bare.replace(/General/gi, "")) || (/e/i.test(bare) && !/[0#?]\s*e[+-]/i.test(bare));
  known.set(format, is);
  return is;
}
