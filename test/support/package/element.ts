import type { SaxesAttributeNS } from "saxes";

interface Attribute { readonly name: string; readonly local: string; readonly namespace: string | null; readonly value: string }

const interned = new Map<string, string>();

/** One string for all equal names. */
function one(name: string): string {
  const known = interned.get(name);
  if (known === undefined) interned.set(name, name);
  return known ?? name;
}

/** What an element is made of once its end is read. */
export interface Building { name: string; local: string; uri: string; attributes: readonly SaxesAttributeNS[]; content: (Element | string)[] }

/** An element as the checks ask for it, never changed. */
export class Element {
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: readonly Attribute[];
  /** Elements and texts, without comments and instructions. */
  readonly content: readonly (Element | string)[];

  constructor({ name, local, uri, attributes, content }: Building) {
    this.nodeName = one(name);
    this.localName = one(local);
    this.namespaceURI = uri === "" ? null : one(uri);
    this.attributes = attributes.map((found) => ({ name: one(found.name), local: one(found.local), namespace: found.uri === "" ? null : one(found.uri), value: found.value }));
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
