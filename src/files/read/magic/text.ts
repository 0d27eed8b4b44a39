type TextKind = "html" | "mhtml" | "xml-spreadsheet" | "text-utf8" | "text-utf16" | "text-gbk" | "unknown";

/** An encoding a text file of ours can have, as TextDecoder calls it. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
interface TextRead { text: string; encoding: Encoding }
const kinds = { "utf-8": "text-utf8", "utf-16le": "text-utf16", "utf-16be": "text-utf16", gb18030: "text-gbk" } as const satisfies Record<Encoding, TextKind>;

/** A file that may be text, and what it says, the mark left out. */
interface TextSeen {
  kind: TextKind;
  text: string;
}

/** Which text a file is, if it is text at all: no control characters, decodable without replacement. */
export function seeText(bytes: Uint8Array): TextSeen {
  const found = readText(bytes);
  return found ? { kind: kindOf(found), text: found.text } : { kind: "unknown", text: "" };
}

function kindOf({ text, encoding }: TextRead): TextKind {
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^mime-version:|^content-type: *multipart\/related|^from: .*\r?\nsubject:/.test(head)) return "mhtml";
  if (/^<\?xml/.test(head) && /progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return "xml-spreadsheet";
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|table|meta|style|div|script)\b/s.test(head)) return "html";
  return kinds[encoding];
}

/**
 * The text of a file, its encoding told by its content: UTF-8 where all of it is, UTF-16 by its mark or its zero bytes, else GB18030,
 * of which GBK and GB2312 are parts. Undefined where it is no text. The mark is no part of the text.
 */
function readText(bytes: Uint8Array): TextRead | undefined {
  const encoding = utf16Of(bytes);
  const tried: readonly Encoding[] = encoding ? [encoding] : ["utf-8", "gb18030"];
  // A file of UTF-16 is full of bytes that are control characters elsewhere.
  if (!encoding && bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26)) return undefined;
  for (const name of tried) {
    const text = decoded(bytes, name);
    if (text !== undefined && !(encoding && /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffe\uffff]/u.test(text))) return { text, encoding: name };
  }
  return undefined;
}

function decoded(bytes: Uint8Array, name: Encoding): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark; or, without one, by zero bytes that all stand in one half of each pair, as those of digits and line ends do. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2]++;
  if (zeros[0] + zeros[1] === 0 || (zeros[0] > 0 && zeros[1] > 0)) return undefined;
  return zeros[1] > 0 ? "utf-16le" : "utf-16be";
}
