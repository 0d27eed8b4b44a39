import { MAX_CELL_TEXT } from "./limits";

/** Line feeds a cell can hold, by Excel’s specifications. */
const lineLimit = 253;
const cut = "……（过长，已截断）";

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
