import { encode } from "../../write/bytes";
import { refuse } from "../../write/refuse";
import { contentTypes, xmlHead } from "../names";
import { decodePart } from "../package";
import { namespaceOf } from "../xml/namespace";
import { parseXml } from "../xml/parse";
import { escapeAttribute } from "../xml/text";
import type { PatchedBook } from "./book";

const itemNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Namespace of an XML text's root element, or "". */
const rootNamespace = (text: string, where: string): string => namespaceOf(parseXml(text, where).root) ?? "";

/** Writes the custom XML part whose root is in that namespace; null removes it. @throws PatchRefusal when the text is no XML of that namespace */
export function setCustomXml(book: PatchedBook, namespace: string, text: string | null): void {
  const { pkg } = book;
  const same = book.relations.ofKind("customXml").filter((r) => pkg.has(r.part) && rootNamespace(decodePart(pkg.bytesNow(r.part), r.part), r.part) === namespace);
  if (text === null) {
    for (const { part, id } of same) {
      for (const properties of pkg.relationsOf(part).ofKind("customXmlProps")) if (pkg.has(properties.part)) pkg.remove(properties.part);
      pkg.remove(part);
      book.relations.remove(id);
    }
    return;
  }
  if (rootNamespace(text, "customXml") !== namespace) refuse("package", `自定义 XML 的命名空间与“${namespace}”不符，未写入。`);
  if (same.length) {
    pkg.write(same[0].part, () => [encode(text)]);
    return;
  }
  const item = pkg.freeName((n) => `customXml/item${n}.xml`);
  const properties = item.replace(/item(\d+)\.xml$/, "itemProps$1.xml");
  pkg.write(item, () => [encode(text)]);
  const id = storeId(namespace);
  const xml = `${xmlHead}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${itemNamespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`;
  pkg.write(properties, () => [encode(xml)], contentTypes.customXmlProperties);
  pkg.declareExtension("xml", "application/xml");
  pkg.relationsOf(item).add(`${book.flavour.relations}/customXmlProps`, properties.slice("customXml/".length));
  book.relations.add(`${book.flavour.relations}/customXml`, `../${item}`);
}

/** A GUID made from the namespace, so that the same patch gives the same file. */
function storeId(namespace: string): string {
  let hex = "";
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ part;
    for (const byte of encode(namespace)) hash = Math.imul(hash ^ byte, 0x01000193);
    hex += (hash >>> 0).toString(16).padStart(8, "0").toUpperCase();
  }
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}}`;
}
