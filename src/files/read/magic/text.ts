export type TextKind = "html" | "mhtml" | "xml-spreadsheet" | "text-utf8" | "text-utf16" | "text-gbk" | "unknown";

/** Names for TextDecoder of the encodings a text file of ours can have. */
export const encodings = { "text-utf8": "utf-8", "text-utf16": "utf-16le", "text-gbk": "gb18030" } as const;

/** Which text a file is, if it is text at all: no NUL or other control characters, decodable without replacement. */
export function textKind(bytes: Uint8Array): TextKind {
  const encoding = encodingOf(bytes);
  if (encoding === "unknown") return encoding;
  const head = decodeText(bytes.subarray(0, 4096 - (4096 % 2)), encoding, true)?.trimStart().toLowerCase() ?? "";
  if (/^mime-version:|^content-type: *multipart\/related|^from: .*\r?\nsubject:/.test(head)) return "mhtml";
  if (/^<\?xml/.test(head) && /progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return "xml-spreadsheet";
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|table|meta|style|div|script)\b/s.test(head)) return "html";
  return encoding;
}

/** The text of a file, or undefined when a byte sequence is not valid in the encoding; `part`: the end may be cut. */
export function decodeText(bytes: Uint8Array, encoding: keyof typeof encodings, part = false): string | undefined {
  const name = encoding === "text-utf16" && bytes[0] === 0xfe ? "utf-16be" : encodings[encoding];
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes, { stream: part });
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): keyof typeof encodings | "unknown" {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return decodeText(bytes, "text-utf16") === undefined ? "unknown" : "text-utf16";
  const controls = bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26);
  if (controls) return "unknown";
  if (decodeText(bytes, "text-utf8") !== undefined) return "text-utf8";
  return decodeText(bytes, "text-gbk") !== undefined ? "text-gbk" : "unknown";
}
