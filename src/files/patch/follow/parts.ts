import type { Steps } from "../../write/steps";
import type { Book } from "../book/book";
import { followFormula, followArea } from "../formula/change";
import { sameSheet } from "../formula/rewrite";
import { areaName, parseArea } from "../address";
import { relationOf } from "../sheet/relation";
import type { XmlElement } from "../xml/element";
import { mayReferElsewhere } from "./others";

/** Parts beside worksheets that speak of cells: charts, shapes, pivot sources, tables, form controls. */
const speaking = /(?:^|\/)(?:charts|drawings|pivotCache|tables|ctrlProps)\/[^/]+\.xml$/i;
const attributes = ["textlink", "fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup", "fmlaMacro"];
const formulaElements = new Set(["f", "calculatedColumnFormula", "totalsRowFormula"]);

export function* followParts(book: Book): Steps<void> {
  const { pkg, changes } = book;
  // Formulas of a table belong to the sheet it lies on.
  const homes = new Map(book.sheets.flatMap((sheet) => (sheet.isWorksheet && pkg.hasRelations(sheet.part)
    ? pkg.relationsOf(sheet.part).ofKind("table").map((r) => [r.part, book.key(sheet)] as const) : [])));
  for (const part of [...pkg.zip.entries.keys()].filter((name) => speaking.test(name) && pkg.has(name))) {
    const isSource = /pivotCacheDefinition[^/]*\.xml$/i.test(part);
    if (!isSource && !homes.has(part) && !mayReferElsewhere(pkg.bytes(part))) continue;
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

/** Where a pivot table reads: a sheet and an area. */
function followSource(e: XmlElement, { changes, sheets }: Book): void {
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
