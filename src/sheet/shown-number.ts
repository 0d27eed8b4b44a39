/*
 * Numbers whose format writes other digits than the number has: a postcode 12345 shown 012345. Files and Excel ask here.
 */

/** Zeros, and what stands between them as it is: 000000, 0000-00000000, "第"000. */
const padded = /^(?:0|-|"[^"]*"|\\.| )+$/su;
const known = new Map<string, string | undefined>();
/** A file may bring any number of formats; what is remembered is bounded. */
const remembered = 10_000;

/** The part of a format that shows whole numbers in digits of its own, or undefined: most formats only group or round. */
export function paddedFormat(code: string): string | undefined {
  if (known.has(code)) return known.get(code);
  const section = code.split(";")[0].replace(/\[(?:\$[^\]]*|Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|黑色|蓝色|红色|绿色)\]/giu, "");
  const zeros = section.replace(/"[^"]*"|\\./gsu, "").replace(/[^0]/gu, "").length;
  const is = padded.test(section) && zeros >= 2 ? section : undefined;
  if (known.size < remembered) known.set(code, is);
  return is;
}

/** What a cell shows of a whole number by such a format; undefined where that says no more than the number. */
export function shownNumber(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 1e15) return undefined;
  const parts = format.match(/"[^"]*"|\\.|0|-| /gsu) ?? [];
  const zeros = parts.filter((part) => part === "0").length;
  const digits = String(value).padStart(zeros, "0");
  let at = digits.length - zeros;
  let shown = "";
  parts.forEach((part) => {
    // The first place takes all the digits there are no places for.
    if (part === "0") shown += at > 0 && !/\d/u.test(shown) ? digits.slice(0, ++at) : digits[at++];
    else shown += part.startsWith("\"") ? part.slice(1, -1) : part.startsWith("\\") ? part.slice(1) : part;
  });
  return shown === String(value) ? undefined : shown;
}
