import type { XmlElement } from "./element";

/**
 * Which prefix means which namespace. Writers declare prefixes where they like (on the root, on a list, on each element) and call
 * them what they like, so nothing is ever looked for, or written, by a prefix alone.
 */

const declares = (prefix: string): string => (prefix === "" ? "xmlns" : `xmlns:${prefix}`);

/** Namespace a prefix means at an element; "" is the default one. Undefined: not declared there. */
function namespaceAt(e: XmlElement, prefix: string): string | undefined {
  for (let at: XmlElement | null = e; at; at = at.parent) {
    const found = at.get(declares(prefix));
    if (found !== undefined) return found === "" ? undefined : found;
  }
  return undefined;
}

/** Namespace of an element's own name. */
export const namespaceOf = (e: XmlElement): string | undefined => namespaceAt(e, e.prefix.slice(0, -1));

/** Value of an attribute by namespace and local name, such as r:id under whatever prefix. */
export function attributeIn(e: XmlElement, namespace: string, local: string): string | undefined {
  const name = e.attributeNames().find((own) => own.endsWith(`:${local}`) && namespaceAt(e, own.slice(0, -local.length - 1)) === namespace);
  return name === undefined ? undefined : e.get(name);
}

/** A prefix that means the namespace for attributes of the element's children; declared on it, under a name that is free, when there is none. */
export function prefixFor(parent: XmlElement, namespace: string, wanted: string): string {
  for (let at: XmlElement | null = parent; at; at = at.parent) {
    for (const name of at.attributeNames()) {
      if (!name.startsWith("xmlns:")) continue;
      const prefix = name.slice("xmlns:".length);
      // One declared further out may mean something else here.
      if (at.get(name) === namespace && namespaceAt(parent, prefix) === namespace) return prefix;
    }
  }
  let free = wanted;
  for (let n = 1; namespaceAt(parent, free) !== undefined; n++) free = `${wanted}${n}`;
  parent.set(declares(free), namespace);
  return free;
}
