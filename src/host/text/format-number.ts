/** Literal text and placeholders of one section of a number format. */
const PIECES = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|([#0?.,]+(?:[Ee][+-]0+)?|%|.)/gs;

/** Digits of a number by a pattern such as "#,##0.00"; sign not included. */
function digits(size: number, pattern: string): string {
  const scientific = /[Ee]([+-])(0+)$/.exec(pattern);
  if (scientific) {
    const decimals = (pattern.split(/[Ee]/)[0].split(".")[1] ?? "").length;
    const [mantissa, exponent] = size.toExponential(decimals).split("e");
    const sign = exponent.startsWith("-") ? "-" : scientific[1] === "+" ? "+" : "";
    return `${mantissa}E${sign}${exponent.slice(1).padStart(scientific[2].length, "0")}`;
  }
  // Commas at the end, or just before the point, divide by a thousand each.
  const scale = (/,+$/.exec(pattern)?.[0].length ?? 0) + (/,+(?=\.)/.exec(pattern)?.[0].length ?? 0);
  const [whole, fraction = ""] = pattern.replace(/,+$/, "").split(".");
  const places = fraction.replace(/[^#0?]/g, "").length;
  const [left, right = ""] = (size / 1000 ** scale).toFixed(Math.min(places, 20)).split(".");
  const least = whole.replace(/[^0]/g, "").length;
  let out = left === "0" && least === 0 ? "" : left.padStart(least, "0");
  if (/[#0?],[#0?]/.test(whole)) out = out.replace(/\B(?=(\d{3})+$)/g, ",");
  let tail = right;
  for (let i = fraction.length - 1; i >= 0 && fraction[i] !== "0" && tail.endsWith("0"); i--) tail = tail.slice(0, -1);
  return pattern.includes(".") ? `${out}.${tail}` : out;
}

/** One section of a number format, without dates. */
export function formatNumber(value: number, section: string): string {
  const percents = section.replace(/"[^"]*"|\\./g, "").split("%").length - 1;
  const size = Math.abs(value) * 100 ** percents;
  let placed = false;
  let out = "";
  for (const [whole, quoted, escaped, piece] of section.matchAll(PIECES)) {
    if (quoted !== undefined) out += quoted;
    else if (escaped !== undefined) out += escaped;
    else if (piece === undefined) out += whole.startsWith("_") ? " " : (/^\[\$([^-\]]*)/.exec(whole)?.[1] ?? "");
    else if (/[#0?]/.test(piece)) {
      if (!placed) out += digits(size, piece);
      placed = true;
    } else out += piece;
  }
  const shown = value < 0 && /[1-9]/.test(out) ? `-${out}` : out;
  return shown;
}
