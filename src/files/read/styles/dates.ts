/** Built-in formats that show a date or time: 14–22, 45–47, and of Chinese versions 27–36 and 50–58 (ECMA-376 part 1, 18.8.30). */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * Whether a number format code shows a date or a time: one of y m d h s, an era, a Chinese weekday (aaa), a year (e) or AM/PM outside
 * quoted text, escapes, colours, conditions and locales; elapsed [h] [m] [s] count too.
 */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gs, "")
    .replace(/\[(h+|m+|s+)\]/gi, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/G\/通用格式/gi, "")
    .replace(/General|标准/gi, "")
    .replace(/[0#?.]E[+-]/gi, "");
  return /[ymdhs]|e|g{1,3}|b{1,4}|aaa|上午|下午|am\/pm|a\/p/i.test(bare);
}
