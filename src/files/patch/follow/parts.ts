import type { Steps } from "../../write/steps";
import type { PatchedBook } from "../book/book";
import { followFormula, followArea } from "../formula/change";
import { sameSheet } from "../../../sheet/formula/rewrite";
import { relationOf } from "../sheet/relation";
import type { XmlElement } from "../xml/element";
import { mayReferElsewhere } from "./others";
import { areaName, parseArea } from "../../../sheet/a1";

/** Relations that lead to parts beside worksheets that speak of cells: charts, shapes, pivot sources, tables, form controls. */
const speaking = new Set(["chart", "chartEx", "chartUserShapes", "drawing", "pivotCacheDefinition", "table", "ctrlProp"]);
const attributes = ["textlink", "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup", "fmlaMacro"];
const formulaElements = new Set(["f", "calculatedColumnFormula", "totalsRowFormula"]);

export function* followParts(book: PatchedBook): Steps<void> {
  const { pkg, changes } = book;
  // Formulas of a table belong to the sheet it lies on.
  const homes = new Map(book.sheets.flatMap((sheet) => (sheet.isWorksheet && pkg.hasRelations(sheet.part)
    ? pkg.relationsOf(sheet.part).ofKind("table").map((r) => [r.part, book.key(sheet)] as const) : [])));
  for (const [part, kind] of speakingParts(book)) {
    if (kind !== "pivotCacheDefinition" && !homes.has(part) && !mayReferElsewhere(pkg.bytes(part))) continue;
    yield;
    const home = homes.get(part) ?? null;
    for (const e of pkg.xml(part).root.descendants()) {
      if (formulaElements.has(e.local) && !e.children.length) e.text = followFormula(changes, e.text, home);
      for (const name of attributes) {
        const formula = e.get(name);
        if (formula?.includes("!")) e.set(name, followFormula(changes, formula, null));
      }
      if (e.local === "worksheetSource") followSource(e, book);
    }
  }
}

/** Those parts with what they are, found by relations: writers put them into folders of their own choice. */
function speakingParts({ pkg, part: book }: PatchedBook): Map<string, string> {
  const found = new Map<string, string>();
  const seen = new Set([book]);
  for (const from of seen) {
    if (!pkg.hasRelations(from)) continue;
    for (const relation of pkg.relationsOf(from).list()) {
      const part = relation.external ? "" : pkg.relationsOf(from).partOf(relation);
      if (part === "" || !pkg.has(part)) continue;
      const kind = relation.type.slice(relation.type.lastIndexOf("/") + 1);
      if (speaking.has(kind)) found.set(part, kind);
      seen.add(part);
    }
  }
  return found;
}

/** Where a pivot table reads: a sheet and an area. */
function followSource(e: XmlElement, { changes, sheets }: PatchedBook): void {
  let name = e.get("sheet");
  if (name === undefined || relationOf(e) !== undefined) return;
  let area = parseArea(e.get("ref") ?? "");
  for (const change of changes) {
    if (!sameSheet(change.name, name)) continue;
    if (area) area = followArea([change], area, change.sheet) ?? area;
    name = sheets.find((sheet) => sheet === change.sheet)?.name ?? name;
  }
  if (area) e.set("ref", areaName(area));
  e.set("sheet", name);
}
