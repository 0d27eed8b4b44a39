/** Resolves _xHHHH_ escapes (ST_Xstring, ECMA-376 part 1, 22.9.2.19): "_x000D_" is CR, "_x005F_" an underscore. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
