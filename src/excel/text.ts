import { printable } from "../sheet/printable";

/** True when Excel would take the text for something else: a formula, number, date, truth value, error, or text with a hidden apostrophe. */
export function needsTextFormat(text: string): boolean {
  return /^[\s'=+\-@\0＝＋－＠]/.test(text) || /^[\d.(¥￥$€£%]/.test(text) || /^(true|false|#)/i.test(text) || /^\d|\d$|%$/.test(text);
}

/**
 * Text for a cell formatted as text ("@" is set first): the apostrophe keeps what looks like a formula a text (a leading
 * "=", "+", "-" is a formula to Excel even from `values`), and one more keeps an apostrophe that belongs to the text.
 */
export function cellText(text: string): string {
  const safe = printable(text);
  return /^['=+\-@\t\r\n\0＝＋－＠]/.test(safe) ? `'${safe}` : safe;
}

/** The formula of a cell, "" when it has none: a text that begins with "=" is reported as its own formula. */
export function formulaIn(formula: unknown, value: unknown): string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : "";
}
