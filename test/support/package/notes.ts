import { cell } from "./area";
import { checkShape } from "./shape";
import type { Element } from "./element";
import { get, kid, kids, number, type Parts } from "./parts";
import type { Relation } from "./relations";

/** Remarks of a sheet: one part, a shape for them, each cell once, authors that are there. */
export function checkNotes(parts: Parts, root: Element, part: string, relations: ReadonlyMap<string, Relation> | undefined): void {
  const own = [...(relations?.values() ?? [])].filter(({ kind, external }) => kind === "comments" && !external);
  if (own.length > 1) parts.say("notes", part, "two parts of remarks");
  if (own.length && !kid(root, "legacyDrawing")) parts.say("notes", part, "remarks without shapes");
  for (const { target } of own) {
    const comments = parts.xml.get(target);
    if (!comments) continue;
    checkShape(parts, target, comments);
    const authors = kids(kid(comments, "authors"), "author").length;
    const seen = new Set<string>();
    for (const e of kids(kid(comments, "commentList"), "comment")) {
      const ref = get(e, "ref") ?? "";
      if (!cell(ref) || seen.has(ref)) parts.say("notes", target, `“${ref}” is no cell, or has two remarks`);
      seen.add(ref);
      if (!((number(e, "authorId") ?? -1) < authors)) parts.say("notes", target, `${ref}: author ${get(e, "authorId")} of ${authors}`);
    }
  }
}
