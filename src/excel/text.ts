import { MAX_CELL_TEXT } from "../sheet/limits";

/** Line feeds a cell can hold, by Excel’s specifications. */
const lineLimit = 253;
const cut = "……（过长，已截断）";

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

/** What a cell cannot hold as it is, or only so much of; most texts have none of it, and one look tells. */
const special = /[\0-\x1f\ud800-\udfff\u202a-\u202e\u2066-\u2069]/;

/** Control characters as symbols, and no more characters and lines than a cell can hold; a cut is said. */
export function printable(text: string): string {
  if (text.length < MAX_CELL_TEXT - 1 && !special.test(text)) return text;
  let safe = text.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)));
  safe = safe.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd").replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
  const lines = safe.split("\n");
  if (lines.length > lineLimit) safe = lines.slice(0, lineLimit).join("\n") + cut;
  return safe.length > MAX_CELL_TEXT - 1 ? safe.slice(0, MAX_CELL_TEXT - 1 - cut.length) + cut : safe;
}

/** The formula of a cell, "" when it has none: a text that begins with "=" is reported as its own formula. */
export function formulaIn(formula: unknown, value: unknown): string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : "";
}
