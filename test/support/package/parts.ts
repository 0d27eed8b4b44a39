import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { Element, type Building } from "./element";

/** What is wrong with a package. `kind` is short and stable, `part` says where. */
export interface Fault { kind: string; part: string; text: string }

/** A package as other programs see it: its parts, the XML ones parsed with namespaces. */
export interface Parts {
  bytes: Map<string, Uint8Array>;
  xml: Map<string, Element>;
  say(kind: string, part: string, text: string): void;
}

/** Parts that are the same in many packages are parsed once: tests write the same workbook again and again. What was asked for once only is soon let go. */
const known = { once: new Map<string, Element | string>(), again: new Map<string, Element | string>() };
const sizes = { once: 0, again: 0 };
const most = { once: 1_000_000, again: 3_000_000 };

function keep(which: "once" | "again", text: string, made: Element | string): void {
  if (text.length > most[which] / 4) return;
  if ((sizes[which] += text.length) > most[which]) {
    known[which].clear();
    sizes[which] = text.length;
  }
  known[which].set(text, made);
}

/** The root of an XML text, or why it is not well-formed with namespaces. */
export function parse(text: string): Element | string {
  const often = known.again.get(text);
  if (often !== undefined) return often;
  const before = known.once.get(text);
  const made = before ?? parseNew(text);
  keep(before === undefined ? "once" : "again", text, made);
  return made;
}

function parseNew(text: string): Element | string {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: Element | undefined;
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("doctype", () => parser.fail("DOCTYPE"));
  parser.on("opentag", ({ name, local, uri, attributes }) => void open.push({ name, local, uri, attributes: Object.values(attributes), content: [] }));
  const addText = (piece: string): void => void open.at(-1)?.content.push(piece);
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const done = new Element(open.pop()!);
    if (open.length > 0) open.at(-1)!.content.push(done);
    else root = done;
  });
  try {
    parser.write(text).close();
  } catch (fault) {
    return (fault as Error).message.split("\n")[0];
  }
  return root ?? "no root element";
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
