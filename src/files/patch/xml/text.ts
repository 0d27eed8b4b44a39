const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of raw XML: the five entities and character references. Unknown entities stay as they are. */
export function unescapeXml(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (whole, name: string) => {
    if (name[0] !== "#") return entities[name] ?? whole;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

// XML 1.0 allows tab, line feed and carriage return below U+0020, and neither surrogates on their own nor U+FFFE/FFFF.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What some replacement below may change; most texts of a sheet have none of it, and one look tells. */
const special = /[_&<>\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

const hex4 = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");

/** Text made safe for XML that has no escape of its own (formulas, attributes): forbidden characters become U+FFFD. */
function cleanText(text: string): string {
  return text.replace(forbidden, "\ufffd").replace(loneSurrogate, "\ufffd");
}

/** A string for a cell (ECMA-376 ST_Xstring): control characters as _xHHHH_, and text that only looks so kept literal. */
export function xstring(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(loneSurrogate, "\ufffd")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (c) => `_x${hex4(c.charCodeAt(0))}_`);
}

/** Inverse of {@link xstring}. */
export const fromXstring = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Escapes for element content. */
export const escapeText = (text: string): string =>
  !special.test(text) ? text : cleanText(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/\r/g, "&#13;");

/** Escapes for a double-quoted attribute; line ends and tabs survive as references. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
