import type { XmlElement } from "../xml/element";
import type { SheetPart } from "./part";

const idOf = (link: XmlElement): string | undefined => {
  const name = link.attributeNames().find((attribute) => attribute.endsWith(":id"));
  return name && link.get(name);
};

/** Removes the relation of a link that goes, unless another link leads through it. */
export function dropLinkRelation(sheet: SheetPart, link: XmlElement): void {
  const id = idOf(link);
  const others = sheet.root.child("hyperlinks")?.all("hyperlink") ?? [];
  if (id !== undefined && !others.some((other) => other !== link && idOf(other) === id)) sheet.relations().remove(id);
}
