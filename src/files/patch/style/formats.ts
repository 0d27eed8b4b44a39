/** Built-in number formats that mean the same in every locale (18.8.30); dates and money are not among them. */
export const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["0.00E+00", 11],
  ["# ?/?", 12], ["# ??/??", 13], ["mm:ss", 45], ["[h]:mm:ss", 46], ["##0.0E+0", 48], ["@", 49],
]);

/** First id a workbook may give to its own formats. */
export const firstCustomFormat = 164;
