import { fifteenDigits } from "../model/cell-value";

export interface ParsedNumber {
  value: number;
  /** What Excel gives a General cell on taking it. */
  numberFormat?: string;
}

const PLAIN = /^([+-]?)\s*(\$?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[Ee]([+-]?\d{1,3}))?\s*(%?)$/;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** A text that en-US Excel takes for a number: "1,234.5", "12%", "$5", "1E5", "(5)", "1 1/2"; null when it is none (limits L32, L33). */
export function parseNumber(text: string): ParsedNumber | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) {
    const inner = /^[+-]/.test(bracketed[1]) ? null : parseNumber(bracketed[1]);
    return inner && { ...inner, value: -inner.value };
  }
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[4]) > 0) {
    const value = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { value: fraction[1] === "-" ? -value : value, numberFormat: "# ?/?" };
  }
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, sign, currency, digits, exponent, percent] = match;
  // A text keeps its first 15 digits and the rest are zeros (limit L36).
  const value = fifteenDigits(Number(`${digits.replace(/,/g, "")}${exponent ? `e${exponent}` : ""}`));
  if (!Number.isFinite(value)) return null;
  const decimals = digits.includes(".") && !/\.0*$/.test(digits);
  let numberFormat: string | undefined;
  if (percent) numberFormat = decimals ? "0.00%" : "0%";
  else if (currency) numberFormat = decimals ? '"$"#,##0.00' : '"$"#,##0';
  else if (exponent) numberFormat = "0.00E+00";
  else if (digits.includes(",")) numberFormat = decimals ? "#,##0.00" : "#,##0";
  const signed = sign === "-" ? -value : value;
  return { value: percent ? fifteenDigits(signed / 100) : signed, numberFormat };
}
