import { DOMParser, type Element as Parsed } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { Element } from "./element";

/** What is wrong with a package. `kind` is short and stable, `part` says where. */
export interface Fault { kind: string; part: string; text: string }

/** A package as other programs see it: its parts, the XML ones parsed with namespaces. */
export interface Parts {
  bytes: Map<string, Uint8Array>;
  xml: Map<string, Element>;
  say(kind: string, part: string, text: string): void;
}

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** U+FFFD is a character like any other (a cell may hold it); bytes that are no text of their encoding are refused before. */
const legitimate = /^Unicode replacement character detected/;
const references = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/g;

/** Parts that are the same in many packages are parsed once: tests write the same workbook again and again. */
const known = new Map<string, Element | string>();
let knownSize = 0;
const mostKnown = 12_000_000;

/** The root of an XML text, or why it is not well-formed with namespaces. */
export function parse(text: string): Element | string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const root = parseNew(text);
  const made = typeof root === "string" ? root : new Element(root);
  if (text.length < mostKnown / 4) {
    if ((knownSize += text.length) > mostKnown) {
      known.clear();
      knownSize = text.length;
    }
    known.set(text, made);
  }
  return made;
}

/** As `parse`, the parser's own root. */
export function parseNew(text: string): Parsed | string {
  if (/<!DOCTYPE/i.test(text)) return "DOCTYPE";
  if (forbidden.test(text)) return "a character XML does not allow";
  for (const [whole, hex, decimal] of text.matchAll(references)) {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    if (code > 0x10ffff || forbidden.test(String.fromCodePoint(code))) return `reference ${whole} to a character XML does not allow`;
  }
  const problems: string[] = [];
  try {
    const parser = new DOMParser({ locator: false, onError: (level, message) => void (legitimate.test(message) || problems.push(`${level}: ${message}`)) });
    const root = parser.parseFromString(text.replace(/^\ufeff/, ""), "text/xml").documentElement;
    if (problems.length) return problems[0];
    return root ? (doubled(root, text) ?? root) : "no root element";
  } catch (fault) {
    return (fault as Error).message.split("\n")[0];
  }
}

/** Two attributes of one name under two prefixes, and prefixes bound to nothing: what the parser lets pass. */
function doubled(root: Parsed, text: string): string | undefined {
  const bound = new Map<string, Set<string>>();
  for (const [, prefix = "", namespace] of text.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)) {
    if (prefix && namespace === "") return `prefix ${prefix} is bound to nothing`;
    bound.set(namespace, (bound.get(namespace) ?? new Set()).add(prefix));
  }
  // The parser keeps the last of two; they can only meet where a namespace has two prefixes.
  if ([...bound.values()].every((prefixes) => prefixes.size < 2)) return undefined;
  const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  const written = [...bare.matchAll(/<(?![!?/])(?:[^>"']|"[^"]*"|'[^']*')*>/g)].map(([tag]) => (tag.match(/\s[^\s=<>"']+\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? []).length);
  let at = 0;
  for (const e of parsed(root)) if (e.attributes.length !== written[at++]) return `an attribute of <${e.nodeName}> twice in one namespace`;
  return undefined;
}

function* parsed(e: Parsed): Generator<Parsed> {
  yield e;
  for (let node = e.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) yield* parsed(node as Parsed);
}

/** Opens a package; what is no zip or no XML is said. */
export function openParts(file: Uint8Array, say: Parts["say"]): Parts {
  const parts: Parts = { bytes: new Map(), xml: new Map(), say };
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(file);
  } catch (fault) {
    say("zip", "", (fault as Error).message);
    return parts;
  }
  const lower = new Set<string>();
  for (const [name, bytes] of Object.entries(entries)) {
    if (lower.has(name.toLowerCase())) say("zip", name, "two parts of one name");
    lower.add(name.toLowerCase());
    if (name.endsWith("/")) continue;
    parts.bytes.set(name, bytes);
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = textOf(bytes);
    const read = text === null ? "bytes that are no text of its encoding" : parse(text);
    if (typeof read === "string") say("xml", name, read);
    else parts.xml.set(name, read);
  }
  return parts;
}

/** The text of a part; null when its bytes are none of its encoding. */
export function textOf(bytes: Uint8Array): string | null {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Element children. */
export const children = (e: Element | null | undefined): Element[] => (e?.content.filter((piece) => typeof piece !== "string") ?? []);

/** An element and all below it. */
export function* all(e: Element): Generator<Element> {
  yield e;
  for (const piece of e.content) if (typeof piece !== "string") yield* all(piece);
}

/** Children of a name in the parent's own namespace. */
export function kids(e: Element | null | undefined, local: string): Element[] {
  const found: Element[] = [];
  for (const piece of e?.content ?? []) if (typeof piece !== "string" && piece.localName === local && piece.namespaceURI === e!.namespaceURI) found.push(piece);
  return found;
}

export const kid = (e: Element | null | undefined, local: string): Element | undefined => kids(e, local)[0];

export const get = (e: Element, name: string): string | undefined => e.getAttribute(name) ?? undefined;
export const number = (e: Element, name: string): number | undefined => (e.hasAttribute(name) ? Number(e.getAttribute(name)) : undefined);

const relationIds = ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"];

/** An attribute in the relationships namespace, such as r:id. */
export function relationId(e: Element, local = "id"): string | undefined {
  for (const namespace of relationIds) if (e.hasAttributeNS(namespace, local)) return e.getAttributeNS(namespace, local) ?? undefined;
  return undefined;
}
