import type { Element as Parsed } from "@xmldom/xmldom";

interface Attribute { readonly name: string; readonly local: string; readonly namespace: string | null; readonly value: string }

const interned = new Map<string, string>();

/** One string for all equal names. */
function one(name: string): string {
  const known = interned.get(name);
  if (known === undefined) interned.set(name, name);
  return known ?? name;
}

/** An element as the checks ask for it, never changed: a tenth of what the parser's own holds, so that thousands of parts can be remembered. */
export class Element {
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  private readonly attributes: readonly Attribute[];
  /** Elements and texts, without comments and instructions. */
  readonly content: readonly (Element | string)[];

  constructor(parsed: Parsed) {
    this.nodeName = one(parsed.nodeName);
    this.localName = one(parsed.localName ?? parsed.nodeName);
    this.namespaceURI = parsed.namespaceURI === null ? null : one(parsed.namespaceURI);
    this.attributes = Array.from(parsed.attributes, ({ name, localName, namespaceURI, value }) => ({ name: one(name), local: one(localName ?? name), namespace: namespaceURI === null ? null : one(namespaceURI), value }));
    const content: (Element | string)[] = [];
    for (let node = parsed.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) content.push(new Element(node as Parsed));
      else if (node.nodeType === 3 || node.nodeType === 4) content.push(node.nodeValue ?? "");
    }
    this.content = content;
  }

  get textContent(): string {
    return this.content.map((piece) => (typeof piece === "string" ? piece : piece.textContent)).join("");
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  getAttributeNS(namespace: string, local: string): string | null {
    for (const attribute of this.attributes) if (attribute.local === local && attribute.namespace === namespace) return attribute.value;
    return null;
  }

  hasAttributeNS(namespace: string, local: string): boolean {
    return this.getAttributeNS(namespace, local) !== null;
  }
}
