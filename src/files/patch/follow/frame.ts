import { type FormulaChange, followArea, followFormula, type SheetKey } from "../formula/change";
import type { SheetPart } from "../sheet/part";
import type { XmlElement } from "../xml/element";
import { moveAnchors } from "./anchors";
import { rebase } from "./rebase";
import { rowMap } from "./rowmap";
import { dropLinkRelation } from "../sheet/relation";
import { areaName, areaNames, parseArea, parseAreas } from "../../../sheet/a1";

/** Elements whose text is a formula. */
const formulas = new Set(["formula", "formula1", "formula2", "f"]);
/** Lists the schema does not allow to be empty. */
const lists = new Set(["mergeCells", "dataValidations", "hyperlinks", "protectedRanges", "ignoredErrors", "conditionalFormattings", "scenarios", "cellWatches", "rowBreaks", "sparklines", "sparklineGroups"]);
/** Elements that mean nothing without the areas their children name. */
const arealess = new Set(["conditionalFormatting", "dataValidation", "sparkline", "sparklineGroup"]);

/** Brings everything of a sheet but its rows up to date: areas it covers, formulas of its rules, links, page breaks. */
export function followFrame(sheet: SheetPart, changes: readonly FormulaChange[], home: SheetKey): void {
  for (const change of changes.slice(sheet.epoch)) {
    followChildren(sheet, sheet.root, change, home);
    if (change.rowAt !== undefined && change.touches(home)) moveAnchors(sheet.root, rowMap(change, home), change.rowAt);
  }
  sheet.epoch = changes.length;
}

function followChildren(sheet: SheetPart, parent: XmlElement, change: FormulaChange, home: SheetKey): void {
  for (const child of parent.children) {
    if (child.local === "sheetData" || child.local === "sheetPr") continue;
    if (child.local === "conditionalFormatting" || child.local === "dataValidation") rebase(child, change, home);
    if (!followElement(child, change, home)) {
      dropped(sheet, child);
      parent.remove(child);
      continue;
    }
    const before = child.children.length;
    followChildren(sheet, child, change, home);
    const after = child.children.length;
    const lost = before !== after;
    // Rules of the 2009 extension name their areas in a child; they go when that goes.
    const areaLost = lost && arealess.has(child.local) && !child.child("sqref") && !child.child("sparklines") && child.get("sqref") === undefined;
    if (lost && (areaLost || (!after && lists.has(child.local)))) parent.remove(child);
    else if (lost && child.get("count") !== undefined) child.set("count", after);
    if (lost && child.local === "rowBreaks") child.set("manualBreakCount", child.all("brk").filter((e) => e.get("man")).length);
  }
}


/** A link that goes takes its relation with it. */
function dropped(sheet: SheetPart, child: XmlElement): void {
  if (child.local !== "hyperlink") return;
  dropLinkRelation(sheet, child);
}

/** False: what the element is about is gone. */
function followElement(e: XmlElement, change: FormulaChange, home: SheetKey): boolean {
  const changes = [change];
  if (formulas.has(e.local) && !e.children.length) {
    const text = e.text;
    e.text = followFormula(changes, text, home);
  }
  const location = e.local === "hyperlink" ? e.get("location") : undefined;
  if (location !== undefined) e.set("location", followFormula(changes, location, null));
  if (e.local === "cfvo" && e.get("type") === "formula" && e.get("val") !== undefined) e.set("val", followFormula(changes, e.get("val")!, home));
  if (e.local === "sqref") {
    const next = follow(parseAreas(e.text), changes, home);
    if (next !== null) e.text = next;
    return next !== null;
  }
  if (e.local === "brk" && e.parent?.local === "rowBreaks") {
    const row = followArea(changes, { top: Number(e.get("id")), bottom: Number(e.get("id")), left: 0, right: 0 }, home);
    // Above the first row there is nothing to break.
    if (!row || row.top === 0) return false;
    e.set("id", row.top);
    return true;
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
