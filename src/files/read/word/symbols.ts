/** Signs of the symbol fonts that forms use, by font and code (the private code F0xx or the bare one). */
const fonts: Record<string, Record<number, string>> = {
  wingdings: { 0x6f: "□", 0x71: "□", 0x72: "□", 0xa8: "□", 0xfb: "×", 0xfc: "√", 0xfd: "☒", 0xfe: "☑", 0x6c: "●", 0xa1: "○" },
  "wingdings 2": { 0x4f: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xa3: "□", 0x2a: "□", 0x30: "□" },
};

/** The sign of a w:sym element as a character; a sign nobody knows keeps its own code. */
export function symbolOf(font: string, code: string): string {
  const number = parseInt(code, 16);
  if (!(number > 0 && number <= 0xffff)) return "";
  const bare = number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number;
  return fonts[font.toLowerCase()]?.[bare] ?? String.fromCodePoint(number);
}
