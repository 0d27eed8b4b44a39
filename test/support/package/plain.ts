import { DOMParser, type Element as Parsed, type Node, XMLSerializer } from "@xmldom/xmldom";
import { strToU8, zipSync } from "fflate";
import { posix } from "node:path";
import { children, type Parts, textOf } from "./parts";
import { spelled } from "./relations";

const markup = /<!--|<\?(?!xml\s)/;

/**
 * The package as it means the same to a reader that looks for tags in the text: without comments and instructions, every part
 * under one spelling and every relation with it. The same bytes where there is nothing of this.
 */
export function plainPackage({ bytes, xml }: Parts, file: Uint8Array): Uint8Array {
  const texts = new Map([...xml.keys()].map((name) => [name, textOf(bytes.get(name)!)!]));
  const byKey = new Map([...bytes.keys()].map((name) => [spelled(name), name]));
  const leads = (name: string) => leadsOf(name, children(xml.get(name)), byKey);
  const odd = [...bytes.keys()].some((name) => decoded(name) !== name || /[^!-~]/.test(name)) || [...texts.values()].some((text) => markup.test(text))
    || [...xml.keys()].some((name) => leads(name).some(({ said, there, folder }) => said !== `/${there}` && said !== posix.relative(folder, `/${there}`)));
  if (!odd) return file;
  const copy: Record<string, Uint8Array> = {};
  for (const [name, content] of bytes) copy[decoded(name)] = texts.has(name) ? strToU8(plainXml(texts.get(name)!, name, byKey)) : content;
  return zipSync(copy, { level: 1 });
}

/** A name of a part in an attribute, and the part it means. */
interface Lead<E> { e: E; attribute: string; said: string; there: string; folder: string }

function leadsOf<E extends Pick<Parsed, "getAttribute" | "hasAttribute">>(name: string, below: readonly E[], byKey: ReadonlyMap<string, string>): Lead<E>[] {
  const folder = posix.resolve("/", posix.dirname(name), name.endsWith(".rels") ? ".." : ".");
  return (name.endsWith(".rels") || name === "[Content_Types].xml" ? below : []).flatMap((e) => {
    const attribute = ["Target", "PartName"].find((one) => e.hasAttribute(one));
    const said = (attribute && e.getAttribute("TargetMode") !== "External" && e.getAttribute(attribute)) || undefined;
    const there = said === undefined ? undefined : byKey.get(spelled(posix.resolve(folder, said.replace(/\\/g, "/")).slice(1)));
    return there === undefined ? [] : [{ e, attribute: attribute!, said: said!, there, folder }];
  });
}

function plainXml(text: string, name: string, byKey: ReadonlyMap<string, string>): string {
  const root = new DOMParser({ locator: false }).parseFromString(text.replace(/^\ufeff/u, ""), "text/xml").documentElement!;
  strip(root);
  for (const { e, attribute, there } of leadsOf(name, Array.from(root.childNodes).filter((node) => node.nodeType === 1) as Parsed[], byKey)) e.setAttribute(attribute, `/${decoded(there)}`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`;
}

function strip(node: Node): void {
  for (let child = node.firstChild; child; ) {
    const next = child.nextSibling;
    if (child.nodeType === 7 || child.nodeType === 8) node.removeChild(child);
    else strip(child);
    child = next;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
