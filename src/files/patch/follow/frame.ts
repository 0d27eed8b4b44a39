import { areaName, areaNames, parseArea, parseAreas } from "../address";
import { type FormulaChange, followArea, followFormula, type SheetKey } from "../formula/change";
import type { SheetPart } from "../sheet/part";
import { isElement, type XmlElement } from "../xml/element";
import { moveAnchors } from "./anchors";

/** Elements whose text is a formula. */
const formulas = new Set(["formula", "formula1", "formula2", "f"]);
/** Lists that carry the number of what is in them. */
const counted = new Set(["mergeCells", "dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors", "conditionalFormattings", "scenarios", "cellWatches"]);

/** Brings everything of a sheet but its rows up to date: areas it covers, formulas of its rules, links, page breaks. */
export function followFrame(sheet: SheetPart, changes: readonly FormulaChange[], home: SheetKey): void {
  const pending = changes.slice(sheet.epoch);
  sheet.epoch = changes.length;
  if (!pending.length) return;
  const walk = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (child.local === "sheetData" || child.local === "sheetPr") continue;
      if (!followElement(child, pending, home)) {
        dropped(sheet, child);
        parent.remove(child);
        continue;
      }
      const before = child.children.length;
      walk(child);
      if (counted.has(child.local) && before && !child.children.length) parent.remove(child);
      else if (before !== child.children.length && child.get("count") !== undefined) child.set("count", child.children.length);
      // A rule or validation that lives only in its areas (2009 extension) goes with them.
      if (before && !child.child("sqref") && child.nodes.some((n) => isElement(n)) && goneAreas.has(child)) parent.remove(child);
    }
  };
  walk(sheet.root);
  for (const change of pending) {
    if (change.rowAt !== undefined && change.touches(home)) moveAnchors(sheet.root, rowMap(change, home), change.rowAt);
  }
}

/** Where single rows of a sheet go. */
export const rowMap = (change: FormulaChange, home: SheetKey) => (row: number): number | null =>
  change.area({ top: row, left: 0, bottom: row, right: 0 }, home)?.top ?? null;

const goneAreas = new WeakSet<XmlElement>();

/** A link that goes takes its relation with it. */
function dropped(sheet: SheetPart, child: XmlElement): void {
  if (child.local !== "hyperlink") return;
  const id = child.attributeNames().find((name) => name.endsWith(":id"));
  if (id) sheet.relations().remove(child.get(id)!);
}

/** False: what the element is about is gone. */
function followElement(e: XmlElement, changes: readonly FormulaChange[], home: SheetKey): boolean {
  if (formulas.has(e.local) && !e.children.length) {
    const text = e.text;
    e.text = followFormula(changes, text, home);
  }
  const location = e.local === "hyperlink" ? e.get("location") : undefined;
  if (location !== undefined) e.set("location", followFormula(changes, location, null));
  if (e.local === "sqref") {
    const next = follow(parseAreas(e.text), changes, home);
    if (next === null && e.parent) goneAreas.add(e.parent);
    if (next !== null) e.text = next;
    return next !== null;
  }
  if (e.local === "brk" && e.parent?.local === "rowBreaks") {
    const row = followArea(changes, { top: Number(e.get("id")), bottom: Number(e.get("id")), left: 0, right: 0 }, home);
    if (row) e.set("id", row.top);
    return row !== null;
  }
  const sqref = e.get("sqref");
  if (sqref !== undefined) {
    const next = follow(parseAreas(sqref), changes, home);
    if (e.local === "selection") return selection(e, next, changes, home);
    if (next !== null) e.set("sqref", next);
    return next !== null;
  }
  for (const name of ["ref", "r"]) {
    const area = parseArea(e.get(name) ?? "");
    if (!area || e.get("sheet") !== undefined || e.local === "tablePart") continue;
    const next = followArea(changes, area, home);
    if (e.local === "dimension") {
      e.set(name, next ? areaName(next) : "A1");
      continue;
    }
    if (!next || (e.local === "mergeCell" && next.top === next.bottom && next.left === next.right)) return false;
    if (areaName(next) !== areaName(area)) e.set(name, areaName(next));
  }
  return true;
}

function selection(e: XmlElement, sqref: string | null, changes: readonly FormulaChange[], home: SheetKey): boolean {
  const active = parseArea(e.get("activeCell") ?? "A1");
  const next = active && followArea(changes, active, home);
  if (sqref === null || !next) e.set("sqref", null).set("activeCell", null).set("activeCellId", null);
  else {
    e.set("sqref", sqref);
    if (e.get("activeCell") !== undefined) e.set("activeCell", areaName(next));
  }
  return true;
}

function follow(areas: ReturnType<typeof parseAreas>, changes: readonly FormulaChange[], home: SheetKey): string | null {
  const next = areas.map((area) => followArea(changes, area, home)).filter((area) => area !== null);
  return next.length ? areaNames(next) : null;
}
