import { strict, transitional } from "../names";
import type { XmlElement } from "../xml/element";
import { attributeIn } from "../xml/namespace";
import type { SheetPart } from "./part";

/** Id of the relation an element leads through, whatever its prefix is called. */
export const relationOf = (e: XmlElement): string | undefined => attributeIn(e, transitional.relations, "id") ?? attributeIn(e, strict.relations, "id");

/** Removes the relation of a link that goes, unless another link leads through it. */
export function dropLinkRelation(sheet: SheetPart, link: XmlElement): void {
  const id = relationOf(link);
  const others = sheet.root.child("hyperlinks")?.all("hyperlink") ?? [];
  if (id !== undefined && !others.some((other) => other !== link && relationOf(other) === id)) sheet.relations().remove(id);
}
